import type { Calendar } from '#law/calendar.ts'
import { type CountedLimit, type Limits, lengthInWords } from '#law/limit.ts'
import { presumedReceipt } from '../letters/receipts.ts'
import { firstStep, hasStage, hasStep } from '../rounds.ts'
import type { Round } from '../state.ts'
import type { Step } from '../words.ts'
import { type Clock, type ClockSetting, countedClock, stopAt } from './clock.ts'
import { turnedDownForLateness } from './panel-window.ts'
import { possibleSpan } from './possible-span.ts'
import type { Start } from './start.ts'

/** Whether a letter's receipt is on record with a day; without one only its sending bounds it. */
const isDated = (round: Round, step: Step): boolean => firstStep(round, step)?.happened.latest != null

/**
 * When the complainant had the stage 2 response: regulation 18(2) counts their time from then. Where nobody wrote it down
 * it was no earlier than the day of sending, and no day is shown on which their time would surely be over.
 */
function receiptByComplainant(round: Round, limits: Limits, calendar: Calendar): Start {
  const what = 'the stage 2 response, as the complainant received it'
  if (isDated(round, 'stage 2 response received')) return possibleSpan(round, 'stage 2 response received', what)
  const { span } = possibleSpan(round, 'stage 2 response received', what)
  const sent = possibleSpan(round, 'stage 2 responded', what)
  const presumed = presumedReceipt(round.stage2SentBy, sent.span, limits, calendar)
  if (presumed)
    return {
      what,
      span: presumed,
      standsIn: `The day it was received is not recorded. Sent by post, it is presumed to have come ${lengthInWords(limits['DEEMED-RECEIPT'].length)} after that; if it came later, their time ends later.`,
      mayBeLater: true,
    }
  const words = 'The day it was received is not recorded; it was no earlier than the day it was sent.'
  return {
    what,
    span: { earliest: sent.span.earliest, latest: span.latest },
    standsIn: sent.standsIn ? `${words} ${sent.standsIn}` : words,
  }
}

/**
 * When the council had the panel's recommendations (regulation 20(3)). Where it did not write that down, the day of sending
 * stands in: the council is not to gain time by its own silence.
 */
function receiptByCouncil(round: Round): Start {
  const what = "the panel's recommendations, as the council received them"
  if (isDated(round, 'panel report received')) return possibleSpan(round, 'panel report received', what)
  const sent = possibleSpan(round, 'panel reported', what)
  if (!isDated(round, 'panel reported')) return sent
  return {
    ...sent,
    standsIn: 'The day it was received is not recorded; the day it was sent stands in.',
    mayBeLater: true,
  }
}

/** Regulations 18 to 20: the complainant's window, the panel, its report and the council's response. */
export function stage3Clocks(round: Round, limits: Limits, setting: ClockSetting): readonly Clock[] {
  const clocks: Clock[] = []
  const add = (limit: CountedLimit, start: Start, step: Step, whose: 'council' | 'complainant' = 'council') =>
    clocks.push(countedClock(limit, { start, stop: stopAt(round, step, setting), whose }, setting))
  const some = (...taken: readonly Step[]): boolean => taken.some(step => hasStep(round, step))

  if (some('stage 2 responded'))
    add(limits['S3-REQ-20'], receiptByComplainant(round, limits, setting.calendar), 'panel requested', 'complainant')
  const asked = hasStage(round, 3) && !turnedDownForLateness(round, setting.calendar)
  if (asked || some('panel arranged', 'panel held')) {
    const request = possibleSpan(round, 'panel requested', 'the request for a panel, as received')
    add(limits['S3-CHAIR-10'], request, 'panel arranged')
    add(limits['S3-PANEL-30'], request, 'panel held')
  }
  if (some('panel held', 'panel reported'))
    add(limits['S3-REPORT-5'], possibleSpan(round, 'panel held', 'the meeting of the panel'), 'panel reported')
  if (some('panel reported', 'stage 3 responded'))
    add(limits['S3-RESP-15'], receiptByCouncil(round), 'stage 3 responded')
  return clocks
}
