import { exactly } from '#law/span.ts'
import { type Bounds, between, calendarDays, workingDays } from '../clocks/bounds.ts'
import type { Now } from '../clocks/clocks.ts'
import type { ComplaintState } from '../state.ts'
import { type AgreedDue, agreedDue } from './due.ts'
import type { AgreedItem } from './item.ts'
import { agreedStanding } from './stands.ts'

/** How far past its day something agreed was done, or is not yet done. */
export interface AgreedLate {
  readonly due: AgreedDue
  readonly days: Bounds
  readonly unit: 'working days' | 'days'
  readonly isDone: boolean
}

/** The day on which it was done, as its last proof says; the day of today while nothing shows that it was. */
function doneOn(item: AgreedItem, { today }: Now) {
  const standing = agreedStanding(item)
  switch (standing.kind) {
    case 'done':
      return standing.done.when
    case 'to be checked':
      return standing.proof.happened
    case 'to be sent':
    case 'with the Ombudsman':
      return item.followed.proofs.at(-1)?.happened ?? exactly(today)
    default:
      return exactly(today)
  }
}

/** null where it is not late for certain, or no day is known. */
export function agreedLate(state: ComplaintState, item: AgreedItem, now: Now): AgreedLate | null {
  const due = agreedDue(state, item, now)
  if (!due?.by || due.by.latest === null) return null
  const unit = item.deadline?.unit === 'working_days' ? 'working days' : 'days'
  const days = between(due.by, doneOn(item, now), unit === 'working days' ? workingDays(now.calendar) : calendarDays)
  return (days.least ?? 0) <= 0 ? null : { due, days, unit, isDone: item.done !== null }
}
