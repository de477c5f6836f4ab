import { z } from 'zod'
import { whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { writtenRecordProduced } from '../entries/written-record-produced.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const produceWrittenRecord = complaintVerb({
  name: 'produce-written-record',
  title: 'Record the final written record',
  summary: 'An oral complaint now stands in writing, with the comments on the draft considered. It starts stage 2.',
  transitions: ['T20', 'T21'],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '16' },
    { key: 'REG', at: '17(5)' },
  ],
  input: z.object({
    happened: whenField('When was the final record produced?'),
    strand: strandField(),
  }),
  opensWhen: state => {
    const round = currentRound(state)
    if (!hasStep(round, 'stage 2 requested')) return 'Opens when stage 2 has been asked for.'
    if (round.form !== 'oral')
      return 'Only an oral complaint is put into a written record. A complaint in writing starts stage 2 by the request itself.'
    return hasStep(round, 'written record produced') ? 'The final record has been produced.' : null
  },
  guards: [],
  decide: (_state, { happened, strand }, { source }) => here(writtenRecordProduced.write(happened, source, { strand })),
})
