import { z } from 'zod'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { meetingOffered } from '../entries/meeting-offered.ts'
import { currentRound, hasStage } from '../rounds.ts'
import { complaintVerb } from './define.ts'

export const offerMeeting = complaintVerb({
  name: 'offer-meeting',
  title: 'Record the offer of a meeting',
  summary: 'The complainant was offered a meeting to go through what was found, and what they said to it.',
  transitions: ['T27'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When was it offered?'),
    answer: choiceField('What did the complainant say?', ['no answer yet', 'accepted', 'declined']),
    meetsOn: whenField('When is, or was, the meeting?', 'Leave empty if there is none.'),
    note: optionalTextField('Anything to note?', 'Who takes part by their part, and what they need. Without names.'),
  }),
  opensWhen: state => (hasStage(currentRound(state), 2) ? null : 'Opens when stage 2 has been asked for.'),
  guards: [],
  decide: (_state, { happened, answer, meetsOn, note }, { source }) =>
    here(
      meetingOffered.write(happened, source, {
        answer,
        note,
        meetsOn: isUndated(meetsOn) ? null : whenToData(meetsOn),
      }),
    ),
})
