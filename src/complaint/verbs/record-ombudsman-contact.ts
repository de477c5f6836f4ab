import { z } from 'zod'
import { longTextField, optionalTextField, pastField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { ombudsmanAsked } from '../entries/ombudsman-asked.ts'
import { ombudsmanContacted } from '../entries/ombudsman-contacted.ts'
import { complaintVerb } from './define.ts'
import { linesOf } from './ombudsman-fields.ts'
import { referenceField } from './ombudsman-reference.ts'

const dateOrNone = (when: Parameters<typeof whenToData>[0]) =>
  isUndated(when) && when.asWritten === null ? null : whenToData(when)

export const recordOmbudsmanContact = complaintVerb({
  name: 'record-ombudsman-contact',
  title: 'Record contact from the Ombudsman',
  summary: 'The complaint reached the Ombudsman, at whatever stage. It stops no clock.',
  transitions: ['T42'],
  may: ['complaints manager'],
  sources: [
    { key: 'LGA26B', at: 'section 26B' },
    { key: 'BEX', at: '' },
  ],
  input: z.object({
    happened: whenField('When did the Ombudsman get in touch?'),
    reference: referenceField(),
    about: longTextField('What is it about?', 'Without names.'),
    questions: optionalTextField('What does it ask?', 'One question a line. Each becomes a task. Without names.'),
    documents: optionalTextField('Which documents does it ask for?', 'One document a line. Each becomes a task.'),
    due: whenField('By when?', 'One that has another date is added by itself. Leave empty if no date was set.'),
    complained: pastField(
      'When did the complainant go to the Ombudsman?',
      'As the Ombudsman says. Leave empty if it does not.',
    ),
    noticed: pastField(
      'When did they first know of the matter?',
      'As the Ombudsman says: the 12 months begin with that day. Leave empty if it does not.',
    ),
  }),
  opensWhen: () => null,
  check: (state, { reference }) =>
    reference !== null && [...state.matters.values()].some(matter => matter.reference === reference)
      ? [{ field: 'reference', message: `${reference} is already recorded in this complaint` }]
      : [],
  guards: [],
  decide(_state, { happened, reference, about, questions, documents, due, ...told }, { source, newId }) {
    const matterId = newId()
    const asks = (kind: 'question' | 'document', text: string | null) =>
      linesOf(text).map(words =>
        ombudsmanAsked.write(happened, source, { matterId, itemId: newId(), kind, words, due: dateOrNone(due) }),
      )
    return here(
      ombudsmanContacted.write(happened, source, {
        matterId,
        reference,
        about,
        complained: dateOrNone(told.complained),
        noticed: dateOrNone(told.noticed),
      }),
      ...asks('question', questions),
      ...asks('document', documents),
    )
  },
})
