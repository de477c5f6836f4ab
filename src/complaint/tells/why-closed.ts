import type { JsonObject, StoredEntry } from '#stream/entry.ts'
import { wholeSuspension } from '../gates/suspension.ts'
import { everyRound, firstStep, hasStep } from '../rounds.ts'
import type { ComplaintState, Round } from '../state.ts'

/** T12. The year in which it could be made again after the proceedings is over (regulation 8(5)). */
export const isYearOver = (_data: JsonObject, _entry: StoredEntry, state: ComplaintState): boolean =>
  wholeSuspension(state) !== null

const isBefore = (round: Round, { seq }: StoredEntry): boolean =>
  (firstStep(round, 'stage 2 responded')?.seq ?? Number.POSITIVE_INFINITY) < seq

/** T30. Stage 2 was answered and no panel was asked for in time (regulation 18(2)). */
export const isWindowOver = (_data: JsonObject, entry: StoredEntry, state: ComplaintState): boolean =>
  wholeSuspension(state) === null &&
  state.gates.earlyReferral === null &&
  everyRound(state).some(({ round, isLast }) => isLast && isBefore(round, entry) && !hasStep(round, 'panel requested'))
