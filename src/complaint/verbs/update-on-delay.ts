import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { dayInWords } from '#law/day-words.ts'
import { dueSpan } from '#law/due.ts'
import { limits } from '#law/limits.ts'
import { isExact } from '#law/span.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { awaitedIn } from '../awaited.ts'
import { stage2Start } from '../clocks/stage-2-start.ts'
import { delayUpdated } from '../entries/delay-updated.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const updateOnDelay = complaintVerb({
  name: 'update-on-delay',
  title: 'Tell the family of a further delay',
  summary:
    'A new date, why, and an apology, to somebody who is waiting. No clock stops: a delay past what the law allows keeps counting.',
  transitions: ['T24'],
  may: ['complaints manager', 'complaints officer'],
  sources: [
    { key: 'D', at: '23 015 464' },
    { key: 'REG', at: '17(6)' },
  ],
  input: z.object({
    happened: whenField('When was the letter sent?'),
    newDate: whenField('What date does it give?', 'The day on which they will have their answer.'),
    reason: longTextField(
      'Why are they still waiting?',
      'A reason of its own, and not the last one again. Without names.',
    ),
    apology: longTextField('How does it apologise?', 'In the words of the letter.'),
    ...sendingFields(),
    strand: strandField(),
  }),
  opensWhen: (state, strand) =>
    awaitedIn(currentRound(state, strand)) === null ? 'Opens when the complainant is waiting for an answer.' : null,
  check: [
    (_state, { newDate, happened }) => {
      if (!isExact(newDate)) return [{ field: 'newDate', message: 'Enter the day it gives, such as 8 December 2022' }]
      return happened.latest !== null && newDate.earliest < happened.latest
        ? [{ field: 'newDate', message: 'The date was over when the letter was sent. Enter the day it gives' }]
        : []
    },
    (state, { reason }) =>
      state.letters.updates.some(update => update.reason.trim() === reason)
        ? [{ field: 'reason', message: 'They were given this reason before. Say why they are still waiting' }]
        : [],
    ...sendingChecks,
  ],
  guards: [
    {
      rule: 'Only a delay notice before day 25 ends reaches the longer period',
      source: { key: 'REG', at: '17(6)' },
      check: (state, { happened, strand }, { calendar }) => {
        const round = currentRound(state, strand)
        const last = dueSpan(limits['S2-DELAY-NOTICE'], stage2Start(round).span, calendar).latest
        const tooEarly = last !== null && happened.latest !== null && happened.latest <= last
        return awaitedIn(round)?.stage === 2 && tooEarly && !hasStep(round, 'delay notice sent')
          ? {
              why: `The 25 working days end on ${dayInWords(last)}, and no delay notice has been sent.`,
              whatInstead: 'Send a delay notice: it gives the reason and a date up to day 65.',
            }
          : null
      },
    },
  ],
  decide(state, { happened, newDate, reason, apology, strand, ...sent }, { source }) {
    if (newDate.latest === null) return []
    const stage = awaitedIn(currentRound(state, strand))?.stage ?? 2
    return here(
      delayUpdated.write(happened, source, {
        strand,
        stage,
        newDate: formatIsoDay(newDate.latest),
        reason,
        apology,
        sending: sendingFrom(sent),
      }),
    )
  },
})
