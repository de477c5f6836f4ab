import { daysInWords } from './clocks/bounds.ts'
import { type Clock, isCouncilLate } from './clocks/clock.ts'

/** The clock furthest past its limit: of stage 2's two limits the longest one, once that is passed too. */
export function furthestPast(clocks: readonly Clock[]): Clock | undefined {
  const over = clocks.filter(isCouncilLate)
  const longest = over.filter(
    clock =>
      clock.limit.id !== 'S2-25' ||
      !over.some(other => other.limit.id === 'S2-65' && other.round === clock.round && other.strand === clock.strand),
  )
  return longest
    .filter(({ limit }) => limit.id !== 'S2-PROMISE')
    .sort((a, b) => (b.late.least ?? 0) - (a.late.least ?? 0))[0]
}

/** "at least 50 working days late" */
export function latenessInWords(clock: Clock): string | null {
  const days = daysInWords(clock.late, 'working days')
  return days && `${days} ${clock.stop.kind === 'running' ? 'overdue' : 'late'}`
}
