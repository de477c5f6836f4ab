import { z } from 'zod'
import { dateInWords } from '#law/day-words.ts'
import { optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { writtenRecordProduced } from '../entries/written-record-produced.ts'
import { recordDraft } from '../investigation/record-draft.ts'
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
    words: optionalTextField('What does the final record say?', 'It cannot be changed afterwards. Without names.'),
    comments: optionalTextField('What did the complainant say about the draft?', 'In their own words.'),
    noComments: optionalTextField(
      'If they said nothing: how were they asked, and how long did they have?',
      'Leave empty if they commented.',
    ),
    amendments: optionalTextField(
      'What was changed after their comments, and why?',
      'Each change with its reason. If nothing was changed, say why not.',
    ),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (!hasStep(round, 'stage 2 requested')) return 'Opens when stage 2 has been asked for.'
    if (round.form !== 'oral')
      return 'Only an oral complaint is put into a written record. A complaint in writing starts stage 2 by the request itself.'
    return hasStep(round, 'written record produced') ? 'The final record has been produced.' : null
  },
  check: [
    (_state, { words }, { source }) =>
      source.kind === 'worked' && words === null
        ? [{ field: 'words', message: 'Enter the final record as it stands' }]
        : [],
    (_state, { comments, noComments }, { source }) => {
      if (comments !== null && noComments !== null)
        return [{ field: 'noComments', message: 'Leave this empty, as they commented' }]
      return source.kind === 'worked' && comments === null && noComments === null
        ? [
            {
              field: 'comments',
              message: 'Enter what they said about the draft, or how they were asked and how long they had',
            },
          ]
        : []
    },
    (_state, { comments, amendments }, { source }) =>
      source.kind === 'worked' && comments !== null && amendments === null
        ? [{ field: 'amendments', message: 'Say what was changed after their comments, or why nothing was' }]
        : [],
    (state, { happened, strand }, { source }) => {
      const sent = recordDraft(state, strand)?.happened.earliest
      return source.kind === 'worked' && sent != null && happened.latest !== null && happened.latest < sent
        ? [{ field: 'happened', message: `The draft was sent on ${dateInWords(sent)}. Enter that day or a later one` }]
        : []
    },
  ],
  guards: [
    {
      rule: 'The complainant can comment on the written record before it is final',
      source: { key: 'REG', at: '16' },
      check: (state, { strand }) =>
        recordDraft(state, strand)
          ? null
          : {
              why: 'No draft was sent to the complainant, so they had nothing to comment on.',
              whatInstead:
                'Send them the draft and record it. The time for stage 2 does not begin meanwhile, so do it at once.',
            },
    },
  ],
  decide: (_state, { happened, ...said }, { source }) => here(writtenRecordProduced.write(happened, source, said)),
})
