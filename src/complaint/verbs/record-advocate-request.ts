import { z } from 'zod'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { advocateAskedFor } from '../entries/advocate-asked-for.ts'
import { complaintVerb } from './define.ts'

export const recordAdvocateRequest = complaintVerb({
  name: 'record-advocate-request',
  title: 'Record that an advocate was asked for',
  summary:
    'Asked for by the day the complaint was received, and none appointed then: stage 1 starts when one is, and the council has to see to it.',
  transitions: ['T05'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [
    { key: 'CA26A', at: '' },
    { key: 'REG', at: '11' },
    { key: 'REG', at: '14(3)(b)' },
    { key: 'ADV', at: 'regulation 4(2)' },
  ],
  input: z.object({
    happened: whenField('When did they ask?'),
    by: choiceField(
      'Who asked?',
      ['the child or young person', 'somebody for them', 'not recorded'],
      'The right to an advocate is that of children and care leavers.',
    ),
    words: optionalTextField('What did they say?', 'In their own words, if you have them. Without names.'),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(advocateAskedFor.write(happened, source, said)),
})
