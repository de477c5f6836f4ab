import type { Limits } from '#law/limit.ts'
import { type Clock, type ClockSetting, countedClock, type Stop } from '../clocks/clock.ts'
import { firstStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { allGrounds } from './lateness.ts'

const labelsOf = (state: ComplaintState, pointIds: readonly string[]): string => {
  const labels = pointIds.map(id => state.points.get(id)?.label ?? 'a point without a number')
  return labels.length === 0 ? '' : `, for ${labels.join(', ')}`
}

/** Regulation 9(1), beside the clocks of the stages: the year from each of the grounds to the day of receipt. */
function yearsForComplaining(state: ComplaintState, limits: Limits, setting: ClockSetting): readonly Clock[] {
  const round = state.strands.get('substance')?.rounds[0]
  const received = round && firstStep(round, 'received')
  if (!received) return []
  const stop: Stop = { kind: 'stopped', what: 'received', span: received.happened, seq: received.seq }
  return allGrounds(state).map(({ arose, pointIds }, place) =>
    countedClock(
      limits['REG9-1Y'],
      {
        id: `substance-0-REG9-1Y-${place + 1}`,
        title: `Complained of within a year${labelsOf(state, pointIds)}`,
        whose: 'complainant',
        start: { what: 'the day the grounds arose', span: arose, standsIn: null },
        stop,
        binding: false,
      },
      setting,
    ),
  )
}

/** Regulation 8(5): the year for making it again, from the end of the proceedings. */
function yearsForMakingItAgain(state: ComplaintState, limits: Limits, setting: ClockSetting): readonly Clock[] {
  return state.gates.suspensions.flatMap(({ proceedingsOver, pointIds, ended, madeAgain }, place) => {
    if (!proceedingsOver) return []
    const link = madeAgain ? state.gates.links.findLast(({ why }) => why === 'after proceedings') : undefined
    const stop: Stop = link
      ? { kind: 'stopped', what: 'made again', span: link.happened, seq: link.seq }
      : ended
        ? { kind: 'stopped', what: 'consideration resumed', span: ended.happened, seq: ended.seq }
        : { kind: 'running' }
    return [
      countedClock(
        limits['REG8-1Y'],
        {
          id: `substance-0-REG8-1Y-${place + 1}`,
          title: `Made again after the proceedings${labelsOf(state, pointIds)}`,
          whose: 'complainant',
          start: { what: 'the end of the proceedings', span: proceedingsOver.on, standsIn: null },
          stop,
          binding: false,
        },
        // Nothing suspends this year: it is what a suspension leaves the complainant.
        { ...setting, pauses: [] },
      ),
    ]
  })
}

/** Limits at the gates, shown beside those of the stages. Each is the complainant's time. */
export const gateClocks = (state: ComplaintState, limits: Limits, setting: ClockSetting): readonly Clock[] => [
  ...yearsForComplaining(state, limits, { ...setting, pauses: [] }),
  ...yearsForMakingItAgain(state, limits, setting),
]
