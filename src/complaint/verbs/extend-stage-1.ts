import { z } from 'zod'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { stage1Extended } from '../entries/stage-1-extended.ts'
import { currentRound, hasStage, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const extendStage1 = complaintVerb({
  name: 'extend-stage-1',
  title: 'Extend stage 1',
  summary: 'The complaint is complex, so stage 1 may take up to ten working days more.',
  transitions: ['T14'],
  may: ['complaints manager'],
  sources: [{ key: 'REG', at: '14(5)' }],
  input: z.object({
    happened: whenField('When was that decided?'),
    reason: longTextField('Why is it complex?'),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (hasStep(round, 'stage 1 answered')) return 'Stage 1 has been answered.'
    return hasStage(round, 1) ? null : 'Opens when stage 1 has started.'
  },
  guards: [
    {
      rule: 'Stage 1 is extended once, to 20 working days at most',
      source: { key: 'REG', at: '14(5)' },
      check: (state, { strand }) =>
        hasStep(currentRound(state, strand), 'stage 1 extended')
          ? {
              why: 'Stage 1 has been extended already, and it cannot lawfully take longer than 20 working days.',
              whatInstead:
                'Answer as soon as you can. A late answer is taken and shown as late, and the complainant may ask for stage 2.',
            }
          : null,
    },
  ],
  decide: (_state, { happened, reason, strand }, { source }) =>
    here(stage1Extended.write(happened, source, { strand, reason })),
})
