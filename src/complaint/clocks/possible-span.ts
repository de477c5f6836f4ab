import type { Day } from '#law/day.ts'
import type { Milestone } from '../milestone.ts'
import { firstStep, firstStepOf } from '../rounds.ts'
import type { Restart, Round } from '../state.ts'
import { type Step, steps } from '../words.ts'
import type { Start } from './start.ts'

/**
 * Steps that another can follow without their having been taken first: stage 2 can be asked for when the time of stage 1
 * has run out, the independent person's report may be dated before the investigator's, a delay notice or an extension
 * may be missing or late, and a further review has no place in law.
 */
const unordered: ReadonlySet<Step> = new Set<Step>([
  'stage 1 extended',
  'stage 1 answered',
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
  let found: Bound | null = null
  for (const step of steps.slice(0, place)) {
    const day = unordered.has(step) ? undefined : firstStep(round, step)?.happened.earliest
    if (day !== undefined && day !== null && (found === null || day >= found.day)) found = { day, step }
  }
  return found
}

function earliestAfter(round: Round, place: number): Bound | null {
  let found: Bound | null = null
  for (const step of steps.slice(place + 1)) {
    const day = firstStep(round, step)?.happened.latest
    if (day !== undefined && day !== null && (found === null || day < found.day)) found = { day, step }
  }
  return found
}

/** A start that rests on one recorded step. */
export function asRecorded(what: string, { happened, source }: Milestone): Start {
  const inferred = source.kind === 'history' && source.inferred
  return {
    what,
    span: { earliest: happened.earliest, latest: happened.latest },
    standsIn: inferred
      ? `The source does not date it; it cannot have been later than ${happened.asWritten ?? 'this'}.`
      : null,
  }
}

/** A day that the decision names, or that was agreed, is the start itself. */
const standsInFor = ({ startIs }: Restart): string | null => {
  if (startIs === null) return 'The day on which the complaint was started again stands in for it.'
  return startIs === 'the day the decision was received, standing in'
    ? 'The decision names no day: the day on which the council received it stands in.'
    : null
}

/**
 * When a step can have happened: as recorded; from the day the run was started again, where it is the step that begins
 * that stage; or between the dated steps before and after it.
 */
export function possibleSpan(round: Round, step: Step, what: string): Start {
  const taken = firstStep(round, step)
  if (taken && taken.happened.latest !== null) return asRecorded(what, taken)
  const restart = round.restartedBy
  if (!taken && restart && firstStepOf[restart.at] === step)
    return {
      ...asRecorded(what, restart),
      standsIn: standsInFor(restart),
    }
  const place = steps.indexOf(step)
  const [before, after] = [latestBefore(round, place), earliestAfter(round, place)]
  const span = { earliest: taken?.happened.earliest ?? before?.day ?? null, latest: after?.day ?? null }
  if (span.earliest !== null && span.latest !== null && span.earliest > span.latest)
    return {
      what,
      span: { earliest: null, latest: null },
      standsIn: 'It is not dated, and the dates around it contradict one another.',
    }
  const notEarlier = before && span.earliest === before.day ? `not before “${before.step}”` : null
  const notLater = after && span.latest === after.day ? `not after “${after.step}”` : null
  const bounds = [notEarlier, notLater].filter(bound => bound !== null).join(' and ')
  return { what, span, standsIn: bounds ? `It is not dated: ${bounds}.` : null }
}
