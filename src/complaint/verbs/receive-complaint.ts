import { z } from 'zod'
import { choiceField, longTextField, optionalChoiceField, optionalTextField, whenField } from '#stream/field.ts'
import { clockTime, timeField } from '#stream/time-field.ts'
import { here } from '#stream/verb.ts'
import { complaintReceived } from '../entries/complaint-received.ts'
import { receptionNoted } from '../entries/reception-noted.ts'
import { complaintVerb } from './define.ts'

const channels = [
  'phone',
  'email',
  'letter',
  'web form',
  'text message',
  'visit',
  'social worker',
  'advocate',
  'councillor or Member of Parliament',
  'another body',
] as const

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
    time: timeField('At what time?'),
    form: choiceField(
      'How was it made?',
      ['written', 'oral', 'not recorded'],
      'No form may be required: a phone call, an email and a letter count alike.',
    ),
    channel: optionalChoiceField('Which way did it come?', channels),
    receivedBy: optionalTextField(
      'Which team or post received it?',
      'For example, Duty team or reception at the civic centre. No names.',
      'text',
    ),
    known: optionalChoiceField(
      'Is it known who made it?',
      ['yes', 'no'],
      'A complaint that nobody put their name to is recorded and looked at, but outside this procedure.',
    ),
    subject: longTextField('What is it about?', 'Without names: people are added by their part.'),
  }),
  opensWhen: () => null,
  guards: [],
  decide(_state, { happened, form, subject, time, channel, receivedBy, known }, { source, reference }) {
    const noted = { channel, receivedBy, time: time === null ? null : clockTime(time), anonymous: known === 'no' }
    const nothing = channel === null && receivedBy === null && time === null && known === null
    return here(
      complaintReceived.write(happened, source, { reference, form, subject }),
      ...(nothing ? [] : [receptionNoted.write(happened, source, noted)]),
    )
  },
})
