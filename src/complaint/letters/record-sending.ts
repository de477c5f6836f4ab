import type { StoredEntry } from '#stream/entry.ts'
import { holdersOf } from '../parts.ts'
import { everyRound, lastStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { SendingData } from './sending.ts'
import type { Receipt } from './state.ts'

/** Adds to the state what an entry says was sent, about itself or about earlier entries. */
export function addSending(
  { letters }: ComplaintState,
  { seq, happened, source }: StoredEntry,
  sending: SendingData,
  what: string,
  tellsOf: readonly number[] = [seq],
): void {
  letters.sendings.push({ ...sending, seq, happened, source, tellsOf, what })
}

const dayOf = ({ happened }: Pick<Receipt, 'happened'>): number => happened.latest ?? happened.earliest ?? 0

/**
 * Adds that somebody had a letter. Of the days on which complainants had the stage 2 response the latest starts the time
 * to ask for a panel (regulation 18(2)), so that none of them loses a day by another's.
 */
export function addReceipt(state: ComplaintState, receipt: Receipt): void {
  state.letters.receipts.push(receipt)
  if (receipt.personId !== null && !holdersOf(state, 'complainant').includes(receipt.personId)) return
  for (const { round } of everyRound(state)) {
    const response = round.steps.get('stage 2 responded')?.find(({ seq }) => seq === receipt.sending)
    const known = lastStep(round, 'stage 2 response received')
    if (response && (!known || dayOf(known) < dayOf(receipt)))
      round.steps.set('stage 2 response received', [{ ...response, seq: receipt.seq, happened: receipt.happened }])
  }
}
