import { z } from 'zod'
import { asked, longTextField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { letterWordingSettled } from '../entries/letter-wording-settled.ts'
import { authorityVerb } from '../verbs/define.ts'

/**
 * How one letter is worded from now on. What its parts need to keep is known to the papers and not to a council, so it has
 * no form of its own: the office looks at the words first (office/letters/settle-wording.ts).
 */
export const settleWording = authorityVerb({
  name: 'settle-wording',
  title: 'Settle the words of a letter',
  summary: 'The council words a letter in its own way. The parts that the law wants stay in it.',
  may: ['complaints manager', 'administrator'],
  sources: [{ key: 'REG', at: '11' }],
  input: z.object({
    happened: whenField('From which day?'),
    template: textField('Which letter?'),
    own: asked(z.array(z.strictObject({ part: z.string(), words: z.string() })), {
      question: 'How is it worded?',
      kind: 'text',
    }),
    reason: longTextField('Why is it worded so?'),
  }),
  opensWhen: ({ name }) => (name === '' ? 'Opens when the council is set up.' : null),
  guards: [],
  decide: (_state, { happened, template, own, reason }, { source }) =>
    here(letterWordingSettled.write(happened, source, { template, own: [...own], reason })),
})
