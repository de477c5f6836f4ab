import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanDecided } from '../entries/ombudsman-decided.ts'
import { complaintVerb } from './define.ts'
import { referenceField } from './ombudsman-reference.ts'

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

export const recordOmbudsmanDecision = complaintVerb({
  name: 'record-ombudsman-decision',
  title: "Record the Ombudsman's decision",
  summary: 'A decision as it was issued, under its own label. The label says nothing about the single points.',
  transitions: ['T43', 'T47', 'T48'],
  may: ['complaints manager'],
  sources: [
    { key: 'LGA30', at: 'section 30' },
    { key: 'MANUALS', at: 'decision statements' },
  ],
  input: z.object({
    happened: whenField('When was it decided?', 'The date of the final decision. For example, 28 January 2025.'),
    matterId: optionalChosenField(
      'matter',
      'Which matter does it decide?',
      'Leave empty if it was not recorded before.',
    ),
    reference: referenceField(),
    label: optionalTextField(
      'What is its label?',
      'As printed, for example Upheld, or Closed after initial enquiries.',
      'text',
    ),
    category: optionalTextField('What is its category?', "As printed, for example Children's care services.", 'text'),
    subcategory: optionalTextField('What is its subcategory?', 'As printed.', 'text'),
    conclusions: optionalTextField('What does it conclude?', 'One conclusion a line. Without names.'),
  }),
  opensWhen: () => null,
  check: [
    (state, { matterId }) => {
      if (matterId === null) return []
      const matter = state.matters.get(matterId)
      if (!matter) return [{ field: 'matterId', message: 'Choose a matter of this complaint' }]
      return matter.decided
        ? [{ field: 'matterId', message: 'That matter is decided. Correct the entry if it is wrong' }]
        : []
    },
    (state, { matterId, reference }) => {
      const same = [...state.matters.values()].find(matter => reference !== null && matter.reference === reference)
      return same && same.id !== matterId
        ? [{ field: 'matterId', message: `${reference} is recorded already. Choose it here` }]
        : []
    },
    (state, { matterId, reference }) => {
      const known = matterId === null ? null : (state.matters.get(matterId)?.reference ?? null)
      return known !== null && reference !== null && known !== reference
        ? [{ field: 'reference', message: `The matter chosen has the reference ${known}` }]
        : []
    },
  ],
  guards: [],
  decide: (_state, { happened, matterId, conclusions, ...said }, { source, newId }) =>
    here(
      ombudsmanDecided.write(happened, source, {
        ...said,
        matterId: matterId ?? newId(),
        conclusions: linesOf(conclusions),
      }),
    ),
})
