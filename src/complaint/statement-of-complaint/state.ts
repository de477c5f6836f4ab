import type { When } from '#stream/entry.ts'
import type { Strand } from '../words.ts'

/** A point as it is being worded. Its number follows from its place, and it keeps its id over every version. */
export interface DraftedPoint {
  readonly id: string
  readonly parentId: string | null
  /** A heading even without parts; with parts every point is one. */
  readonly heading: boolean
  readonly text: string | null
}

/** A point of one version, with the number it had there. */
export interface VersionPoint {
  readonly pointId: string
  readonly label: string | null
  readonly kind: 'point' | 'heading'
  readonly text: string | null
}

/** A version that the complainant was sent or that was settled: kept as it was. */
export interface StatementVersion {
  readonly seq: number
  readonly number: number
  readonly kind: 'sent' | 'settled'
  readonly strand: Strand
  readonly happened: When
  readonly points: readonly VersionPoint[]
  readonly outcomes: readonly string[]
  /** For one that was sent: by when an answer was asked for. */
  readonly answerBy: string | null
  /** For one that was settled. */
  readonly agreed: 'agreed' | 'agreed in part' | 'not agreed' | 'not stated' | null
  readonly agreedBy: string | null
  readonly disagreement: string | null
  readonly reasons: string | null
}

/** What the complainant says of a version. */
export interface StatementComment {
  readonly seq: number
  readonly version: number
  readonly pointId: string | null
  readonly words: string
  readonly happened: When
}

export interface StatementOfComplaint {
  /** null until the draft was first changed: it then begins with the points that there are. */
  draft: readonly DraftedPoint[] | null
  readonly versions: StatementVersion[]
  readonly comments: StatementComment[]
}

export const emptyStatementOfComplaint = (): StatementOfComplaint => ({ draft: null, versions: [], comments: [] })
