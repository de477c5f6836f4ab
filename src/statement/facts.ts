import type { When } from '#stream/entry.ts'

/**
 * What can be read from a decision statement of the Local Government and Social Care Ombudsman. Every fact keeps the
 * printed words, the lines they stand on (1-based lines of the text as supplied) and how sure the reading is.
 */
export type Sureness = 'stated' | 'inferred' | 'uncertain'

/** The printed words and where they stand. An inferred fact quotes the words it was inferred from. */
export interface Told {
  /** Empty for a fact that is retold. */
  readonly quote: string
  /** The fact in other words than the printed ones, where the statement itself is not kept. */
  readonly retold?: string
  readonly lines: readonly number[]
  readonly sure: Sureness
}

export interface Fact<Value> extends Told {
  readonly value: Value
}

/** How the page was turned into text. Found from the marks in the text, never from its date. */
export type Layout = 'old' | 'new' | 'reprint'

export type StageFinding = 'upheld' | 'partially upheld' | 'not upheld' | 'inconclusive'
export type StageNumber = 1 | 2 | 3

/** The outcome in the header. The Ombudsman's word for the whole case: it is not a finding on a point. */
export type Outcome = 'Upheld' | 'Not upheld' | 'Closed after initial enquiries'

/** A line of the header that is not on the page is null: nothing is guessed from the story. */
export interface Header {
  /** Printed form, "24 001 902", with the letter of a joint case, "16 010 636c". */
  readonly reference: Fact<string> | null
  /** "24-001-902", as in addresses. */
  readonly referenceDashed: string | null
  readonly authority: Fact<string> | null
  readonly category: Fact<string> | null
  readonly subcategory: Fact<string> | null
  /** The canonical outcome, or the printed words where they are no known outcome. `quote` keeps the printed line. */
  readonly decision: Fact<Outcome | string> | null
  /** ISO day. */
  readonly decisionDate: Fact<string> | null
  /** A statement, or one of the few public reports. */
  readonly kind: 'statement' | 'report'
}

export type SectionKind =
  | 'complaint'
  | 'scope'
  | 'powers'
  | 'method'
  | 'findings'
  | 'law'
  | 'background'
  | 'stage 1'
  | 'stage 2'
  | 'stage 3'
  | 'analysis'
  | 'remedy'
  | 'end'
  | 'not investigated'
  | 'other'

export interface SectionFact {
  /** As printed. */
  readonly heading: string
  readonly level: 1 | 2 | 3
  readonly kind: SectionKind
  readonly line: number
}

export interface Person extends Told {
  /** "Mrs Y", "Mr and Mrs G", "SW1", "IO". A letter means nothing outside its own statement. */
  readonly name: string
  /** "complainant", "investigating officer", "social worker", "husband of Mrs Y"; "not stated" when it is not. */
  readonly role: string
  /** The members of a couple that complains together; empty for one person. */
  readonly members: readonly string[]
}

export interface ChildFact extends Told {
  /** "B" or "Child X"; null for children who are only counted. */
  readonly name: string | null
  readonly count: number
  /** What the statement says of the child's standing ("died", "care order"), or "child of the family". */
  readonly status: string
}

export type Precision = 'day' | 'month' | 'year' | 'day and month' | 'none'

/** What happened, as far as the sentence tells it in the procedure's own terms. */
export type EventKind =
  | 'complaint'
  | 'stage 1 response'
  | 'stage 2 asked for'
  | 'investigating officer appointed'
  | 'investigating officer report'
  | 'independent person report'
  | 'adjudication letter'
  | 'stage 3 asked for'
  | 'panel'
  | 'panel report'
  | 'reply to the panel'
  | 'further report'
  | 'earlier Ombudsman decision'
  | 'complaint to the Ombudsman'
  | 'Council answer'
  | 'Council decision'
  | 'date due'
  | 'event'

export interface TimelineEvent extends Told {
  readonly kind: EventKind
  /** Plain words for people: "IO appointed". */
  readonly event: string
  /** "2022-09-08", "2017-05", "2014"; null where the page gives no date or no year. */
  readonly date: string | null
  readonly precision: Precision
  /** The same as bounds, with the words as written. */
  readonly when: When
}

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

export type DeadlineUnit = 'day' | 'working day' | 'week' | 'month' | 'year'

export interface Deadline {
  /** "Within four weeks of my final decision". */
  readonly phrase: string
  readonly n: number | null
  readonly unit: DeadlineUnit | null
  /** "final decision", or the printed words for another event. */
  readonly fromEvent: string
  /** ISO day the limit runs from; null when it is not on the page. */
  readonly fromDate: string | null
  /** ISO day. Null for working days (they need the authority's calendar) and without a start. */
  readonly due: string | null
  readonly lines: readonly number[]
}

export type ActionKind =
  | 'payment'
  | 'apology'
  | 'service improvement'
  | 'evidence of compliance to the Ombudsman'
  | 'other action'

export interface ActionFact extends Told {
  readonly action: ActionKind
  /** Pounds, with pence as decimals. */
  readonly amountGBP: number | null
  readonly payee: string | null
  readonly reason: string | null
  readonly symbolic: boolean
  readonly deadline: Deadline | null
  /** "£50 a month" where the amount is a total of a rate; null otherwise. */
  readonly rate: string | null
  /** "making £250 in all": the printed total with an earlier payment; null otherwise. */
  readonly totalGBP: number | null
}

export interface AmountFact extends Told {
  readonly amountGBP: number
  readonly what: string
}

export interface EarlierDecisionFact extends Told {
  readonly date: string | null
  readonly outcome: string | null
  readonly actions: readonly ActionFact[]
}

export interface DelayFact extends Told {
  readonly what: string
  readonly n: number | null
  readonly unit: DeadlineUnit | null
  /** Over the limit, or all the time it took. Null where the page does not say. */
  readonly measure: 'over the limit' | 'in all' | null
}

export interface ProcedureFact {
  readonly stageReached: Fact<StageNumber> | null
  /** The refusal a statement is about: stage 2 or stage 3. */
  readonly stageRefused: Fact<StageNumber> | null
  readonly clockStart: Fact<'request' | 'agreed statement'> | null
  readonly extraStep: Told | null
  readonly earlierOmbudsmanInvolvement: boolean
  readonly officersInterviewed: Fact<number> | null
  readonly professionalsConsulted: Fact<number> | null
  readonly ipConcerns: Fact<boolean> | null
}

export interface SharingFact extends Told {
  readonly body: string
}

/** Statutory limits as the page words them. They are not rules: pages leave out "working". */
export interface StatedLimit extends Told {
  readonly what: string
}

export type InconsistencyKind =
  | 'label with no such point'
  | 'from contradicts the finding held'
  | 'parent amended as a whole'
  | 'change without a from'
  | 'point found twice'
  | 'point amended twice'
  | 'dates out of order'
  | 'date without a year'
  | 'section missing'
  | 'stated count differs'
  | 'counted, not listed'
  | 'closing line twice'
  | 'closing line cut'
  | 'misprinted Act'
  | 'misprinted section'
  | 'bracket not closed'
  | 'abbreviation before its explanation'
  | 'pointer to a lost paragraph number'
  | 'paragraph numbers restart'
  | 'same amount twice'
  | 'same event twice'
  | 'due before the report it rests on'
  | 'two names for one role'
  | 'name slip'
  | 'plural for one action'
  | 'longer than the limit it quotes'
  | 'changes said, none described'
  | 'finding rejected, action agreed'
  | 'upheld, nothing new agreed'
  | 'delay wider in the complaint than in the analysis'
  | 'misspelt heading'
  | 'recommendation numbers'
  | 'rejected label with no such point'

export interface Inconsistency {
  readonly kind: InconsistencyKind
  /** One plain sentence. */
  readonly what: string
  readonly quotes: readonly string[]
  readonly lines: readonly number[]
  /** `ask`: a person must settle it before it is used. `note`: good to know. */
  readonly weight: 'ask' | 'note'
}

/** Something to ask a person, because the page does not say it. */
export interface Question {
  readonly about: string
  readonly question: string
  readonly lines: readonly number[]
}

export interface Facts {
  readonly header: Header
  readonly layout: Layout
  readonly summary: Told | null
  readonly sections: readonly SectionFact[]
  /** Usual sections that the page does not have, by their usual heading. */
  readonly sectionsMissing: readonly string[]
  /** The lines left out as furniture of the page: cookie text, "Back to top", the sign-off. */
  readonly furnitureLines: readonly number[]
  readonly people: readonly Person[]
  readonly children: readonly ChildFact[]
  readonly timeline: readonly TimelineEvent[]
  readonly procedure: ProcedureFact
  readonly points: readonly PointFact[]
  readonly pointCounts: PointCounts | null
  readonly complaintThemes: readonly Told[]
  readonly desiredOutcomes: readonly OutcomeFact[]
  readonly scopeDecisions?: readonly ScopeFact[]
  readonly handling?: HandlingFact | null
  readonly complaintsToOmbudsman: readonly Told[]
  readonly amendments: readonly AmendmentFact[]
  readonly recommendations: readonly RecommendationFact[]
  readonly adjudication: AdjudicationFact | null
  readonly panelResponse: PanelResponseFact | null
  readonly earlierOmbudsmanDecision: EarlierDecisionFact | null
  readonly ombudsmanFindings: readonly Fact<string>[]
  readonly agreedActions: readonly ActionFact[]
  readonly remediesAlreadyGiven: readonly ActionFact[]
  readonly otherAmounts: readonly AmountFact[]
  readonly delays: readonly DelayFact[]
  readonly sharing: readonly SharingFact[]
  readonly citations: readonly Told[]
  readonly statedLimits: readonly StatedLimit[]
  readonly closedBecause: Fact<string> | null
  readonly inconsistencies: readonly Inconsistency[]
  readonly questions: readonly Question[]
}

export type Reading =
  | {
      readonly kind: 'statement'
      readonly facts: Facts /** The text as supplied, line by line. */
      readonly lines: readonly string[]
    }
  | { readonly kind: 'not a statement'; readonly why: string; readonly whatToDo: string }
