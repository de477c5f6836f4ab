import type { FunctionCode } from '#law/functions.ts'
import type { Milestone } from '../state.ts'
import type { EarlyReferral } from './early-referral.ts'
import type { Grounds, LatenessDecision } from './lateness.ts'
import type { InterestQuestion, StandingDecision } from './standing.ts'
import type { Suspension } from './suspension.ts'
import type { Withdrawal } from './withdrawal.ts'

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
