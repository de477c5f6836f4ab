import { z } from 'zod'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { complaintReceived } from '../entries/complaint-received.ts'
import { complaintVerb } from './define.ts'

export const receiveComplaint = complaintVerb({
  name: 'receive-complaint',
  title: 'Record a complaint',
  summary: 'A complaint reached the council, by whatever door and in whatever form.',
  begins: true,
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [
    { key: 'REG', at: '6' },
    { key: 'REG', at: '11' },
  ],
  input: z.object({
    happened: whenField(
      'When did the council receive the complaint?',
      'The day it reached any part of the council. For example, 8 September 2022.',
    ),
    form: choiceField(
      'How was it made?',
      ['written', 'oral', 'not recorded'],
      'No form may be required: a phone call, an email and a letter count alike.',
    ),
    subject: longTextField('What is it about?', 'Without names: people are added by their part.'),
  }),
  opensWhen: () => null,
  guards: [],
  decide: (_state, { happened, form, subject }, { source, reference }) =>
    here(complaintReceived.write(happened, source, { reference, form, subject })),
})
