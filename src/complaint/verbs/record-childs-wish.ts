import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, personField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { childsWishRecorded } from '../entries/childs-wish-recorded.ts'
import { complaintVerb } from './define.ts'
import { inThisComplaint } from './in-this-complaint.ts'

export const recordChildsWish = complaintVerb({
  name: 'record-childs-wish',
  title: 'Record whether the child wants the complaint',
  summary:
    'Where an adult complains for a child: the child’s consent and views. An adult’s own right to complain needs nobody’s consent and gives no right to the child’s information.',
  transitions: ['T01', 'T05'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'investigating officer'],
  sources: [
    { key: 'REG', at: '12(2)' },
    { key: 'GUIDANCE', at: '' },
  ],
  input: z.object({
    happened: whenField('When was that settled?'),
    childId: personField('Which child?'),
    adultId: optionalChosenField('person', 'Which adult complains?', 'Leave empty if it is not known yet.'),
    capacity: choiceField('For whom does the adult complain?', [
      'on behalf of the child',
      'in their own right',
      'both',
      'not asked',
    ]),
    consent: choiceField(
      'Does the child want it?',
      ['given', 'refused', 'not old enough to say', 'not asked', 'not needed'],
      'Not needed where the adult complains only in their own right.',
    ),
    views: optionalTextField('What does the child say about it?', 'In their own words if you can. Without names.'),
    reason: optionalTextField('If the child was not asked, why not?'),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { childId }) => inThisComplaint(state, childId, 'childId'),
    (state, { adultId }) => inThisComplaint(state, adultId, 'adultId'),
    (_state, { capacity, consent }) =>
      capacity === 'on behalf of the child' && consent === 'not needed'
        ? [{ field: 'consent', message: 'An adult who complains for a child needs to know whether the child wants it' }]
        : [],
    (_state, { consent, reason }, { source }) =>
      source.kind === 'worked' && consent === 'not old enough to say' && reason === null
        ? [{ field: 'reason', message: 'Say why the child could not be asked' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(childsWishRecorded.write(happened, source, said)),
})
