import { z } from 'zod'
import { dateInWords } from '#law/day-words.ts'
import { chosenField } from '#stream/chosen-field.ts'
import { optionalTextField, personField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { receiptRecorded } from '../entries/receipt-recorded.ts'
import { partsHeldBy } from '../parts.ts'
import { complaintVerb } from './define.ts'

export const recordReceipt = complaintVerb({
  name: 'record-receipt',
  title: 'Record that a letter was received',
  summary: 'The day on which somebody had what was sent to them, when that becomes known.',
  transitions: ['T28'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'panel clerk'],
  sources: [{ key: 'REG', at: '18(2)' }],
  input: z.object({
    happened: whenField('When did they receive it?'),
    sending: chosenField('letter', 'What was received?'),
    personId: personField('Who received it?'),
    howKnown: optionalTextField(
      'How do you know?',
      'For example: the receipt of the post, or they said so. Without names.',
    ),
  }),
  opensWhen: ({ letters }) => (letters.sendings.length > 0 ? null : 'Opens when something has been sent.'),
  check: [
    ({ letters }, { sending }) =>
      letters.sendings.some(({ seq }) => String(seq) === sending)
        ? []
        : [{ field: 'sending', message: 'Choose something that was sent' }],
    (state, { personId }) =>
      partsHeldBy(state, personId).length > 0
        ? []
        : [{ field: 'personId', message: 'Choose somebody of this complaint' }],
    ({ letters }, { sending, happened }) => {
      const sent = letters.sendings.find(({ seq }) => String(seq) === sending)?.happened.earliest
      return sent != null && happened.latest !== null && happened.latest < sent
        ? [{ field: 'happened', message: `It was sent on ${dateInWords(sent)}. Enter that day or a later one` }]
        : []
    },
  ],
  guards: [],
  decide: (_state, { happened, sending, personId, howKnown }, { source }) =>
    here(receiptRecorded.write(happened, source, { sending: Number(sending), personId, howKnown })),
})
