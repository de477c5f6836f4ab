import { z } from 'zod'
import { qualifyingFunctions } from '#law/functions.ts'
import { choiceField, optionalChoiceField, optionalTextField, whenField } from '#stream/field.ts'
import { namedChoiceField, optionalNamedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { complaintClassified } from '../entries/complaint-classified.ts'
import { complainantGroups } from '../intake/relationships.ts'
import { themesInTwoLevels } from '../intake/themes.ts'
import { complaintVerb } from './define.ts'

export const classifyComplaint = complaintVerb({
  name: 'classify-complaint',
  title: 'Record what kind of complaint it is',
  summary:
    'What the report on the year counts it as: the section, who complains, the function, the theme and the team.',
  transitions: ['T01', 'T05'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [
    { key: 'REG', at: '13(1)' },
    { key: 'CA', at: 'section 26(3)' },
    { key: 'CA', at: 'section 24D(1)' },
  ],
  input: z.object({
    happened: whenField('When was that settled?'),
    section: namedChoiceField(
      'Under which section is it made?',
      [
        ['section 26', 'Section 26: a child looked after or in need, a parent, a carer or somebody with an interest'],
        ['section 24D', 'Section 24D: a care leaver'],
        ['regulation 23', 'Regulation 23: a foster parent, about the fostering limit'],
        ['not decided', 'Not decided yet'],
      ],
      'Care leavers are reported apart from the others.',
    ),
    group: choiceField('Who complains?', complainantGroups),
    functionCode: optionalNamedChoiceField(
      'Which function of the council is it about, as far as you can tell?',
      qualifyingFunctions.map(({ code, name }) => [code, `${name} (${code})`] as const),
      'It is decided later, point by point. It is which function, never which team.',
    ),
    theme: optionalChoiceField('What kind of thing is it above all?', themesInTwoLevels),
    team: optionalTextField('Which team is it about above all?', undefined, 'text'),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(complaintClassified.write(happened, source, said)),
})
