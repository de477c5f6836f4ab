import type { When } from '#stream/entry.ts'

/** How the complaint came in. */
export interface Reception {
  readonly seq: number
  readonly channel: string | null
  /** The team or post that it reached; never a name. */
  readonly receivedBy: string | null
  /** "14:30"; null where nobody noted it. */
  readonly time: string | null
}

/** What somebody said or wrote, exactly. */
export interface OwnWords {
  readonly seq: number
  readonly words: string
  readonly how: 'as written' | 'as told'
  readonly happened: When
}

/** What is known of a point beside its words. */
export interface PointDetails {
  readonly seq: number
  /** What the complainant wants done about this point. */
  readonly wanted: string | null
  /** When what is complained about happened; regulation 9 counts a year from it. */
  readonly arose: When
  /** The team or service it is about. */
  readonly service: string | null
  readonly theme: string | null
}

/** Whom a point concerns, and whose doing it is about, by their ids. */
export interface PointPeople {
  readonly seq: number
  readonly affected: readonly string[]
  readonly about: readonly string[]
}

/** What somebody is to somebody else in the complaint, or to the children in it. */
export interface Relationship {
  readonly seq: number
  readonly personId: string
  readonly relationship: string
  readonly parentalResponsibility: string
}

/** Somebody is no longer what they were in this complaint. */
export interface EndedPart {
  readonly seq: number
  readonly personId: string
  readonly part: string
  readonly on: When
  readonly reason: string
}

/** What a child was, from when to when. `until` undated: still, or nobody knows. */
export interface ChildStatus {
  readonly seq: number
  readonly personId: string
  readonly status: string
  readonly from: When
  readonly until: When
}

/** Whether a child wants what an adult complains of for them, and how that is known. */
export interface ChildsWish {
  readonly seq: number
  readonly childId: string
  readonly adultId: string | null
  /** "in their own right" needs nobody's consent. */
  readonly capacity: string
  readonly consent: string
  readonly views: string | null
  readonly reason: string | null
  readonly happened: When
}

/** Children Act 1989 section 26A: an advocate told of, offered, asked for and appointed. */
export interface Advocacy {
  readonly seq: number
  /** For whom. */
  readonly personId: string
  readonly told: When
  readonly offered: When
  readonly answer: string
  readonly provider: string | null
  readonly askedOn: When
  readonly appointedOn: When
}

/** Something that will be gone unless it is secured in time. */
export interface FadingEvidence {
  readonly seq: number
  readonly id: string
  readonly kind: string
  readonly what: string
  /** Who holds it: an organisation or a team. */
  readonly heldBy: string
  /** When it was mentioned. */
  readonly noted: When
  readonly askedOn: When
  readonly keptUntil: When
  ended: { readonly seq: number; readonly happened: When; readonly how: string; readonly note: string | null } | null
}

/** Another complaint that belongs with this one. */
export interface LinkedComplaint {
  readonly seq: number
  readonly complaintId: string
  readonly kind: string
}

/** What the report on the year counts it as. */
export interface Classified {
  readonly seq: number
  readonly section: string
  readonly group: string
  readonly functionCode: string | null
  readonly theme: string | null
  readonly team: string | null
}

/** What was taken down when the complaint came, and added to since. People stand here by their id only. */
export interface IntakeState {
  /** Who took the first contact, in live work; null for one entered as history. */
  takenBy: string | null
  readonly receptions: Reception[]
  /** Nobody knows who made it. It is recorded, and is outside the procedure. */
  anonymous: boolean
  readonly ownWords: OwnWords[]
  readonly pointDetails: Map<string, PointDetails>
  readonly pointPeople: Map<string, PointPeople>
  readonly relationships: Map<string, Relationship>
  readonly endedParts: EndedPart[]
  readonly childStatuses: ChildStatus[]
  readonly wishes: ChildsWish[]
  /** By the person it is for: the latest account of it. */
  readonly advocacy: Map<string, Advocacy>
  readonly fadingEvidence: Map<string, FadingEvidence>
  readonly links: LinkedComplaint[]
  classified: Classified | null
  /** By person: what of theirs was recorded here, in their own stream. */
  readonly detailsHeld: Map<string, Set<string>>
}

export const emptyIntake = (): IntakeState => ({
  takenBy: null,
  receptions: [],
  anonymous: false,
  ownWords: [],
  pointDetails: new Map(),
  pointPeople: new Map(),
  relationships: new Map(),
  endedParts: [],
  childStatuses: [],
  wishes: [],
  advocacy: new Map(),
  fadingEvidence: new Map(),
  links: [],
  classified: null,
  detailsHeld: new Map(),
})
