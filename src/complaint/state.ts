import type { Source, StoredEntry, When } from '#stream/entry.ts'
import type { AccountState } from './account/state.ts'
import type { AdjudicationState } from './adjudication/state.ts'
import type { AgreedState } from './agreed/state.ts'
import type { Action, Recommendation, Remedy } from './agreed/told.ts'
import type { AlongsideState } from './alongside/state.ts'
import type { AppointingState } from './appointing/state.ts'
import type { DispatchState } from './dispatch/state.ts'
import type { Files } from './files/state.ts'
import type { GatesState } from './gates/state.ts'
import type { IntakeState } from './intake/state.ts'
import type { Investigation, Stage2Author } from './investigation/state.ts'
import type { Method } from './letters/sending.ts'
import type { LettersState } from './letters/state.ts'
import type { Milestone } from './milestone.ts'
import type { StartIs } from './ombudsman/start-is.ts'
import type { DecisionReadBeside, Matter } from './ombudsman/state.ts'
import type { PacksState } from './packs/state.ts'
import type { PanelState } from './panel/state.ts'
import type { RedactionState } from './redaction/state.ts'
import type { RemedyState } from './remedy/state.ts'
import type { Stage1State } from './stage-1/state.ts'
import type { StatementOfComplaint } from './statement-of-complaint/state.ts'
import type { Desk } from './tasks/state.ts'
import type { Decider, FindingValue, Part, PointState, Stage1Limb, Step, Strand, WishedBy } from './words.ts'

export type { Action, Deadline, Recommendation, Remedy } from './agreed/told.ts'
export type { Matter } from './ombudsman/state.ts'

/** A date the council gave itself: in a delay notice under regulation 17(6), in a letter after it, or by saying when something was due. */
export interface PromisedDate {
  readonly seq: number
  readonly given: When
  readonly date: When
  readonly kind: 'delay notice' | 'date the council stated' | 'further letter'
}

export interface Refusal extends Milestone {
  readonly stage: 2 | 3
  readonly words: string
}

/** A start of stage 1 on record, and the limb of regulation 14(3) or (4) that makes it one. */
export interface Stage1Start extends Milestone {
  readonly limb: Stage1Limb
  /** When a later date was agreed (regulation 14(4)); null for a start by any other limb. */
  readonly agreed: When | null
}

/** A date fixed for the panel. It can be moved, and each date stays on record. */
export interface PanelArrangement extends Milestone {
  readonly panelOn: When
  readonly reasonIfLate: string | null
  readonly wishedBy: WishedBy | null
  /** The declarations of independence of all three; null where the source does not say. */
  readonly declared: boolean | null
  /** "10:30" */
  readonly time: string | null
  readonly where: string | null
}

/** Where a run begins because a stage was begun again. `happened` is the day from which it counts. */
export interface Restart extends Milestone {
  /** null where council and complainant agreed without the Ombudsman. */
  readonly matterId: string | null
  readonly at: 1 | 2 | 3
  readonly newMatters: boolean
  /** null where the source does not say what the day rests on. */
  readonly startIs: StartIs | null
}

/** A report sent back to whoever wrote it, and what it lacked. */
export interface ReportReturned extends Milestone {
  readonly author: Stage2Author
  readonly missing: string
  readonly pointIds: readonly string[]
}

/** One run through the stages. There is a second where the Ombudsman made the council start again. */
export interface Round {
  /** Of the starts of stage 1 only the one that counts is a step; all of them are `stage1Starts`. */
  readonly steps: Map<Step, Milestone[]>
  readonly stage1Starts: Stage1Start[]
  /** Regulation 17(4) and (5): whether the request or the final written record starts stage 2. */
  form: 'oral' | 'written' | 'not recorded'
  stage1Outcome: 'resolved' | 'not resolved' | null
  /** Regulation 15(1): whether the terms of a resolution have gone out in writing. */
  termsGiven: boolean
  stage1Skipped: boolean
  readonly promises: PromisedDate[]
  readonly refusals: Refusal[]
  restartedBy: Restart | null
  /** The restart that ended this run, where there was one. */
  endedBy: Milestone | null
  /** The dates fixed for the panel, the last of which its papers are counted back from. */
  readonly panelArrangements: PanelArrangement[]
  readonly panel: PanelState
  /** The decision on a panel asked for after the 20 working days; null until there is one. */
  latePanelRequest: (Milestone & { readonly taken: boolean; readonly whyLate: string; readonly reasons: string }) | null
  /** How the stage 2 response went out, which decides what is presumed of its receipt; null where nothing says so. */
  stage2SentBy: Method | null
  /** Regulation 20(3): whether the independent person took part in the stage 3 response; null where nothing says so. */
  independentPersonTookPart: boolean | null
  /** Reports of stage 2 that were sent back (T26). The clock goes on meanwhile. */
  readonly reportsReturned: ReportReturned[]
}

export interface StrandState {
  readonly strand: Strand
  readonly rounds: Round[]
}

export interface PartTaken {
  readonly seq: number
  readonly personId: string
  readonly part: Part
  readonly note: string | null
  readonly from: When
  /** The declaration of independence that goes with an appointment; null where there is none to give, or nothing says so. */
  readonly declared: boolean | null
  /** When it ended, where it did before the complaint was over. */
  until: When | null
}

export interface Exclusion {
  readonly seq: number
  readonly personId: string
  readonly reason: string
}

export interface Point {
  readonly id: string
  readonly strand: Strand
  /** As printed: `14bii`; null for points the source counts and does not name. */
  label: string | null
  segments: readonly (number | string)[]
  parentId: string | null
  /** A heading has parts, and no finding of its own unless someone chose that in those words. */
  kind: 'point' | 'heading'
  order: number
  text: string | null
  /** More than 1 where the source gives only a number of points. */
  count: number
  countInferred: boolean
  readonly aliases: string[]
  state: PointState
}

export interface Finding {
  readonly id: string
  readonly seq: number
  readonly pointId: string | null
  /** The label as the source printed it, which may be no point's label. */
  readonly labelAsPrinted: string | null
  readonly decider: Decider
  readonly stage: 1 | 2 | 3
  readonly finding: FindingValue
  readonly asPrinted: string
  /** The finding it reviews: the "from" as held. */
  readonly reviews: string | null
  /** The "from" as the source states it. */
  readonly fromAsStated: FindingValue | null
  /** For a partial finding: which part. */
  readonly whichPart: string | null
  readonly reasons: string | null
  /** Given to a whole point that has parts. */
  readonly wholePoint: 'no' | 'chosen' | 'as printed'
  /** Which run through the stages it was made in, from 0. */
  readonly round: number
  readonly happened: When
  readonly source: Source
}

/** What a decider says of another's finding without making one: the independent person's view, an adjudication. */
export interface ViewGiven {
  readonly seq: number
  readonly decider: Decider
  readonly pointId: string
  readonly findingId: string
  readonly view: 'agrees' | 'agrees in part' | 'disagrees'
  readonly reasons: string | null
  readonly happened: When
}

export interface Discrepancy {
  readonly seq: number
  readonly kind: string
  readonly what: string
  readonly lines: readonly number[]
}

export interface DesiredOutcome {
  readonly id: string
  readonly text: string
  readonly fate: string | null
}

export interface ScopeDecision extends Milestone {
  readonly pointId: string | null
  readonly about: string
  readonly reason: string
  readonly route: string
  readonly limit: string | null
  readonly stage: 1 | 2 | 3
  /** It is everything that the complaint is about. */
  readonly whole: boolean
  /** The council thought again, and takes it up after all. */
  reconsidered: boolean
}

export interface NotedEvent extends Milestone {
  readonly what: string
}

/** What the complaint was folded from, for the verbs that put an entry right. */
export interface History {
  /** As stored, corrections among them. */
  readonly stored: readonly StoredEntry[]
  /** As corrected, and without the corrections themselves. */
  readonly standing: readonly StoredEntry[]
}

export interface ComplaintState {
  /** The printed reference, per authority and year. */
  reference: string
  subject: string
  readonly parts: PartTaken[]
  /** Who is kept out by name. Those complained about, and the family itself, are kept out by their part. */
  readonly exclusions: Exclusion[]
  readonly points: Map<string, Point>
  /** The number of points the source states, which may exceed those it names. */
  statedPointCount: number | null
  readonly strands: Map<Strand, StrandState>
  readonly findings: Map<string, Finding>
  /** The findings on each point, by the point's id, in the order in which they were decided. Filled when the fold is over. */
  readonly placed: Map<string, Finding[]>
  /** Findings on no point that is known. Filled when the fold is over. */
  readonly unplaced: Finding[]
  readonly views: ViewGiven[]
  readonly outcomes: DesiredOutcome[]
  readonly adjudication: AdjudicationState
  readonly appointing: AppointingState
  readonly recommendations: Map<string, Recommendation>
  readonly actions: Map<string, Action>
  readonly remedies: Map<string, Remedy>
  readonly agreed: AgreedState
  /** The council's own account of the case, which names nobody. */
  readonly account: AccountState
  readonly remedy: RemedyState
  readonly matters: Map<string, Matter>
  readonly scopeDecisions: ScopeDecision[]
  readonly discrepancies: Discrepancy[]
  readonly events: NotedEvent[]
  readonly files: Files
  readonly packs: PacksState
  /** Which files are redacted copies of which, and for whom. */
  readonly redaction: RedactionState
  /** What was sent, who had it, and who is told. */
  readonly letters: LettersState
  /** What is sent from here, and what became of it. */
  readonly dispatch: DispatchState
  readonly gates: GatesState
  readonly alongside: AlongsideState
  readonly desk: Desk
  /** Statements read into this complaint, by their digest, so that the same file again changes nothing. */
  readonly imports: { readonly seq: number; readonly reference: string | null; readonly digest: string }[]
  /** Decision statements read beside this record, and what a person confirmed of each. */
  readonly decisionsRead: DecisionReadBeside[]
  readonly investigation: Investigation
  readonly statement: StatementOfComplaint
  /** The stage 1 response while it is being written. */
  readonly stage1: Stage1State
  closed: Milestone | null
  /** A closing of a live complaint while an answer was awaited: it ended nothing. */
  closedTooEarly: Milestone | null
  readonly intake: IntakeState
  history: History
  /** Whether anything was done in Redress itself; otherwise the account is only as long as its sources. */
  worked: boolean
}
