import type { StoredEntry } from '#stream/entry.ts'
import { everyRound, firstStep } from './rounds.ts'
import type { ComplaintState } from './state.ts'

/** Whether something was raised when stage 1 had begun: what it was begun with was told with the start. */
export function isAddedLater(
  state: ComplaintState,
  { happened: { earliest } }: Pick<StoredEntry, 'happened'>,
): boolean {
  const starts = everyRound(state).flatMap(({ round }) => firstStep(round, 'stage 1 started')?.happened.latest ?? [])
  return earliest !== null && starts.some(start => earliest > start)
}
