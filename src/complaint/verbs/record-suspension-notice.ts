import { z } from 'zod'
import { whenField, yesNoOrNotRecordedField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { suspensionNotified } from '../entries/suspension-notified.ts'
import { openSuspensions } from '../gates/suspension.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { complaintVerb } from './define.ts'

export const recordSuspensionNotice = complaintVerb({
  name: 'record-suspension-notice',
  title: 'Record the notice of a suspension',
  summary:
    'The letter to the complainant and the advocate: the reasons, the proceedings, and that they can make it again within a year of their end.',
  transitions: ['T09'],
  may: ['complaints manager', 'complaints officer'],
  sources: [
    { key: 'REG', at: '8(3)' },
    { key: 'D', at: '16 017 549' },
  ],
  input: z.object({
    happened: whenField('When was it sent?'),
    rightTold: yesNoOrNotRecordedField(
      'Does it say that they can make the complaint again within a year of the end of the proceedings?',
    ),
    ...sendingFields(),
  }),
  opensWhen: state =>
    openSuspensions(state).some(({ notice }) => notice === null)
      ? null
      : 'Opens when consideration has been suspended and no notice is on record.',
  check: sendingChecks,
  guards: [
    {
      rule: 'The notice tells of the right to make it again',
      source: { key: 'D', at: '16 017 549' },
      check: (_state, { rightTold }) =>
        rightTold === true
          ? null
          : {
              why: 'They have a year from the end of the proceedings to make it again, and cannot know it if nobody tells them.',
              whatInstead: 'Send the notice with that in it, and record that one.',
            },
    },
  ],
  decide: (_state, { happened, rightTold, ...sent }, { source }) =>
    here(suspensionNotified.write(happened, source, { rightTold, sending: sendingFrom(sent), inWords: null })),
})
