import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { agreedById } from '../agreed/item.ts'
import { agreedPlanned } from '../entries/agreed-planned.ts'
import { agreedField, agreedOfComplaint, opensWithAgreed } from './agreed-fields.ts'
import { deadlineChecks, deadlineFields, deadlineToData } from './deadline-fields.ts'
import { complaintVerb } from './define.ts'

export const planAgreed = complaintVerb({
  name: 'plan-agreed',
  title: 'Say who does it, and by when',
  summary: 'For something accepted or agreed. The date follows from what the time limit counts from.',
  transitions: ['T50'],
  may: ['complaints manager', 'complaints officer'],
  sources: [
    { key: 'MANUALS', at: 'compliance' },
    { key: 'D', at: '24 009 478' },
  ],
  input: z.object({
    happened: whenField('When was that decided?'),
    agreedId: agreedField(),
    ownerId: optionalChosenField('person', 'Who will see that it is done?', 'Somebody else then checks the proof.'),
    team: optionalTextField('Which team?', 'For example, family support.', 'text'),
    soonest: optionalTextField(
      'Is there a first limit without a day?',
      'For example, “as soon as possible”, where it says so and names a limit as well.',
      'text',
    ),
    ...deadlineFields(),
    doneWhen: optionalTextField(
      'If it is open-ended: what will show that it is done?',
      'For what says “consider” or “continue to”. For example, three audits in a year.',
    ),
    reviewOn: whenField('When is that looked at?', 'Leave empty if it is not open-ended.'),
  }),
  opensWhen: opensWithAgreed,
  check: [
    agreedOfComplaint,
    ...deadlineChecks,
    (state, { agreedId, doneWhen }, { source }) =>
      source.kind === 'worked' && agreedById(state, agreedId)?.soft && doneWhen === null
        ? [{ field: 'doneWhen', message: 'It is open-ended: say what will show that it is done' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, within, unit, fromEvent, from, fixedDay, reviewOn, ...said }, { source }) =>
    here(
      agreedPlanned.write(happened, source, {
        ...said,
        deadline: deadlineToData({ within, unit, fromEvent, from, fixedDay }),
        reviewOn: isUndated(reviewOn) ? null : whenToData(reviewOn),
      }),
    ),
})
