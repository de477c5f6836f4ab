import { z } from 'zod'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { termsSent } from '../entries/terms-sent.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { currentRound } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const sendTerms = complaintVerb({
  name: 'send-terms',
  title: 'Record the written terms of a resolution',
  summary: 'What was agreed at stage 1, in a letter to the complainant and the advocate.',
  transitions: ['T16'],
  may: ['complaints manager', 'stage 1 resolver'],
  sources: [{ key: 'REG', at: '15(1)' }],
  input: z.object({
    happened: whenField('When was the letter sent?'),
    terms: longTextField(
      'What are the terms?',
      'What will be done, by whom and by when, point by point. Without names.',
    ),
    ...sendingFields(),
    strand: strandField(),
  }),
  opensWhen: (state, strand) =>
    currentRound(state, strand).stage1Outcome === 'resolved' ? null : 'Opens when matters were resolved at stage 1.',
  check: sendingChecks,
  guards: [],
  decide: (_state, { happened, terms, strand, ...sent }, { source }) =>
    here(termsSent.write(happened, source, { strand, terms, sending: sendingFrom(sent) })),
})
