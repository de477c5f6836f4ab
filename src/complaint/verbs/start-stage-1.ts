import { z } from 'zod'
import { dateInWords, spanInWords } from '#law/day-words.ts'
import { isExact } from '#law/span.ts'
import { choiceField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { askedBeforeReceipt, waitsForAdvocate } from '../alongside/advocate.ts'
import { stage1Started } from '../entries/stage-1-started.ts'
import { notWhileNobodyIsKnown } from '../gates/anonymous.ts'
import { currentRound, firstStep, hasStage, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const startStage1 = complaintVerb({
  name: 'start-stage-1',
  title: 'Start stage 1',
  summary: 'The day from which the ten working days of stage 1 count, and which rule makes it that day.',
  transitions: ['T03', 'T05'],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '14(3)' },
    { key: 'REG', at: '14(4)' },
    { key: 'REG', at: '12(3)' },
  ],
  input: z.object({
    happened: whenField('From which day does stage 1 count?'),
    limb: choiceField(
      'What makes it that day?',
      ['received', 'sufficient interest', 'advocate appointed', 'later date asked for', 'not recorded'],
      'Received: the day the complaint came. Sufficient interest: the day the council decided that the person has it. Advocate appointed: the day of the appointment, if one had been asked for before the complaint came. Later date asked for: the complainant asked for it and the council agreed.',
    ),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (hasStep(round, 'stage 1 answered')) return 'Stage 1 has been answered.'
    if (hasStage(round, 2))
      return round.restartedBy ? 'The complaint was begun again at a later stage.' : 'Stage 2 has been asked for.'
    return hasStep(round, 'received') || round.restartedBy ? null : 'Opens when the complaint is received.'
  },
  check: (_state, { limb }, { source }) => {
    if (source.kind !== 'worked') return []
    if (limb === 'later date asked for')
      return [
        { field: 'limb', message: 'Use “Agree a later start of stage 1”: it keeps what was asked for and agreed' },
      ]
    return limb === 'not recorded' ? [{ field: 'limb', message: 'Choose what makes it that day' }] : []
  },
  guards: [
    notWhileNobodyIsKnown,
    {
      rule: 'Where an advocate was asked for first, the appointment starts stage 1',
      source: { key: 'REG', at: '14(3)(b)' },
      check: (state, { happened, limb }) => {
        if (waitsForAdvocate(state))
          return {
            why: 'An advocate had been asked for when the complaint was received, and none has been appointed.',
            whatInstead: 'Appoint the advocate, which is for the council to see to. Stage 1 starts on that day.',
          }
        const appointed = askedBeforeReceipt(state)?.appointed
        if (limb !== 'advocate appointed') return null
        if (!appointed)
          return {
            why: 'Nothing on record says that an advocate was asked for before the complaint came and has been appointed.',
            whatInstead: 'Record what happened about an advocate first, or choose another reason.',
          }
        if (!isExact(appointed)) return null
        return happened.earliest === appointed.earliest
          ? null
          : {
              why: `The advocate was appointed on ${dateInWords(appointed.earliest)}, so stage 1 counts from that day.`,
              whatInstead: `Enter ${dateInWords(appointed.earliest)}.`,
            }
      },
    },
    {
      rule: 'A decision that the interest is sufficient starts stage 1 on its day',
      source: { key: 'REG', at: '14(3)(a)' },
      check: (state, { happened, limb }) => {
        if (limb !== 'sufficient interest') return null
        const days = state.gates.interests.flatMap(({ decided }) => (decided?.sufficient ? [decided.happened] : []))
        const last = days.at(-1)
        if (!last)
          return {
            why: 'No decision that somebody has sufficient interest is on record.',
            whatInstead: 'Record the decision on interest: stage 1 starts with it.',
          }
        if (days.some(({ earliest }) => earliest === happened.earliest)) return null
        return {
          why: `That was decided on ${spanInWords(last)}, so stage 1 counts from that day.`,
          whatInstead: `Enter ${spanInWords(last)}.`,
        }
      },
    },
    {
      rule: 'Without another reason stage 1 counts from the day the complaint was received',
      source: { key: 'REG', at: '14(3)(c)' },
      check: (state, { happened, limb, strand }) => {
        const received = firstStep(currentRound(state, strand), 'received')?.happened
        if (limb !== 'received' || !received || !isExact(received) || happened.earliest === received.earliest)
          return null
        return {
          why: `The complaint was received on ${dateInWords(received.earliest)}, so stage 1 counts from that day.`,
          whatInstead: `Enter ${dateInWords(received.earliest)}, or choose the reason why stage 1 counts from another day.`,
        }
      },
    },
    {
      rule: 'The start moves later only when the complainant asks',
      source: { key: 'REG', at: '14(4)' },
      check: (state, { happened, limb, strand }) => {
        const started = firstStep(currentRound(state, strand), 'stage 1 started')?.happened
        if (!started || started.latest === null || happened.earliest === null || limb === 'later date asked for')
          return null
        return happened.earliest > started.latest
          ? {
              why: `Stage 1 started on ${dateInWords(started.latest)}, and only the complainant can ask for a later date.`,
              whatInstead:
                'If the complainant asked and the council agreed, use “Agree a later start of stage 1”. Otherwise the first date stands.',
            }
          : null
      },
    },
  ],
  decide: (_state, { happened, limb, strand }, { source }) =>
    here(stage1Started.write(happened, source, { strand, limb })),
})
