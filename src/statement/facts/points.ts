import type { When } from '#stream/entry.ts'
import type { Fact, Told } from './told.ts'

export type StageFinding = 'upheld' | 'partially upheld' | 'not upheld' | 'inconclusive'

export type StageNumber = 1 | 2 | 3

/** A label such as "14bii": as printed, in one canonical spelling, and as segments. */
export interface Label {
  /** As it stands on the page: "5a)". */
  readonly printed: string
  /** Canonical: "5a". Points are compared by it. */
  readonly id: string
  /** [14, "b", "ii"]; a letter label ("Complaint A") is ["a"]. */
  readonly segments: readonly (number | string)[]
  /** True where a single letter could as well be a roman numeral ("14i") and the other labels do not settle it. */
  readonly ambiguous: boolean
}

export interface PointFact extends Told {
  /** Null for a point or group of points that is only counted ("Three other complaints were upheld"). */
  readonly label: Label | null
  /** 1, or the number of points in a counted group. */
  readonly count: number
  /** True for a count that is worked out and not printed. */
  readonly countInferred: boolean
  /** Without label and full stop. */
  readonly text: string
  /** The investigating officer's finding; null where the page names the point but no stage 2 finding. */
  readonly stage2: {
    readonly finding: StageFinding
    readonly printed: string
    readonly lines: readonly number[]
  } | null
  /** What the page says the panel changed it to; null where it is silent. `sure` is uncertain for a proposed alias. */
  readonly stage3: (Told & { readonly finding: StageFinding }) | null
  /**
   * The finding that stands after stage 3. Null, with the reason in `afterStage3Note`, where the page leaves it open.
   * It rests on a proposal, not on the page, where `stage3.sure` is 'uncertain'.
   */
  readonly afterStage3: StageFinding | null
  readonly afterStage3Note: string | null
}

/** How many points the page has or says it has, by stage 2 finding. */
export interface PointCounts {
  readonly total: number
  readonly stage2: Readonly<Record<StageFinding, number>>
  /** "38-point complaint", "the following four complaints". */
  readonly stated: readonly (Fact<number> & { readonly of: StageFinding | 'all' })[]
  /** How an unprinted number was worked out. */
  readonly inferred: readonly string[]
}

/** A change of a finding after the panel, as printed. Nothing is put right here: see `mismatch`. */
export interface AmendmentFact extends Told {
  readonly label: Label
  /** The point at stage 2 with the same label; null when there is none. */
  readonly point: string | null
  /** The point that was probably meant where none has the label. For a person to confirm, never applied silently. */
  readonly proposedPoint: string | null
  readonly from: StageFinding | null
  readonly to: StageFinding
  readonly fromPrinted: string | null
  readonly toPrinted: string
  /** The finding held at stage 2; null where there is no such point. */
  readonly held: StageFinding | null
  readonly matchesStage2: boolean
  readonly mismatch: 'no such point' | 'from contradicts' | 'no from' | 'parent of parts' | null
}

export type RecommendationKind =
  | 'apology'
  | 'payment'
  | 'service improvement'
  | 'individual action'
  | 'further investigation'
  | 'record correction'
  | 'completion of earlier actions'

export interface RecommendationFact extends Told {
  /** Runs on through the stages; null for prose. */
  readonly number: number | null
  readonly stage: 2 | 3
  readonly kind: RecommendationKind
  readonly text: string
  /** True where the Ombudsman says that all agreed actions were carried out. */
  readonly ombudsmanSaysDone: boolean
  /** A limit inside the recommendation, as printed: "within one month". */
  readonly limit: string | null
  /** Who made one of stage 3, where the page says so. */
  readonly author?: 'panel' | 'council'
  /** What the council said to it, where the page tells that of this one. */
  readonly answered?: Fact<'accepted' | 'accepted in part' | 'rejected'>
}

/** Something the complainant wanted, and what has become of it where the page says so. */
export interface OutcomeFact extends Told {
  readonly fate?: string
}

/** A matter that somebody sent elsewhere, at whatever stage. */
export interface ScopeFact extends Told {
  readonly about: string
  readonly reason: string
  /** Where it belongs instead. */
  readonly route: string
  readonly stage: StageNumber
}

/** How the complaint itself was dealt with, where that was looked into by itself. */
export interface HandlingFact extends Told {
  /** When its own statement of complaint was settled. */
  readonly when: When
  readonly agreed: boolean
  /** Where the council accepted fault in it. */
  readonly accepted: Told | null
}

export interface AdjudicationFact extends Told {
  /** ISO date as exact as printed; null when not on the page. */
  readonly date: string | null
  readonly agreedAllFindings: boolean
  /** Labels, or the words for what was rejected where no label is given. */
  readonly rejected: readonly string[]
  readonly apology: boolean
  readonly agreedActions: readonly Told[]
}

export interface PanelResponseFact extends Told {
  readonly date: string | null
  readonly acceptedFindings: boolean | null
  readonly apology: boolean
  readonly recommendationsConfirmed: readonly number[]
}
