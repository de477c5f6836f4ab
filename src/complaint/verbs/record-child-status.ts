import { z } from 'zod'
import { choiceField, personField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { childStatusRecorded } from '../entries/child-status-recorded.ts'
import { childStatuses } from '../intake/relationships.ts'
import { complaintVerb } from './define.ts'
import { inThisComplaint } from './in-this-complaint.ts'

export const recordChildStatus = complaintVerb({
  name: 'record-child-status',
  title: 'Record the status of a child',
  summary:
    'What a child is or was, from when to when. Record it again with a last day when it ends. A death is recorded the same way.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [
    { key: 'CA', at: 'section 26(3)' },
    { key: 'CA', at: 'section 24D(1)' },
  ],
  input: z.object({
    happened: whenField('When was that learned?'),
    personId: personField('Which child?'),
    status: choiceField('What are or were they?', childStatuses),
    from: whenField(
      'Since when?',
      'As much as is known, for example March 2021. For a death, the day of it. Leave empty if not known.',
    ),
    until: whenField('Until when?', 'Leave empty if it is still so.'),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { personId }) => inThisComplaint(state, personId),
    (_state, { from, until }) =>
      from.earliest !== null && until.latest !== null && until.latest < from.earliest
        ? [{ field: 'until', message: 'It cannot end before it began. Enter a later day' }]
        : [],
    (_state, { status, until }) =>
      status === 'died' && !isUndated(until) ? [{ field: 'until', message: 'Leave this empty for a death' }] : [],
    (_state, { from }, { today }) =>
      from.earliest !== null && from.earliest > today
        ? [{ field: 'from', message: 'The date is in the future. Enter a day that is today or earlier' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, from, until, ...said }, { source }) =>
    here(childStatusRecorded.write(happened, source, { ...said, from: whenToData(from), until: whenToData(until) })),
})
