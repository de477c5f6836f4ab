import type { When } from '#stream/entry.ts'
import type { Ground } from './grounds.ts'
import type { Mark } from './places.ts'
import type { RecipientKind } from './recipients.ts'

/** One passage that a copy leaves out: where and why, never what it said. */
export interface PassageOut {
  /** From 1; null where the paper has no pages or nothing says on which. */
  readonly page: number | null
  readonly ground: Ground
  /** In words, where the ground does not say enough. */
  readonly why: string | null
}

/** A file that is a redacted copy of another. */
export interface RedactedCopy {
  readonly seq: number
  /** The entry that began it; null for a copy made elsewhere. */
  readonly begunSeq: number | null
  readonly happened: When
  readonly originalId: string
  readonly copyId: string
  readonly recipients: readonly RecipientKind[]
  /** How many passages it leaves out; null where nobody counted. */
  readonly count: number | null
  /** Each ground used, once. */
  readonly grounds: readonly Ground[]
  /** Passage by passage; empty for a copy made elsewhere. */
  readonly passages: readonly PassageOut[]
  /** `here`: built anew and read back. `elsewhere`: nothing here looked for what it should not hold. */
  readonly made: 'here' | 'elsewhere'
  /** Who marked the passages, by person id; null where it is not on record. */
  readonly madeBy: string | null
  /** Who looked at it before it was kept, by person id. */
  readonly reviewedBy: string | null
}

/** A redacted copy that is being prepared. */
export interface OpenRedaction {
  readonly seq: number
  readonly fileId: string
  readonly recipients: readonly RecipientKind[]
  /** By their ids, in the order in which they were marked. */
  readonly marks: Map<string, Mark>
  /** Everybody who marked or unmarked anything, by person id: none of them confirms it. */
  readonly markedBy: Set<string>
  /** Of the pages on which it was marked, where everything stood; null where nobody kept it. */
  layout: string | null
}

/** Whether marks may lie over something else than was marked: the pages are laid out otherwise since. */
export const isLaidOutOtherwise = ({ marks, layout }: Pick<OpenRedaction, 'marks' | 'layout'>, now: string): boolean =>
  marks.size > 0 && layout !== now

/** The redaction of the files of one complaint. */
export interface RedactionState {
  /** By the file of which a copy is prepared: one at a time for each. */
  readonly open: Map<string, OpenRedaction>
  /** In the order in which they were made. */
  readonly copies: RedactedCopy[]
}

export const emptyRedaction = (): RedactionState => ({ open: new Map(), copies: [] })
