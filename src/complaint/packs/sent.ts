import { type DeliveryOf, deliveriesOf, sendingOf } from '../dispatch/find.ts'
import type { Receipt, Sending } from '../letters/state.ts'
import type { ComplaintState } from '../state.ts'
import type { Pack } from './state.ts'
import { isFor } from './whose-copy.ts'

/** What the outbox made of one recipient's copy of a pack. */
export interface PackInOutbox extends DeliveryOf {
  /** Those of the pack's files that it goes with. */
  readonly fileIds: readonly string[]
  readonly receipts: readonly Receipt[]
}

/** A letter that somebody recorded as sent, with files of a pack. */
export interface PackRecordedSent {
  readonly sending: Sending
  readonly fileIds: readonly string[]
  readonly receipts: readonly Receipt[]
}

const madeOf = ({ made }: Pack, fileIds: readonly string[]): readonly string[] =>
  fileIds.filter(id => made?.files.some(({ fileId }) => fileId === id))

const receiptsOf = ({ letters }: ComplaintState, sending: Sending | undefined): readonly Receipt[] =>
  letters.receipts.filter(receipt => receipt.sending === sending?.seq)

/** Every copy of a pack that was given to the outbox: where it stands there is the proof that it went. */
export const packInOutbox = (state: ComplaintState, pack: Pack): readonly PackInOutbox[] =>
  deliveriesOf(state).flatMap(one => {
    const { dispatch, delivery } = one
    const fileIds = madeOf(pack, [dispatch.letter, ...dispatch.enclosures])
    const receipts = delivery.went.flatMap(gone => receiptsOf(state, sendingOf(state, gone)))
    return fileIds.length === 0 ? [] : [{ ...one, fileIds, receipts }]
  })

/** Every letter with files of a pack that was recorded as sent and did not leave by the outbox. */
export function packRecordedSent(state: ComplaintState, pack: Pack): readonly PackRecordedSent[] {
  const byOutbox = new Set(
    deliveriesOf(state).flatMap(({ delivery }) => delivery.went.map(gone => sendingOf(state, gone))),
  )
  return state.letters.sendings.flatMap(sending => {
    const fileIds = madeOf(pack, sending.files)
    if (fileIds.length === 0 || byOutbox.has(sending)) return []
    return [{ sending, fileIds, receipts: receiptsOf(state, sending) }]
  })
}

/** Those of the complaint whom a pack is for and who have their part still. */
export const thoseItIsFor = (state: ComplaintState, pack: Pack): readonly string[] =>
  [...new Set(state.parts.filter(({ until }) => until === null).map(({ personId }) => personId))].filter(personId =>
    isFor(state, pack, personId),
  )
