import type { Limits } from '#law/limit.ts'
import { type Clock, type ClockSetting, countedClock, type Stop } from '../clocks/clock.ts'
import { firstStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'

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
  return state.gates.grounds.map(({ arose, pointIds }, place) =>
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

/** Limits at the gates, shown beside those of the stages. Each is the complainant's time. */
export const gateClocks = (state: ComplaintState, limits: Limits, setting: ClockSetting): readonly Clock[] =>
  yearsForComplaining(state, limits, setting)
