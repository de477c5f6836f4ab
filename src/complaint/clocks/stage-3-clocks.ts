import type { CountedLimit, Limits } from '#law/limit.ts'
import { firstStep, hasStep } from '../rounds.ts'
import type { Round } from '../state.ts'
import type { Step } from '../words.ts'
import { type Clock, type ClockSetting, countedClock, stopAt } from './clock.ts'
import { possibleSpan } from './possible-span.ts'
import type { Start } from './start.ts'

/** A letter's receipt where nobody wrote it down: the day it was sent stands in, and the true day is no earlier. */
function receipt(round: Round, received: Step, sent: Step, what: string): Start {
  if (hasStep(round, received)) return possibleSpan(round, received, what, firstStep(round, received)?.source)
  const start = possibleSpan(round, sent, what, firstStep(round, sent)?.source)
  const words = `The day it was received is not recorded; the day it was sent stands in.`
  return { ...start, standsIn: start.standsIn ? `${words} ${start.standsIn}` : words }
}

/** Regulations 18 to 20: the complainant's window, the panel, its report and the council's response. */
export function stage3Clocks(round: Round, limits: Limits, setting: ClockSetting): readonly Clock[] {
  const clocks: Clock[] = []
  const add = (limit: CountedLimit, start: Start, step: Step, whose: 'council' | 'complainant' = 'council') =>
    clocks.push(countedClock(limit, { start, stop: stopAt(round, step, setting), whose }, setting))

  if (hasStep(round, 'stage 2 responded')) {
    const what = 'the stage 2 response, as the complainant received it'
    add(
      limits['S3-REQ-20'],
      receipt(round, 'stage 2 response received', 'stage 2 responded', what),
      'panel requested',
      'complainant',
    )
  }
  if (hasStep(round, 'panel requested')) {
    const request = possibleSpan(round, 'panel requested', 'the request for a panel, as received')
    add(limits['S3-CHAIR-10'], request, 'panel arranged')
    add(limits['S3-PANEL-30'], request, 'panel held')
  }
  if (hasStep(round, 'panel held')) {
    add(limits['S3-REPORT-5'], possibleSpan(round, 'panel held', 'the meeting of the panel'), 'panel reported')
  }
  if (hasStep(round, 'panel reported') || hasStep(round, 'stage 3 responded')) {
    const what = "the panel's recommendations, as the council received them"
    add(limits['S3-RESP-15'], receipt(round, 'panel report received', 'panel reported', what), 'stage 3 responded')
  }
  return clocks
}
