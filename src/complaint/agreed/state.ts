import type { When } from '#stream/entry.ts'
import type { Milestone } from '../milestone.ts'
import type { Apology } from './apology.ts'
import type { PaymentFact } from './payment.ts'
import type { Deadline } from './told.ts'

export const injusticeAnswers = ['remedied', 'remedied in part', 'not remedied', 'no injustice'] as const
export type InjusticeAnswer = (typeof injusticeAnswers)[number]

/** What somebody suffered and whether it is put right: another question than whether the actions are done. */
export interface InjusticeConsidered extends Milestone {
  readonly personId: string
  readonly injustice: string | null
  readonly answer: InjusticeAnswer
  readonly reasons: string
}

/** Who does it, by when, and what will show that it is done. The last plan stands; those before it stay on record. */
export interface Plan extends Milestone {
  readonly ownerId: string | null
  readonly team: string | null
  readonly deadline: Deadline | null
  /** The first of two limits, as in "promptly, and in a month at most". It has no day. */
  readonly soonest: string | null
  /** For what is open-ended: the rule of evidence. */
  readonly doneWhen: string | null
  readonly reviewOn: When | null
}

/** Said to be done, with what shows it. `happened` is the day on which it was done. */
export interface Proof extends Milestone {
  /** Who says so, by id; null in an account that names nobody. */
  readonly givenBy: string | null
  readonly words: string
  readonly fileIds: readonly string[]
  /** Where the proof is kept, if it is no file here. */
  readonly keptAt: string | null
}

/** Somebody other than the owner looked at the proof. */
export interface ProofCheck extends Milestone {
  readonly checkedBy: string | null
  readonly verdict: 'proved' | 'not enough'
  readonly words: string
}

export interface SentToOmbudsman extends Milestone {
  readonly words: string
}

export type ComplianceOutcome = 'accepted, on time' | 'accepted, late' | 'not accepted'

/** T51. What the Ombudsman says of the proof. */
export interface OmbudsmanView extends Milestone {
  readonly outcome: ComplianceOutcome
  readonly words: string
}

/** What a service does otherwise since. */
export interface ImprovementMade extends Milestone {
  readonly changed: string
  readonly told: string
  readonly fileIds: readonly string[]
}

/** A note on the child's record, or another. */
export interface NoteMade extends Milestone {
  readonly record: string
  readonly words: string
  readonly fileIds: readonly string[]
}

/** What was recorded of one recommendation or agreed action, whichever it is, by its id. */
export interface Followed {
  readonly plans: Plan[]
  readonly proofs: Proof[]
  readonly checks: ProofCheck[]
  readonly sent: SentToOmbudsman[]
  readonly views: OmbudsmanView[]
  readonly apologies: Apology[]
  readonly payments: PaymentFact[]
  readonly improvements: ImprovementMade[]
  readonly notes: NoteMade[]
}

export interface AgreedState {
  readonly followed: Map<string, Followed>
  /** Which payments on record are one told twice, and which are not. */
  readonly links: { readonly seq: number; readonly oneId: string; readonly otherId: string; readonly isSame: boolean }[]
  /** Person by person, in the order of the fold. */
  readonly injustice: InjusticeConsidered[]
}

export const emptyAgreed = (): AgreedState => ({ followed: new Map(), links: [], injustice: [] })

export const nothingFollowed = (): Followed => ({
  plans: [],
  proofs: [],
  checks: [],
  sent: [],
  views: [],
  apologies: [],
  payments: [],
  improvements: [],
  notes: [],
})

/** What is kept of that recommendation or action, begun by whichever entry tells of it first. */
export function followedOf({ agreed }: { readonly agreed: AgreedState }, id: string): Followed {
  const known = agreed.followed.get(id)
  if (known) return known
  const fresh = nothingFollowed()
  agreed.followed.set(id, fresh)
  return fresh
}
