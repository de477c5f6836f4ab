import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { dayInWords } from '#law/day-words.ts'
import { dueSpan } from '#law/due.ts'
import { limits } from '#law/limits.ts'
import { isExact } from '#law/span.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { stage2Start } from '../clocks/stage-2-start.ts'
import { delayNoticeSent } from '../entries/delay-notice-sent.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { currentRound, hasStage, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const giveDelayNotice = complaintVerb({
  name: 'give-delay-notice',
  title: 'Send a delay notice',
  summary: 'Written notice that stage 2 cannot be answered within 25 working days, with the reason and a new date.',
  transitions: ['T23'],
  may: ['complaints manager'],
  sources: [{ key: 'REG', at: '17(6)' }],
  input: z.object({
    happened: whenField('When was the notice sent?'),
    promised: whenField(
      'By what date do you promise the response?',
      'No later than 65 working days from the start of stage 2.',
    ),
    reason: longTextField('Why can it not be answered in time?'),
    ...sendingFields(),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (hasStep(round, 'stage 2 responded')) return 'Stage 2 has been answered.'
    return hasStage(round, 2) ? null : 'Opens when stage 2 has been asked for.'
  },
  check: [
    (_state, { promised }) =>
      isExact(promised) ? [] : [{ field: 'promised', message: 'Enter the day you promise, such as 8 December 2022' }],
    ...sendingChecks,
  ],
  guards: [
    {
      rule: 'No date past day 65 can be promised',
      source: { key: 'REG', at: '17(6)(b)' },
      check: (state, { promised, strand }, { calendar }) => {
        const last = dueSpan(limits['S2-65'], stage2Start(currentRound(state, strand)).span, calendar).latest
        return last !== null && promised.latest !== null && promised.latest > last
          ? {
              why: `Stage 2 cannot lawfully take longer than 65 working days, which end on ${dayInWords(last)}.`,
              whatInstead: `Promise a date up to ${dayInWords(last)}. If it cannot be kept, tell the family a new date all the same: record that you told them of a further delay. The delay keeps counting.`,
            }
          : null
      },
    },
  ],
  decide: (_state, { happened, promised, reason, strand, ...sent }, { source }) =>
    promised.latest === null
      ? []
      : here(
          delayNoticeSent.write(happened, source, {
            strand,
            promised: formatIsoDay(promised.latest),
            reason,
            sending: sendingFrom(sent),
          }),
        ),
})
