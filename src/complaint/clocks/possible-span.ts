import type { Day } from '#law/day.ts'
import type { Source } from '#stream/entry.ts'
import { firstStep } from '../rounds.ts'
import type { Round } from '../state.ts'
import { type Step, steps } from '../words.ts'
import type { Start } from './start.ts'

/**
 * Steps that need not come in the order of the procedure: the independent person's report may be dated before the
 * investigator's, a delay notice or an extension may be missing or late, and a further review has no place in law.
 */
const unordered: ReadonlySet<Step> = new Set<Step>([
  'stage 1 extended',
  'delay notice sent',
  'statement of complaint settled',
  'independent person appointed',
  'independent person reported',
  'supplementary review commissioned',
  'supplementary review reported',
  'supplementary review answered',
])

interface Bound {
  readonly day: Day
  readonly step: Step
}

function latestBefore(round: Round, place: number): Bound | null {
  for (const step of steps.slice(0, place).reverse()) {
    const day = unordered.has(step) ? undefined : firstStep(round, step)?.happened.earliest
    if (day !== undefined && day !== null) return { day, step }
  }
  return null
}

function earliestAfter(round: Round, place: number): Bound | null {
  let found: Bound | null = null
  for (const step of steps.slice(place + 1)) {
    const day = firstStep(round, step)?.happened.latest
    if (day !== undefined && day !== null && (found === null || day < found.day)) found = { day, step }
  }
  return found
}

/** When a step can have happened: as recorded, or between the dated steps before and after it. */
export function possibleSpan(round: Round, step: Step, what: string, source?: Source): Start {
  const recorded = firstStep(round, step)?.happened
  const place = steps.indexOf(step)
  const [before, after] = [latestBefore(round, place), earliestAfter(round, place)]
  const inferred = source?.kind === 'history' && source.inferred
  const earliest = recorded?.earliest ?? before?.day ?? null
  const latest = recorded?.latest ?? after?.day ?? null
  if (recorded && recorded.latest !== null) {
    const standsIn = inferred
      ? `The source does not date it; it cannot have been later than ${recorded.asWritten ?? 'this'}.`
      : null
    return { what, span: { earliest: recorded.earliest ?? null, latest: recorded.latest }, standsIn }
  }
  const notEarlier = before && earliest === before.day ? `not before "${before.step}"` : null
  const notLater = after && latest === after.day ? `not after "${after.step}"` : null
  const bounds = [notEarlier, notLater].filter(bound => bound !== null).join(' and ')
  return { what, span: { earliest, latest }, standsIn: bounds ? `It is not dated: ${bounds}.` : null }
}
