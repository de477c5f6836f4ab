import type { When } from '#stream/entry.ts'
import type { Milestone } from '../milestone.ts'
import type { RecipientKind } from '../redaction/recipients.ts'
import type { Strand } from '../words.ts'

export const packPurposes = ['review panel', 'enquiry of the Ombudsman'] as const
export type PackPurpose = (typeof packPurposes)[number]

/** One paper of a pack. */
export interface PackPaper {
  readonly fileId: string
  /** The file whose content goes in: a redacted copy, or itself. */
  readonly usesId: string
}

/** One file that was made of a pack. A pack that would be too large is in parts. */
export interface PackFile {
  readonly fileId: string
  readonly kind: 'pdf' | 'zip' | 'index'
  readonly part: number
  readonly parts: number
}

/** On which pages a paper stands, and the hash of the content that stands there. */
export interface PackRange {
  readonly fileId: string
  readonly from: number
  readonly to: number
  readonly sha256: string
}

export interface PackMade {
  readonly seq: number
  readonly happened: When
  readonly files: readonly PackFile[]
  readonly ranges: readonly PackRange[]
  /** The number of its last page. */
  readonly lastPage: number
}

export const deliveries = ['handed over', 'posted', 'sent by email', 'says they have it', 'did not reach them'] as const
export type PackDelivery = (typeof deliveries)[number]

/** What the council says to the Ombudsman of the complaint as a whole. */
export interface CouncilsView {
  readonly fault: string
  readonly injustice: string
  readonly remedy: string
}

/** One version of a pack for one recipient. What is in it is never changed, and once its files are made its order neither: what comes late makes another. */
export interface Pack extends Milestone {
  readonly id: string
  readonly purpose: PackPurpose
  readonly strand: Strand
  /** For the Ombudsman; null for a panel. */
  readonly matterId: string | null
  /** Changed where its papers are moved. */
  version: number
  readonly recipient: RecipientKind
  /** The pack whose numbering this one goes on with; null for a whole pack. */
  readonly supplements: string | null
  papers: readonly PackPaper[]
  /** The entry that last put its papers in an order by hand; null where they are in the usual one, or in one chosen for a pack before it. */
  ordered: number | null
  readonly leftOut: string | null
  readonly unredacted: string | null
  readonly view: CouncilsView | null
  readonly unanswered: string | null
  made: PackMade | null
  readonly delivered: (Milestone & { readonly how: PackDelivery; readonly note: string | null })[]
}

/** A paper of a family court. */
export interface CourtPaper {
  /** Who gave leave to pass it on, in words; null where nobody did. */
  readonly permission: string | null
  /** To whom; to nobody else. */
  readonly recipients: readonly RecipientKind[]
}

/** The packs of one complaint, and the papers of a family court among its files. */
export interface PacksState {
  readonly composed: Map<string, Pack>
  /** By file. */
  readonly courtPapers: Map<string, CourtPaper>
}

export const emptyPacks = (): PacksState => ({ composed: new Map(), courtPapers: new Map() })
