import type { ConcurrentLimb } from '#law/concurrent.ts'
import type { FunctionCode } from '#law/functions.ts'
import type { Span } from '#law/span.ts'
import type { StandingCode } from '#law/standing.ts'
import type { When } from '#stream/entry.ts'
import type { Milestone } from '../milestone.ts'

/** Which function of the council a matter is about (regulations 3 to 5): never which team. */
export interface FunctionDecision extends Milestone {
  /** None is the whole complaint. */
  readonly pointIds: readonly string[]
  readonly code: FunctionCode
  readonly which: string
}

/** A complaint that came before this one, or after it, about the same or a new matter (T11, T41). */
export interface LinkedComplaint extends Milestone {
  readonly direction: 'this came after' | 'this came before'
  readonly complaintId: string | null
  readonly reference: string
  readonly why: 'after proceedings' | 'after withdrawal' | 'new matter'
}

/** The terms on which points were settled (T16). */
export interface Resolution extends Milestone {
  readonly pointIds: readonly string[]
  readonly terms: string
}

/** An answer to a question at receipt that has no decision of its own elsewhere. */
export interface GateAnswer extends Milestone {
  readonly gate: 'risk of harm' | 'representation' | 'considered before' | 'who leads'
  readonly answer: string
  readonly reasons: string
  readonly pointIds: readonly string[]
}

/** Stage 3 left out by agreement after stage 2, because every limb of a strict test is met (section 3.5). */
export interface EarlyReferral extends Milestone {
  /** null where nothing shows that the complainant agreed. */
  readonly agreement: string | null
}

/** When the grounds of a matter arose (regulation 9(1)): time runs from then, and not from when somebody knew. */
export interface Grounds {
  readonly seq: number
  /** None is the whole complaint. */
  readonly pointIds: readonly string[]
  readonly arose: When
}

/** A decision under regulation 9(2), with each of its two findings; null where the record does not have it. */
export interface LatenessDecision extends Milestone {
  readonly pointIds: readonly string[]
  readonly considered: boolean
  readonly notReasonableInTime: boolean | null
  readonly effectiveAndFair: boolean | null
}

/** Whether a person may complain here, and by what (section 26(3) to (3C) and 24D of the Act). */
export interface StandingDecision extends Milestone {
  readonly personId: string
  readonly standing: StandingCode | 'none'
  readonly behalf: Behalf
  readonly reasons: string
  /** Which of the questions of standing it was, in the order in which they happened. */
  readonly place: number
}

export type Behalf = 'in their own right' | 'on behalf of a child' | 'not recorded'

/** A person whose standing depends on a decision that their interest is sufficient (regulation 12). */
export interface InterestQuestion extends Milestone {
  readonly personId: string
  readonly limb: StandingCode
  readonly place: number
  decided: (Milestone & { readonly sufficient: boolean; readonly reasons: string }) | null
}

/**
 * A matter is left for proceedings that run beside it (regulation 8). It takes a limb of 8(1), a decision that
 * considering it would prejudice them, and goes no further than they do.
 */
export interface Suspension extends Milestone {
  /** null where the record has none: then it was no lawful suspension. */
  readonly limb: ConcurrentLimb | null
  readonly proceeding: string
  readonly prejudice: string | null
  /** None is the whole complaint. */
  readonly pointIds: readonly string[]
  /** When it is looked at again; the last date counts. */
  reviewOn: When
  notice: (Milestone & { readonly rightTold: boolean | null }) | null
  /** The proceedings were discontinued or completed, which starts the year of regulation 8(5). */
  proceedingsOver: (Milestone & { readonly on: Span }) | null
  /** The council decided that the prejudice has gone. */
  ended: (Milestone & { readonly clocks: ClocksAfterwards }) | null
  /** It was made again as a complaint of its own. */
  madeAgain: boolean
}

/** What becomes of a time limit that was running: the Regulations do not say, so it is decided and recorded. */
export type ClocksAfterwards = 'days left' | 'from the beginning'

/**
 * A withdrawal by the complainant or the advocate, orally or in writing (regulation 7(1)). Nothing is withdrawn until it
 * is confirmed in writing (regulation 7(2)).
 */
export interface Withdrawal extends Milestone {
  readonly by: 'complainant' | 'advocate'
  readonly words: string
  /** None is the whole complaint. */
  readonly pointIds: readonly string[]
  /** When the letter that confirms it went out. */
  confirmed: Milestone | null
  /** A further stage was asked for or begun since, so that the complaint goes on. */
  takenBack: boolean
}

/** What was decided at receipt, and whatever suspended, refused, withdrew or sent elsewhere since. */
export interface GatesState {
  readonly answers: GateAnswer[]
  readonly standings: StandingDecision[]
  readonly interests: InterestQuestion[]
  readonly functions: FunctionDecision[]
  readonly grounds: Grounds[]
  readonly latenessDecisions: LatenessDecision[]
  /** It was a request that was dealt with at once, and no representation. */
  enquiry: Milestone | null
  readonly suspensions: Suspension[]
  readonly withdrawals: Withdrawal[]
  readonly links: LinkedComplaint[]
  readonly resolutions: Resolution[]
  earlyReferral: EarlyReferral | null
}

export const emptyGates = (): GatesState => ({
  answers: [],
  standings: [],
  interests: [],
  functions: [],
  grounds: [],
  latenessDecisions: [],
  enquiry: null,
  suspensions: [],
  withdrawals: [],
  links: [],
  resolutions: [],
  earlyReferral: null,
})
