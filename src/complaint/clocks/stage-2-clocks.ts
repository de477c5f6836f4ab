import { dueSpan } from '#law/due.ts'
import type { Limits } from '#law/limit.ts'
import { firstStep, hasStep } from '../rounds.ts'
import type { Promise, Round } from '../state.ts'
import { type Clock, type ClockSetting, clockTo, countedClock, stopAt } from './clock.ts'
import { stage2Start } from './stage-2-start.ts'

const begun = (round: Round): boolean =>
  hasStep(round, 'stage 2 requested') ||
  hasStep(round, 'written record produced') ||
  hasStep(round, 'investigating officer appointed') ||
  hasStep(round, 'independent person appointed') ||
  hasStep(round, 'investigating officer reported') ||
  hasStep(round, 'stage 2 responded')

/** Regulation 17(6): only a written notice before the 25 working days end reaches the longer period. */
function noticeInTime(round: Round, limits: Limits, { calendar }: ClockSetting): boolean {
  const notice = firstStep(round, 'delay notice sent')?.happened
  const last = dueSpan(limits['S2-DELAY-NOTICE'], stage2Start(round).span, calendar)
  return notice?.latest != null && last.earliest !== null && notice.latest <= last.earliest
}

function promiseClock(promise: Promise, place: number, round: Round, limits: Limits, setting: ClockSetting): Clock {
  const own = promise.kind === 'date the council stated'
  return clockTo(
    limits['S2-PROMISE'],
    promise.date,
    {
      id: `${setting.strand}-${setting.round}-S2-PROMISE-${place + 1}`,
      title: own ? "Stage 2 response, by the council's own date" : 'Stage 2 response, by the date promised',
      start: { what: own ? 'the date the council stated' : 'the delay notice', span: promise.given, standsIn: null },
      stop: stopAt(round, 'stage 2 responded', setting),
      binding: false,
    },
    setting,
  )
}

/** Regulation 17: the response is sent within 25 working days of the start, or 65 at most by notice. */
export function stage2Clocks(round: Round, limits: Limits, setting: ClockSetting): readonly Clock[] {
  if (!begun(round)) return []
  const start = stage2Start(round)
  const stop = stopAt(round, 'stage 2 responded', setting)
  const extended = noticeInTime(round, limits, setting)
  const outside = 'No delay notice in time is on record, so the longer period was not reached (regulation 17(6)).'
  return [
    countedClock(limits['S2-25'], { start, stop, binding: !extended }, setting),
    countedClock(limits['S2-65'], { start, stop, binding: extended, note: extended ? null : outside }, setting),
    ...round.promises.map((promise, place) => promiseClock(promise, place, round, limits, setting)),
  ]
}
