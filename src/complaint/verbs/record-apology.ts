import { z } from 'zod'
import { manyChosenField, optionalChosenField } from '#stream/chosen-field.ts'
import { choiceField, severalField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { apologyForms, apologyPrinciples } from '../agreed/apology.ts'
import { apologyMade } from '../entries/apology-made.ts'
import { agreedField, agreedOfComplaint, agreedOfKind, opensWithKind } from './agreed-fields.ts'
import { complaintVerb } from './define.ts'
import { fileOfComplaint } from './ombudsman-fields.ts'

export const recordApology = complaintVerb({
  name: 'record-apology',
  title: 'Record an apology',
  summary: 'Who made it, to whom and for what, checked against what an apology should do.',
  transitions: ['T51'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'adjudicating officer'],
  sources: [{ key: 'REMEDY', at: 'apologies' }],
  input: z.object({
    happened: whenField('When was it made?'),
    agreedId: agreedField('Which apology was agreed?'),
    toIds: manyChosenField('people', 'To whom?'),
    by: textField('By whom, by their office?', 'For example, the director of children’s services.'),
    form: choiceField('How was it made?', apologyForms),
    pointIds: manyChosenField('points', 'For which points?', 'Leave all empty for everything it was to cover.'),
    meets: severalField(
      'Which of these does it do?',
      apologyPrinciples,
      'Read it against each. What it leaves out is shown beside it.',
    ),
    fileId: optionalChosenField('file', 'Which file is the apology?', 'Add it to the files of this complaint first.'),
  }),
  opensWhen: opensWithKind('apology', 'Opens when an apology is agreed.'),
  check: [
    agreedOfComplaint,
    agreedOfKind('apology', 'Choose an apology'),
    fileOfComplaint,
    (state, { toIds }, { source }) =>
      source.kind === 'worked' && !toIds.some(id => state.parts.some(({ personId }) => personId === id))
        ? [{ field: 'toIds', message: 'Choose at least one person to whom it was made' }]
        : [],
    (state, { pointIds }) =>
      pointIds.every(id => state.points.has(id))
        ? []
        : [{ field: 'pointIds', message: 'Choose points of this complaint' }],
  ],
  guards: [],
  decide: (_state, { happened, toIds, pointIds, meets, ...said }, { source }) =>
    here(
      apologyMade.write(happened, source, {
        ...said,
        toIds: [...toIds],
        pointIds: [...pointIds],
        meets: source.kind === 'worked' || meets.length > 0 ? [...meets] : null,
      }),
    ),
})
