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

/** What was taken down when the complaint came, and added to since. People stand here by their id only. */
export interface IntakeState {
  readonly receptions: Reception[]
  /** Nobody knows who made it. It is recorded, and is outside the procedure. */
  anonymous: boolean
  readonly ownWords: OwnWords[]
  readonly pointDetails: Map<string, PointDetails>
}

export const emptyIntake = (): IntakeState => ({
  receptions: [],
  anonymous: false,
  ownWords: [],
  pointDetails: new Map(),
})
