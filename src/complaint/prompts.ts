import { dueSpan } from '#law/due.ts'
import type { CountedLimit } from '#law/limit.ts'
import { isExact, type Span } from '#law/span.ts'
import type { Clock } from './clocks/clock.ts'
import type { Now } from './clocks/clocks.ts'
import type { Duty } from './duty.ts'
import { firstStep, hasStep } from './rounds.ts'
import type { ComplaintState, StrandState } from './state.ts'

type Words = Pick<Duty, 'id' | 'what'>

/**
 * Something with a last day that no entry would show as done. So it is asked for from the day it arises until that day
 * is over, and never told as overdue.
 */
function prompt(
  words: Words,
  arises: Span,
  by: Span,
  limit: CountedLimit,
  today: number,
  clockId: string | null,
): Duty[] {
  if (arises.earliest === null || arises.earliest > today || by.latest === null || by.latest < today) return []
  return [{ ...words, who: 'complaints manager', by, source: limit.source, clockId }]
}

/** Day 25 asks for an answer or a notice; after it the notice can no longer do what regulation 17(6) lets it do. */
function delayNotice(clocks: readonly Clock[], { today, limits }: Now): readonly Duty[] {
  return clocks
    .filter(({ limit, stop, binding }) => limit.id === 'S2-25' && stop.kind === 'running' && binding)
    .flatMap(({ id, due }) => {
      const what = 'Send a delay notice, if stage 2 will not be answered by then'
      const open = { earliest: today, latest: today }
      return prompt({ id: `${id}-notice`, what }, open, due, limits['S2-DELAY-NOTICE'], today, id)
    })
}

/** The guidance has the request acknowledged, and the papers out before the panel meets. */
function aroundThePanel({ strand, rounds }: StrandState, { today, calendar, limits }: Now): readonly Duty[] {
  const round = rounds.at(-1)
  if (!round || hasStep(round, 'panel held') || hasStep(round, 'panel reported')) return []
  const asked = firstStep(round, 'panel requested')
  const request = asked?.happened
  const arranged = round.panelArrangements.at(-1)
  // In live work the letter is recorded, and telling them is a duty until it is (src/complaint/tells).
  if ((arranged ?? asked)?.source.kind === 'worked') return []
  if (arranged) {
    const by = dueSpan(limits['S3-PAPERS-10B'], arranged.panelOn, calendar)
    const what = 'Send the papers and the date to the panel and all who attend'
    return prompt({ id: `${strand}-papers`, what }, arranged.happened, by, limits['S3-PAPERS-10B'], today, null)
  }
  if (!request || !isExact(request)) return []
  const by = dueSpan(limits['S3-ACK-2'], request, calendar)
  const what = 'Acknowledge the request for a panel'
  return prompt({ id: `${strand}-acknowledge`, what }, request, by, limits['S3-ACK-2'], today, null)
}

export const promptsOf = (state: ComplaintState, now: Now, clocks: readonly Clock[]): readonly Duty[] => [
  ...delayNotice(clocks, now),
  ...[...state.strands.values()].flatMap(strand => aroundThePanel(strand, now)),
]
