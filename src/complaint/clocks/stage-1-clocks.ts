import { dueSpan } from '#law/due.ts'
import type { Limits } from '#law/limit.ts'
import { firstStep, hasStage, hasStep } from '../rounds.ts'
import type { Round } from '../state.ts'
import { type Clock, type ClockSetting, countedClock, laterStep, type Stop, stopAt } from './clock.ts'
import { stage1Count } from './stage-1-start.ts'

/**
 * Started, or received and not looked at since: regulation 14(3)(c) counts from receipt whether or not anybody has
 * recorded a start, and a complaint left lying is late all the same.
 */
function hasBegun(round: Round, { sentElsewhere }: ClockSetting): boolean {
  const received = firstStep(round, 'received')
  const later = laterStep(round, 'received')
  // In live work nobody began it, so that asking for the next stage leaves it as late as it was.
  const askedAllTheSame =
    received?.source.kind === 'worked' &&
    later === 'stage 2 requested' &&
    firstStep(round, later)?.source.kind === 'worked'
  const leftLying =
    !sentElsewhere && received !== undefined && (later === undefined || askedAllTheSame) && !round.stage1Skipped
  return hasStage(round, 1) || hasStep(round, 'stage 1 extended') || hasStep(round, 'stage 1 answered') || leftLying
}

/** Asking for stage 2 ends stage 1 unanswered. In a document a missing answer says nothing; in live work there was none. */
function stopOf(round: Round, setting: ClockSetting): Stop {
  const asked = firstStep(round, 'stage 2 requested')
  if (hasStep(round, 'stage 1 answered') || asked?.source.kind !== 'worked')
    return stopAt(round, 'stage 1 answered', setting)
  return { kind: 'stopped', what: 'stage 2 requested', span: asked.happened, seq: asked.seq }
}

/** Regulation 14: ten working days from the start, twenty at most where the council finds the complaint complex. */
export function stage1Clocks(round: Round, limits: Limits, setting: ClockSetting): readonly Clock[] {
  if (!hasBegun(round, setting)) return []
  const { start, note: agreedTooLate } = stage1Count(round, limits, setting)
  const stop = stopOf(round, setting)
  const extended = firstStep(round, 'stage 1 extended')?.happened
  if (!extended) return [countedClock(limits['S1-10'], { start, stop, note: agreedTooLate }, setting)]
  const last = dueSpan(limits['S1-10'], start.span, setting.calendar).latest
  // What is over cannot be lengthened (our reading: the Regulations do not say when the extension is decided).
  const tooLate = last !== null && extended.earliest !== null && extended.earliest > last
  const extension = tooLate
    ? 'The extension was decided when the ten days were over, so the longer period was not reached.'
    : 'Extended because the complaint is complex (regulation 14(5)): the longer period counts.'
  const note = [agreedTooLate, extension].filter(Boolean).join(' ')
  return [
    countedClock(limits['S1-10'], { start, stop, binding: tooLate, note }, setting),
    countedClock(limits['S1-20'], { start, stop, binding: !tooLate, note: tooLate ? note : null }, setting),
  ]
}
