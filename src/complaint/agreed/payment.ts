import type { Milestone } from '../milestone.ts'

export const paymentSteps = ['offered', 'accepted', 'refused', 'paid'] as const
export type PaymentStep = (typeof paymentSteps)[number]

/** One fact of a payment, with its own day. That it is evidenced is the proof given of it. */
export interface PaymentFact extends Milestone {
  readonly step: PaymentStep
  readonly amountPence: number | null
  readonly words: string | null
  readonly fileIds: readonly string[]
}

/** The last of each step, in the order in which they happen. */
export const lastOf = (facts: readonly PaymentFact[], step: PaymentStep): PaymentFact | undefined =>
  facts.findLast(one => one.step === step)
