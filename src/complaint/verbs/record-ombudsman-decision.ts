import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { asked, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanDecided } from '../entries/ombudsman-decided.ts'
import { complaintVerb } from './define.ts'
import { fileOfComplaint, issuedFileField, issuedTextField, linesOf } from './ombudsman-fields.ts'
import { referenceField } from './ombudsman-reference.ts'

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
    kind: asked(
      z
        .enum(['', 'decided', 'sent back', 'closed after first enquiries'])
        .default('')
        .transform(kind => (kind === '' ? null : kind)),
      {
        question: 'What kind of decision is it?',
        hint: 'Leave empty if the source does not say.',
        kind: 'choice',
        choices: [
          { value: 'decided', text: 'A decision after an investigation' },
          { value: 'sent back', text: 'Sent back, because the procedure is not complete' },
          { value: 'closed after first enquiries', text: 'Closed after first enquiries' },
        ],
      },
    ),
    label: optionalTextField(
      'What is its label?',
      'As printed, for example Upheld, or Closed after initial enquiries.',
      'text',
    ),
    category: optionalTextField('What is its category?', "As printed, for example Children's care services.", 'text'),
    subcategory: optionalTextField('What is its subcategory?', 'As printed.', 'text'),
    conclusions: optionalTextField('What does it conclude?', 'One conclusion a line. Without names.'),
    instruction: optionalTextField('What is the council to do?', 'Where it is sent back: which stage, and by when.'),
    text: issuedTextField('What does it say, exactly as it was issued?'),
    fileId: issuedFileField('Which file is the decision?'),
  }),
  opensWhen: () => null,
  check: [
    fileOfComplaint,
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
        conclusions: [...linesOf(conclusions)],
      }),
    ),
})
