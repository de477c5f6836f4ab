import type { Limits } from '#law/limit.ts'
import { hasStage, hasStep } from '../rounds.ts'
import type { PromisedDate, Round } from '../state.ts'
import type { Step } from '../words.ts'
import { type Clock, type ClockSetting, clockTo, countedClock, stopAt } from './clock.ts'
import { type NoticeTiming, noticeTiming } from './delay-notice.ts'
import { stage2Start } from './stage-2-start.ts'

/** An oral complaint starts no clock before its final record, unless what follows shows that there was one. */
function hasBegun(round: Round): boolean {
  const some = (...taken: readonly Step[]): boolean => taken.some(step => hasStep(round, step))
  const asked = hasStage(round, 2) || some('investigating officer appointed', 'independent person appointed')
  return (
    (asked && round.form !== 'oral') ||
    some('written record produced', 'investigating officer reported', 'stage 2 responded')
  )
}

const ordinaryNote: Record<NoticeTiming, string | null> = {
  none: null,
  'in time': 'A notice of delay was sent in time, so the longer period counts (regulation 17(6)).',
  late: null,
  'not known': 'Whether the notice of delay came in time the dates do not say.',
}
const longestNote: Record<NoticeTiming, string | null> = {
  none: 'No delay notice in time is on record, so the longer period was not reached (regulation 17(6)).',
  'in time': null,
  late: 'The notice of delay came after day 25, so the longer period was not reached (regulation 17(6)).',
  'not known': ordinaryNote['not known'],
}

const promised: Record<PromisedDate['kind'], { readonly by: string; readonly in: string }> = {
  'delay notice': { by: 'the date promised', in: 'the delay notice' },
  'further letter': { by: 'the date in a further letter', in: 'the letter about the delay' },
  'date the council stated': { by: "the council's own date", in: 'the date the council stated' },
}

function promiseClock(
  promise: PromisedDate,
  place: number,
  round: Round,
  limits: Limits,
  setting: ClockSetting,
): Clock {
  return clockTo(
    limits['S2-PROMISE'],
    promise.date,
    {
      id: `${setting.strand}-${setting.round}-S2-PROMISE-${place + 1}`,
      title: `Stage 2 response, by ${promised[promise.kind].by}`,
      start: { what: promised[promise.kind].in, span: promise.given, standsIn: null },
      stop: stopAt(round, 'stage 2 responded', setting),
      binding: false,
    },
    setting,
  )
}

/** Regulation 17: the response is sent within 25 working days of the start, or 65 at most by notice. */
export function stage2Clocks(round: Round, limits: Limits, setting: ClockSetting): readonly Clock[] {
  if (!hasBegun(round)) return []
  const start = stage2Start(round)
  const stop = stopAt(round, 'stage 2 responded', setting)
  const notice = noticeTiming(round, limits, setting.calendar)
  const extended = notice === 'in time'
  const doubt = notice === 'not known' ? ordinaryNote[notice] : null
  return [
    countedClock(limits['S2-25'], { start, stop, binding: !extended, note: ordinaryNote[notice], doubt }, setting),
    countedClock(limits['S2-65'], { start, stop, binding: extended, note: longestNote[notice] }, setting),
    ...round.promises.map((promise, place) => promiseClock(promise, place, round, limits, setting)),
  ]
}
