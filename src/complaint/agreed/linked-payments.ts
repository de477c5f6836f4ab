import type { ComplaintState, Remedy } from '../state.ts'
import type { AgreedItem } from './item.ts'
import { agreedItems } from './item.ts'
import { lastOf } from './payment.ts'

/** A payment as it is told once: agreed in this register, or told as offered or given. */
export interface PaymentTold {
  readonly id: string
  readonly amountPence: number | null
  readonly words: string
  readonly is: 'agreed' | 'told'
  readonly isPaid: boolean
}

/** One payment, however often it is told. */
export type OnePayment = readonly PaymentTold[]

const ofItem = (item: AgreedItem): PaymentTold => ({
  id: item.id,
  amountPence: item.amountPence,
  words: item.text,
  is: 'agreed',
  isPaid: item.facts.kind === 'payment' && lastOf(item.facts.steps, 'paid') !== undefined,
})

const ofRemedy = ({ id, amountPence, text, status }: Remedy): PaymentTold => ({
  id,
  amountPence,
  words: text,
  is: 'told',
  isPaid: status === 'given',
})

export const paymentsTold = (state: ComplaintState): readonly PaymentTold[] => [
  ...agreedItems(state)
    .filter(({ kind }) => kind === 'payment')
    .map(ofItem),
  ...[...state.remedies.values()].filter(({ kind }) => kind === 'payment').map(ofRemedy),
]

/** Each payment once: what somebody said is the same stands together, and its amount is never added up. */
export function paymentsOnce(state: ComplaintState): readonly OnePayment[] {
  const told = paymentsTold(state)
  const same = new Map(told.map(one => [one.id, one.id]))
  const rootOf = (id: string): string => {
    const above = same.get(id) ?? id
    return above === id ? id : rootOf(above)
  }
  for (const { isSame, oneId, otherId } of state.agreed.links)
    if (isSame && same.has(oneId) && same.has(otherId)) same.set(rootOf(oneId), rootOf(otherId))
  return [...Map.groupBy(told, ({ id }) => rootOf(id)).values()]
}

/** Payments that a source tells twice, perhaps: nobody has said yet whether they are one. */
export const perhapsTheSame = (state: ComplaintState): readonly (readonly [PaymentTold, PaymentTold])[] => {
  const told = paymentsTold(state)
  return [...state.remedies.values()].flatMap(({ id, perhapsSameAs }): [PaymentTold, PaymentTold][] => {
    const [one, other] = [told.find(each => each.id === id), told.find(each => each.id === perhapsSameAs)]
    const isSettled = state.agreed.links.some(
      ({ oneId, otherId }) =>
        (oneId === id && otherId === perhapsSameAs) || (otherId === id && oneId === perhapsSameAs),
    )
    return one && other && !isSettled ? [[one, other]] : []
  })
}
