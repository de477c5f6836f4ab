import type { Sending } from '../letters/state.ts'
import type { ComplaintState } from '../state.ts'
import type { Delivery, Dispatch, Gone } from './state.ts'

export interface DeliveryOf {
  readonly dispatch: Dispatch
  readonly delivery: Delivery
}

/** Every copy of everything that was asked to be sent. */
export const deliveriesOf = ({ dispatch }: ComplaintState): readonly DeliveryOf[] =>
  [...dispatch.asked.values()].flatMap(one => one.deliveries.map(delivery => ({ dispatch: one, delivery })))

export const deliveryOf = (state: ComplaintState, id: string): DeliveryOf | undefined =>
  deliveriesOf(state).find(({ delivery }) => delivery.id === id)

/** Those copies that carry the step out: the complainants', where they get one. The others go when one of these has. */
export function carriesItOut({ parts }: ComplaintState, { deliveries }: Dispatch, { personId }: Delivery): boolean {
  const complains = (id: string) => parts.some(one => one.personId === id && one.part === 'complainant')
  return complains(personId) || !deliveries.some(one => complains(one.personId))
}

/** Whoever answers for its going: who released the letter, or who asked for this copy again. null while it is held. */
export const answersForIt = ({ dispatch, delivery }: DeliveryOf): string | null =>
  dispatch.released === null ? null : (delivery.askedAgain?.by ?? dispatch.released.by)

/** It waits for the letter itself, and that is not sent to anybody any more. */
export const waitsInVain = (state: ComplaintState, { dispatch, delivery }: DeliveryOf): boolean =>
  delivery.standing.kind === 'held' &&
  dispatch.released !== null &&
  dispatch.deliveries
    .filter(one => carriesItOut(state, dispatch, one))
    .every(({ standing }) => standing.kind === 'given up')

/** A copy that a person has to see to before it can be forgotten. */
export const awaitsSomebody = (state: ComplaintState, of: DeliveryOf): boolean =>
  waitsInVain(state, of) || hasNews(of.delivery)

const hasNews = ({ standing }: Delivery): boolean =>
  standing.kind === 'may have gone' ||
  standing.kind === 'failed' ||
  standing.kind === 'bounced' ||
  standing.kind === 'put back'

/** Asked for, and not yet released by the second person it needs. */
export const awaitsRelease = ({ released, withdrawn }: Dispatch): boolean => released === null && withdrawn === null

/** The entry of the step that it carried out; null while that is not recorded. */
export function carriedOutBy({ letters }: ComplaintState, { deliveries }: Dispatch): number | null {
  const recorded = deliveries.flatMap(({ went }) => went.filter(one => one.notRecorded === null)).map(({ seq }) => seq)
  if (recorded.length === 0) return null
  // The step and the going of what carried it out are recorded together, the step first.
  const first = Math.min(...recorded)
  return letters.sendings.reduce<number | null>(
    (last, { seq }) => (seq < first && seq > (last ?? 0) ? seq : last),
    null,
  )
}

/** What was recorded as sent when a copy went: the step and the going are recorded together, the step first. */
export const sendingOf = ({ letters }: ComplaintState, { seq, notRecorded }: Gone): Sending | undefined =>
  notRecorded === null
    ? letters.sendings
        .filter(sending => sending.seq < seq)
        .toSorted((a, b) => a.seq - b.seq)
        .at(-1)
    : undefined
