import { z } from 'zod'
import { personRecorded } from '#person/entries/person-recorded.ts'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { asked, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { undated } from '#stream/when.ts'
import { keptBeside } from '../appointing/entries-of.ts'
import { type Appointing, despiteField, stillToSay, whyNotAppointed } from '../appointing/questions.ts'
import { partTaken } from '../entries/part-taken.ts'
import { type Part, part, partInWords } from '../words.ts'
import { complaintVerb } from './define.ts'

/** Parts that come with an appointment of their own. */
const byAppointment = [
  'investigating officer',
  'independent person',
  'supplementary investigating officer',
  'panel chair',
  'panellist',
] as const

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const partAdded = part.exclude(byAppointment)

const added = ({
  happened,
  personId,
  part: as,
}: Pick<Appointing, 'happened' | 'personId'> & { readonly part: Part }) => ({
  happened,
  personId,
  as,
  declarations: null,
  employedUntil: undated,
})

export const addPerson = complaintVerb({
  name: 'add-person',
  title: 'Add a person',
  summary: 'Somebody has a part in this complaint. Their name is kept apart from it.',
  transitions: ['T01', 'T05'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'panel clerk'],
  sources: [
    { key: 'REG', at: '19(2)' },
    { key: 'REG', at: '19(3)' },
    { key: 'ADV', at: 'regulation 3' },
    { key: 'CA', at: 'section 26(3)' },
  ],
  input: z.object({
    happened: whenField('Since when do they have this part?'),
    personId: optionalChosenField('person', 'Are they recorded already?', 'Leave empty for somebody new.'),
    name: optionalTextField('What is their name?', 'Only for somebody new.', 'text'),
    part: asked(z.enum(partAdded.options, 'What are they in this complaint?: choose one'), {
      question: 'What are they in this complaint?',
      kind: 'choice',
      choices: partAdded.options.map(value => ({ value, text: capital(partInWords(value)) })),
    }),
    note: optionalTextField(
      'What else should be known about them?',
      'For somebody new, this is kept with the name: how to reach them, their language, what they need to take part. For somebody already recorded it stays in this complaint, so use no names.',
    ),
    despite: despiteField(),
  }),
  opensWhen: () => null,
  check: [
    (_state, { personId, name }) =>
      personId === null && name === null ? [{ field: 'name', message: 'Enter a name, or choose a person' }] : [],
    (_state, { personId, name }) =>
      personId !== null && name !== null
        ? [{ field: 'name', message: 'Leave the name empty when you choose a person already recorded' }]
        : [],
    (state, { personId, part: as }) =>
      state.parts.some(taken => taken.personId === personId && taken.part === as && taken.until === null)
        ? [{ field: 'part', message: `They are already recorded as ${partInWords(as)}` }]
        : [],
    (state, input, context) => stillToSay(state, { ...added(input), despite: input.despite }, context),
  ],
  guards: [
    {
      rule: 'One person does not hold two parts that exclude one another',
      source: { key: 'REG', at: '19(3)' },
      check: (state, input, context) => whyNotAppointed(state, added(input), context),
    },
  ],
  decide(state, { happened, personId, name, part: as, note, despite }, context) {
    const { source, newId } = context
    if (personId !== null)
      return here(
        ...keptBeside(
          state,
          { happened, personId, as, declarations: null, employedUntil: undated, declaredOn: null, despite },
          context,
        ),
        partTaken.write(happened, source, { personId, part: as, note }),
      )
    const id = newId()
    return [
      {
        to: { kind: 'person', id },
        entries: [personRecorded.write(happened, source, { name: name ?? '', note })],
      },
      { to: 'this stream', entries: [partTaken.write(happened, source, { personId: id, part: as, note: null })] },
    ]
  },
})
