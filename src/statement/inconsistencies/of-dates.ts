import { workingCalendar } from '#law/calendar.ts'
import { formatIsoDay, isoDay } from '#law/day.ts'
import type { EventKind, Inconsistency, TimelineEvent } from '../facts.ts'
import { type Given, inconsistency } from './given.ts'

/** The steps in the order of the procedure. */
const order: readonly EventKind[] = [
  'stage 2 asked for',
  'investigating officer appointed',
  'investigating officer report',
  'adjudication letter',
  'stage 3 asked for',
  'panel',
  'panel report',
  'reply to the panel',
]

const LONGEST_STAGE_2 = 65

export function ofDates({ facts }: Given): readonly Inconsistency[] {
  const { timeline } = facts
  return [
    ...outOfOrder(timeline),
    ...afterTheDecision(facts.header.decisionDate?.value ?? null, timeline),
    ...withoutYear(timeline),
    ...dueTooEarly(timeline),
    ...toldTwice(timeline),
    ...longerThanQuoted(facts),
  ]
}

const earliest = (event: TimelineEvent): number | null => event.when.earliest
const first = (timeline: readonly TimelineEvent[], kind: EventKind): TimelineEvent | undefined =>
  timeline.find(event => event.kind === kind && event.date !== null)

function outOfOrder(timeline: readonly TimelineEvent[]): readonly Inconsistency[] {
  const found: Inconsistency[] = []
  let before: TimelineEvent | undefined
  for (const kind of order) {
    const event = first(timeline, kind)
    if (!event) continue
    if (
      before &&
      event.when.latest !== null &&
      before.when.earliest !== null &&
      event.when.latest < before.when.earliest
    )
      found.push(
        inconsistency(
          'dates out of order',
          `${capital(event.event)} is dated before ${before.event}, which it follows.`,
          [before, event],
          'ask',
        ),
      )
    before = event
  }
  const ipReport = first(timeline, 'independent person report')
  const ioReport = first(timeline, 'investigating officer report')
  if (ipReport && ioReport && (ipReport.when.latest ?? 0) < (earliest(ioReport) ?? 0))
    found.push(
      inconsistency(
        'dates out of order',
        'The independent person’s report is dated before the investigating officer’s report that it comments on.',
        [ipReport, ioReport],
        'ask',
      ),
    )
  return found
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

function afterTheDecision(decided: string | null, timeline: readonly TimelineEvent[]): readonly Inconsistency[] {
  if (decided === null) return []
  const day = isoDay(decided)
  return timeline
    .filter(event => event.kind !== 'date due' && event.when.earliest !== null && event.when.earliest > day)
    .map(event =>
      inconsistency(
        'dates out of order',
        `${capital(event.when.asWritten ?? event.event)} is after the decision.`,
        [event],
        'ask',
      ),
    )
}

const withoutYear = (timeline: readonly TimelineEvent[]): readonly Inconsistency[] =>
  timeline
    .filter(event => event.precision === 'day and month')
    .map(event => inconsistency('date without a year', `“${event.when.asWritten}” has no year.`, [event], 'ask'))

/** "It should have sent its letter by 18 May" rests on a report that came on 25 May. */
function dueTooEarly(timeline: readonly TimelineEvent[]): readonly Inconsistency[] {
  const report = first(timeline, 'investigating officer report')
  if (!report) return []
  return timeline
    .filter(event => event.kind === 'date due' && (event.when.latest ?? Infinity) < (earliest(report) ?? -Infinity))
    .map(event =>
      inconsistency(
        'due before the report it rests on',
        `An answer is said to be due by ${event.when.asWritten}, before the report it rests on.`,
        [event, report],
        'ask',
      ),
    )
}

/** The same step told once with its day and once with its month only. */
function toldTwice(timeline: readonly TimelineEvent[]): readonly Inconsistency[] {
  const days = new Map<string, TimelineEvent>()
  for (const event of timeline)
    if (event.precision === 'day' && event.kind !== 'event' && event.date)
      days.set(`${event.kind} ${event.date.slice(0, 7)}`, event)
  return timeline.flatMap(event => {
    const day = event.precision === 'month' ? days.get(`${event.kind} ${event.date}`) : undefined
    const what = `The ${event.event} seems to be told twice, once with its day and once with its month only.`
    return day ? [inconsistency('same event twice', what, [day, event], 'ask')] : []
  })
}

/** Worked out from the dates; the page itself says nothing of it. */
function longerThanQuoted(facts: Given['facts']): readonly Inconsistency[] {
  const start = first(facts.timeline, 'stage 2 asked for') ?? first(facts.timeline, 'investigating officer appointed')
  const end = first(facts.timeline, 'adjudication letter') ?? first(facts.timeline, 'investigating officer report')
  const quoted = facts.statedLimits.find(limit => limit.what === 'stage two')
  const saysSo = facts.delays.some(delay => /stage (?:two|2)|all stages/.test(delay.what))
  if (!start || !end || !quoted || saysSo || start.when.latest === null || end.when.earliest === null) return []
  const days = workingDays(start.when.latest, end.when.earliest)
  if (days === null || days <= LONGEST_STAGE_2) return []
  const what = `Stage two took at least ${days} working days by the page’s own dates, more than the ${LONGEST_STAGE_2} it quotes, and the page does not say so.`
  return [inconsistency('longer than the limit it quotes', what, [quoted, start, end], 'note')]
}

function workingDays(from: NonNullable<TimelineEvent['when']['latest']>, to: typeof from): number | null {
  const covered = (iso: string): boolean => iso >= '2005-01-01' && iso <= '2040-12-31'
  if (!covered(formatIsoDay(from)) || !covered(formatIsoDay(to))) return null
  return workingCalendar().countWorkingDays(from, to)
}
