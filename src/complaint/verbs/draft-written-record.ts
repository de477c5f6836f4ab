import { z } from 'zod'
import { longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { writtenRecordDrafted } from '../entries/written-record-drafted.ts'
import { recordDraft } from '../investigation/record-draft.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const draftWrittenRecord = complaintVerb({
  name: 'draft-written-record',
  title: 'Draft the written record of an oral complaint',
  summary: 'The draft goes to the complainant, who may comment on it. A later draft says what was changed and why.',
  transitions: ['T20'],
  may: ['complaints manager'],
  sources: [{ key: 'REG', at: '16' }],
  input: z.object({
    happened: whenField('When was the draft sent to the complainant?'),
    words: longTextField('What does the draft say?', 'As the complainant told it.'),
    comments: optionalTextField(
      'What did they say about the draft before?',
      'In their own words. Leave empty for the first draft.',
    ),
    amendments: optionalTextField(
      'What was changed, and why?',
      'Each change with its reason. Leave empty for the first draft.',
    ),
    ...sendingFields(),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (!hasStep(round, 'stage 2 requested')) return 'Opens when stage 2 has been asked for.'
    if (round.form !== 'oral') return 'Only an oral complaint is put into a written record.'
    return hasStep(round, 'written record produced') ? 'The final record has been produced.' : null
  },
  check: [
    (state, { comments, amendments, strand }, { source }) =>
      source.kind === 'worked' && recordDraft(state, strand) && comments === null && amendments === null
        ? [{ field: 'amendments', message: 'There is a draft already. Say what was changed in it, and why' }]
        : [],
    ...sendingChecks,
  ],
  guards: [],
  decide: (_state, { happened, words, comments, amendments, strand, ...sent }, { source }) =>
    here(
      writtenRecordDrafted.write(happened, source, {
        strand,
        words,
        comments,
        amendments,
        sending: sendingFrom(sent),
      }),
    ),
})
