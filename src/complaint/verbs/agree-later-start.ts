import { z } from 'zod'
import { dateInWords, dayInWords } from '#law/day-words.ts'
import { limits } from '#law/limits.ts'
import { isExact } from '#law/span.ts'
import { longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { lateAtStage1 } from '../clocks/clock.ts'
import { clocksOf } from '../clocks/clocks.ts'
import { laterStartAgreed } from '../entries/later-start-agreed.ts'
import { currentRound, firstStep, hasStage, hasStep } from '../rounds.ts'
import { needed } from './decider-field.ts'
import { complaintVerb, strandField } from './define.ts'

export const agreeLaterStart = complaintVerb({
  name: 'agree-later-start',
  title: 'Agree a later start of stage 1',
  summary:
    'The complainant asked for it and the council agreed. Nothing else moves the start: not more information, and not the council’s own wish.',
  transitions: ['T15'],
  may: ['complaints manager'],
  sources: [{ key: 'REG', at: '14(4)' }],
  input: z.object({
    happened: whenField('When was it agreed?'),
    startOn: whenField('From which day does stage 1 count?', 'It may lie ahead. For example, 8 September 2022.'),
    request: longTextField('What did the complainant ask for, and when?', 'In their own words. Without names.'),
    evidence: optionalTextField('What shows that they asked?', 'For example, their email of 7 August.'),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (hasStep(round, 'stage 1 answered')) return 'Stage 1 has been answered.'
    if (hasStage(round, 2)) return 'Stage 2 has been asked for.'
    return hasStep(round, 'received') || round.restartedBy ? null : 'Opens when the complaint is received.'
  },
  check: [
    (_state, { startOn }, { source }) =>
      source.kind === 'worked' && !isExact(startOn)
        ? [{ field: 'startOn', message: 'Enter the day from which stage 1 counts, such as 8 September 2022' }]
        : [],
    (_state, { evidence }, context) => needed(context, 'evidence', evidence, 'Say what shows that they asked'),
  ],
  guards: [
    {
      rule: 'A start that is agreed is a later one',
      source: { key: 'REG', at: '14(4)' },
      check: (state, { startOn, strand }) => {
        const round = currentRound(state, strand)
        const before = (firstStep(round, 'stage 1 started') ?? firstStep(round, 'received'))?.happened
        if (!before || before.latest === null || startOn.earliest === null || startOn.earliest > before.latest)
          return null
        return {
          why: `Stage 1 counts from ${dateInWords(before.latest)}, and that is no later.`,
          whatInstead: 'Enter a later day, or leave the start where it is.',
        }
      },
    },
    {
      rule: 'No later start is agreed when the time of stage 1 has run out',
      source: { key: 'REG', at: '14(4)' },
      check: (state, { happened, strand }, { calendar }) => {
        if (happened.earliest === null) return null
        const number = (state.strands.get(strand)?.rounds.length ?? 0) - 1
        const clocks = clocksOf(state, { today: happened.earliest, calendar, limits })
        const over = lateAtStage1(clocks, strand, number).find(({ due }) => due.latest !== null)
        const last = over?.due.latest ?? null
        if (last === null) return null
        return {
          why: `The time for stage 1 ended on ${dayInWords(last)}, and from then on the complainant may ask for stage 2. A later start would take that away.`,
          whatInstead:
            'Answer as soon as you can, and tell the complainant that they may ask for stage 2 without waiting. If the start was agreed while there was time, enter the day of that agreement.',
        }
      },
    },
  ],
  decide: (_state, { happened, startOn, ...said }, { source }) =>
    here(laterStartAgreed.write(happened, source, { ...said, startOn: whenToData(startOn) })),
})
