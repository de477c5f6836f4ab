import { z } from 'zod'
import { longTextField, moneyField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { remedyConsidered } from '../entries/remedy-considered.ts'
import { decisionsNamed } from '../remedy/decisions-named.ts'
import { complaintVerb } from './define.ts'

const nothing = 'If nothing is called for here, say why not.'

export const considerRemedy = complaintVerb({
  name: 'consider-remedy',
  title: 'Write down how a remedy was considered',
  summary:
    'What would remedy the injustice, in the published order, and why. It proposes; what is then agreed or paid is recorded by itself.',
  transitions: ['T27', 'T36'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [{ key: 'REMEDY', at: '' }],
  input: z.object({
    happened: whenField('When was it considered?'),
    injustice: longTextField(
      'Who was affected, and how?',
      'Each person by their part, without names: the parent, the child, a sibling.',
    ),
    apology: longTextField('1. What must an apology say, and from whom?', nothing),
    action: longTextField('2. What would put them back where they would have been?', nothing),
    loss: longTextField('3. What money did they lose that they can show?', nothing),
    symbolic: longTextField('4. What is left that only a symbolic payment can recognise?', nothing),
    improvements: longTextField('Always: what will change for others?', nothing),
    proposed: longTextField('What is proposed?'),
    amountPence: moneyField(
      'How much is proposed in all?',
      'In pounds. Leave empty if no payment is. Nothing is worked out or filled in.',
    ),
    reasons: longTextField(
      'Why is that proportionate?',
      'What made it weigh more or less, and how it compares with what others paid.',
    ),
    comparedWith: optionalTextField(
      'Which published decisions was it compared with?',
      'Their references, for example 24 001 902, separated by commas.',
    ),
  }),
  opensWhen: () => null,
  check: [
    (_state, { comparedWith }) =>
      decisionsNamed(comparedWith ?? '').others.length === 0
        ? []
        : [
            {
              field: 'comparedWith',
              message:
                'Which published decisions was it compared with?: enter references of the Ombudsman, such as 24 001 902, separated by commas',
            },
          ],
  ],
  guards: [],
  decide: (_state, { happened, comparedWith, ...said }, { source, newId }) =>
    here(
      remedyConsidered.write(happened, source, {
        ...said,
        considerationId: newId(),
        comparedWith: [...decisionsNamed(comparedWith ?? '').references],
      }),
    ),
})
