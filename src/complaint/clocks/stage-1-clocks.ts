import type { Limits } from '#law/limit.ts'
import { firstStep, hasStep } from '../rounds.ts'
import type { Round } from '../state.ts'
import { type Clock, type ClockSetting, countedClock, stopAt } from './clock.ts'
import { possibleSpan } from './possible-span.ts'

/** Regulation 14: ten working days from the start, twenty at most where the council finds the complaint complex. */
export function stage1Clocks(round: Round, limits: Limits, setting: ClockSetting): readonly Clock[] {
  if (!hasStep(round, 'stage 1 started')) return []
  const start = possibleSpan(
    round,
    'stage 1 started',
    'the start of stage 1',
    firstStep(round, 'stage 1 started')?.source,
  )
  const stop = stopAt(round, 'stage 1 answered', setting)
  const extended = hasStep(round, 'stage 1 extended')
  const ordinary = countedClock(limits['S1-10'], { start, stop, binding: !extended }, setting)
  return extended ? [ordinary, countedClock(limits['S1-20'], { start, stop }, setting)] : [ordinary]
}
