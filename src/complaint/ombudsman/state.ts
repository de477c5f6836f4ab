import type { StoredEntry, When } from '#stream/entry.ts'
import type { Milestone } from '../milestone.ts'

/** A date that the Ombudsman set, and each to which it agreed to move it. */
export interface DateMoved extends Milestone {
  readonly until: When
  readonly words: string
}

/** Evidence given: words, files of the complaint, or both. */
export interface ItemAnswer extends Milestone {
  readonly words: string | null
  readonly fileIds: readonly string[]
}

/** One question that the Ombudsman asks, or one document that it asks for. */
export interface AskedItem extends Milestone {
  readonly id: string
  readonly kind: 'question' | 'document'
  readonly words: string
  readonly due: When | null
  readonly moved: DateMoved[]
  /** The last one is what stands; an earlier one stays as it was sent. */
  readonly answers: ItemAnswer[]
}

export interface DraftComment extends Milestone {
  readonly by: 'the council' | 'the complainant'
  readonly words: string
  readonly fileId: string | null
}

/** A draft decision as it was received. There may be a second. */
export interface Draft extends Milestone {
  readonly id: string
  readonly text: string | null
  readonly fileId: string | null
  readonly commentsBy: When | null
  readonly moved: DateMoved[]
  readonly comments: DraftComment[]
}

export interface PublicNotice extends Milestone {
  /** The day from which copies may be seen, as the notice states it. */
  readonly copiesFrom: When
  readonly words: string
}

export interface Consideration extends Milestone {
  readonly by: string
  readonly words: string
  readonly fileId: string | null
}

export interface ReportReply extends Milestone {
  readonly words: string
  readonly fileId: string | null
}

/** Section 31(2D) to (2H): it appeared in newspapers. `happened` is the day of the first edition. */
export interface StatementPublished extends Milestone {
  readonly words: string
  readonly secondEdition: When | null
}

/** A report under section 30, or a further one under section 31(2A). `happened` is the day the council received it. */
export interface PublicReport extends Milestone {
  readonly id: string
  readonly kind: 'report' | 'further report'
  readonly text: string | null
  readonly fileId: string | null
  readonly moved: DateMoved[]
  notice: PublicNotice | null
  considered: Consideration | null
  reply: ReportReply | null
  /** Section 31(2D): the Ombudsman requires a statement in newspapers; `published` once it appeared. */
  statement: (Milestone & { readonly words: string; published: StatementPublished | null }) | null
}

export type DecisionKind = 'decided' | 'sent back' | 'closed after first enquiries'

/** The decision under its printed label, and its text and file exactly as they were issued. */
export interface MatterDecided {
  readonly seq: number
  readonly happened: When
  readonly label: string | null
  /** null in an account that does not say which it is. */
  readonly kind: DecisionKind | null
  readonly text: string | null
  readonly fileId: string | null
  /** What the council is told to do where it is sent back. */
  readonly instruction: string | null
}

export interface ReviewRequest extends Milestone {
  readonly by: 'the complainant' | 'the council'
  readonly words: string
  answer: (Milestone & { readonly changed: boolean; readonly words: string }) | null
}

/** Who else has the decision. Redress records it and sends nothing to anybody. */
export interface Shared extends Milestone {
  readonly by: 'the Ombudsman' | 'the council'
  readonly with: string
  readonly words: string
  readonly fileId: string | null
}

/** Something in the letter that is for another body, in the letter's own words. */
export interface Signpost extends Milestone {
  readonly pointId: string | null
  readonly body: string
  readonly words: string
}

/** One dealing with the Ombudsman. It stops no clock of the complaint. */
export interface Matter {
  readonly id: string
  readonly seq: number
  reference: string | null
  contacted: When | null
  /** What it is about, in the words of the contact. */
  about: string | null
  /** When the complainant went to the Ombudsman, and first knew of the matter, where the Ombudsman says. */
  complained: When | null
  noticed: When | null
  readonly items: Map<string, AskedItem>
  investigation: (Milestone & { readonly scope: string }) | null
  readonly drafts: Draft[]
  decided: MatterDecided | null
  category: string | null
  subcategory: string | null
  readonly conclusions: string[]
  readonly reports: PublicReport[]
  review: ReviewRequest | null
  readonly shared: Shared[]
  readonly signposts: Signpost[]
  closed: (Milestone & { readonly words: string }) | null
}

/** A decision statement was read beside the record: how many facts were seen, and which a person confirmed, by their keys. */
export interface DecisionReadBeside {
  readonly seq: number
  readonly matterId: string | null
  /** Of the decision, as it is printed. */
  readonly reference: string | null
  readonly digest: string
  readonly confirmed: readonly string[]
  readonly seen: number
}

const emptyMatter = (id: string, seq: number): Matter => ({
  id,
  seq,
  reference: null,
  contacted: null,
  about: null,
  complained: null,
  noticed: null,
  items: new Map(),
  investigation: null,
  drafts: [],
  decided: null,
  category: null,
  subcategory: null,
  conclusions: [],
  reports: [],
  review: null,
  shared: [],
  signposts: [],
  closed: null,
})

/** The matter of that id, begun by whichever entry tells of it first. */
export function matterOf(
  draft: { readonly matters: Map<string, Matter> },
  id: string,
  { seq }: Pick<StoredEntry, 'seq'>,
): Matter {
  const known = draft.matters.get(id)
  if (known) return known
  const fresh = emptyMatter(id, seq)
  draft.matters.set(id, fresh)
  return fresh
}
