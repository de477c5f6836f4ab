import { conditionalApology } from '../conditional-apology.ts'
import { askedForChild, childAdvocatePart, childOmbudsmanPart, childValues, inTheirOwnWords } from '../for-a-child.ts'
import { words } from '../shared-parts.ts'
import { answerTo, type Template } from '../template.ts'
import { apologyLetter } from './apology.ts'

/** Sorry, and what changed: an apology that a child can use. */
export const sorryForChild: Template = {
  ...apologyLetter,
  id: 'sorry-for-a-child',
  title: 'Sorry, and what we changed, for a child or young person',
  heading: 'We are sorry',
  summary: 'What went wrong, that it was not their fault, that the council is sorry, and what is different now.',
  reader: 'child',
  goesTo: ['child', 'complainant', 'person affected'],
  asks: given => [
    {
      name: 'wrong',
      label: 'What went wrong, in words they can use?',
      hint: 'One idea a sentence.',
      needed: true,
      long: true,
    },
    { name: 'changed', label: 'What is different now?', hint: 'One idea a sentence.', needed: true, long: true },
    ...askedForChild(given),
  ],
  parts: [
    words('opening', 'the apology itself', 'Hello {name}\n\nWe are sorry. It was not your fault.'),
    words('wrong', 'what went wrong', '{what went wrong}', {
      heading: 'What we did wrong',
      source: [{ key: 'REMEDY', at: '' }],
      keeps: ['what went wrong'],
    }),
    inTheirOwnWords,
    words('changed', 'what is different now', '{what is different}', {
      heading: 'What is different now',
      source: [{ key: 'REMEDY', at: '' }],
      keeps: ['what is different'],
    }),
    words('thanks', 'thanks', 'You told us, and that changed something. Thank you.\n\nIs it still not right? Tell us.'),
    childAdvocatePart,
    childOmbudsmanPart,
  ],
  values: given => ({
    ...childValues(given),
    'what went wrong': answerTo(given, 'wrong'),
    'what is different': answerTo(given, 'changed'),
  }),
  lacks: given => conditionalApology([answerTo(given, 'wrong'), answerTo(given, 'changed')].join('\n')),
}
