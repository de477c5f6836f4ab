import { dayInWords } from '#law/day-words.ts'
import { awaitedInAll } from '../awaited.ts'
import type { Now } from '../clocks/clocks.ts'
import { lastDayToAsk } from '../clocks/panel-window.ts'
import type { Milestone } from '../milestone.ts'
import { everyRound, hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { type Fault, fault } from './fault.ts'

const answerOf = { 1: '14(1)', 2: '17(3)', 3: '20(3)' } as const

/** Whether it was surely so when the complaint was closed: of what has no date nobody can say that it was. */
function wasBefore(since: Milestone, closed: Milestone): boolean {
  const [from, to] = [since.happened.latest ?? since.happened.earliest, closed.happened.earliest]
  if (from === null || to === null) return false
  return from === to ? since.seq < closed.seq : from < to
}

/** Closing is never permitted while the complainant waits for an answer or can still ask for a panel in time (3.3). */
export function closingFaults(state: ComplaintState, { calendar }: Now): readonly Fault[] {
  const closed = state.closed ?? state.closedTooEarly
  if (!closed) return []
  const awaited = awaitedInAll(state).filter(({ since }) => wasBefore(since, closed))
  const early = everyRound(state).flatMap(({ round, isLast }) => {
    const last = lastDayToAsk(round, calendar)
    const open = isLast && hasStep(round, 'stage 2 responded') && !hasStep(round, 'panel requested')
    return open && last !== null && closed.happened.latest !== null && closed.happened.latest <= last ? [last] : []
  })
  return [
    ...awaited.map(({ stage, words, since }) =>
      fault('closed while an answer was awaited', 'The complaint was closed while an answer was awaited.', {
        detail: words,
        source: [{ key: 'REG', at: answerOf[stage] }],
        entries: [closed.seq, since.seq],
      }),
    ),
    ...early.map(last =>
      fault(
        'closed before the time for a panel was over',
        'The complaint was closed while the complainant could still ask for a panel.',
        {
          detail: `They had until ${dayInWords(last)}.`,
          source: [{ key: 'REG', at: '18(2)' }],
          entries: [closed.seq],
        },
      ),
    ),
  ]
}
