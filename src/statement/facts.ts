import type { When } from '#stream/entry.ts'
import type { Inconsistency, Question } from './facts/doubts.ts'
import type { FaultPassage } from './facts/fault-passages.ts'
import type {
  AdjudicationFact,
  AmendmentFact,
  HandlingFact,
  OutcomeFact,
  PanelResponseFact,
  PointCounts,
  PointFact,
  RecommendationFact,
  ScopeFact,
  StageNumber,
} from './facts/points.ts'
import type { ActionFact, AmountFact, DelayFact, EarlierDecisionFact } from './facts/remedies.ts'
import type { Fact, Told } from './facts/told.ts'

export type * from './facts/doubts.ts'
export type * from './facts/fault-passages.ts'
export type * from './facts/points.ts'
export type * from './facts/remedies.ts'
export type * from './facts/told.ts'

/** How the page was turned into text. Found from the marks in the text, never from its date. */
export type Layout = 'old' | 'new' | 'reprint'

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
  /** Absent where the statement was read before kinds of fault were. */
  readonly faultPassages?: readonly FaultPassage[]
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
      readonly facts: Facts
      /** The text as supplied, line by line. */
      readonly lines: readonly string[]
    }
  | { readonly kind: 'not a statement'; readonly why: string; readonly whatToDo: string }
