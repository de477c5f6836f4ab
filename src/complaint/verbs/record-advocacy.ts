import { z } from 'zod'
import { choiceField, optionalTextField, personField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { advocacyRecorded } from '../entries/advocacy-recorded.ts'
import { complaintVerb } from './define.ts'
import { inThisComplaint } from './in-this-complaint.ts'

export const recordAdvocacy = complaintVerb({
  name: 'record-advocacy',
  title: 'Record what was done about an advocate',
  summary:
    'Told, offered, accepted or declined, asked for and appointed. An advocate asked for before the complaint came and not yet appointed decides when stage 1 starts.',
  transitions: ['T01', 'T05'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'investigating officer'],
  sources: [
    { key: 'CA', at: 'section 26A' },
    { key: 'REG', at: '14(3)(b)' },
  ],
  input: z.object({
    happened: whenField('When was the last of this?'),
    personId: personField('For whom?'),
    told: whenField('When were they told about advocates?', 'Leave empty if they were not told yet.'),
    offered: whenField('When was an advocate offered?', 'Leave empty if none was offered yet.'),
    answer: choiceField('What did they say?', ['accepted', 'declined', 'not answered yet', 'not asked']),
    askedOn: whenField(
      'When did they ask for an advocate?',
      'The day they asked, even if it was before the complaint came. Leave empty if they did not ask.',
    ),
    provider: optionalTextField('Who provides the advocate?', 'The organisation.', 'text'),
    appointedOn: whenField('When was the advocate appointed?', 'Leave empty if none is appointed yet.'),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { personId }) => inThisComplaint(state, personId),
    (_state, { askedOn, appointedOn }) =>
      askedOn.earliest !== null && appointedOn.latest !== null && appointedOn.latest < askedOn.earliest
        ? [{ field: 'appointedOn', message: 'The advocate cannot be appointed before they were asked for' }]
        : [],
    (_state, { told, offered, askedOn, appointedOn }, { today }) =>
      Object.entries({ told, offered, askedOn, appointedOn }).flatMap(([field, when]) =>
        when.earliest !== null && when.earliest > today
          ? [{ field, message: 'The date is in the future. Enter a day that is today or earlier' }]
          : [],
      ),
  ],
  guards: [],
  decide: (_state, { happened, told, offered, askedOn, appointedOn, ...said }, { source }) =>
    here(
      advocacyRecorded.write(happened, source, {
        ...said,
        told: whenToData(told),
        offered: whenToData(offered),
        askedOn: whenToData(askedOn),
        appointedOn: whenToData(appointedOn),
      }),
    ),
})
