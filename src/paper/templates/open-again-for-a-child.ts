import {
  askedForChild,
  childAdvocatePart,
  childOmbudsmanPart,
  childValues,
  inTheirOwnWords,
  isComplainant,
  whetherTheyComplain,
} from '../for-a-child.ts'
import { words } from '../shared-parts.ts'
import { answerTo, type Template } from '../template.ts'
import { openAgain } from './open-again.ts'

/** The child's own version of the letter that what was agreed did not settle it: they can ask for another look. */
export const openAgainForChild: Template = {
  ...openAgain,
  id: 'open-again-for-a-child',
  title: 'It is not sorted out yet, for a child or young person',
  heading: 'It is not sorted out yet',
  summary: 'That what was agreed did not settle it, why, and that they can ask two new people to look at it.',
  reader: 'child',
  goesTo: ['child', 'complainant'],
  asks: given => [
    {
      name: 'why',
      label: 'Why is it not sorted out, in words they can use?',
      hint: 'One idea a sentence. Nothing about anybody else’s private life.',
      needed: true,
      long: true,
    },
    ...(isComplainant(given)
      ? [{ name: 'asking', label: 'How can they ask for another look?', needed: true, long: true }]
      : []),
    ...askedForChild(given),
  ],
  parts: [
    ...whetherTheyComplain('opening', 'that it is not settled after all, and that it is not their fault', [
      'Hello {name}\n\nWe agreed on something with you. It did not sort things out. We are sorry. It is not your fault.',
      'Hello {name}\n\nSomebody told us about something. It is about you too. We agreed on something with them. It did not sort things out. We are sorry. It is not your fault.',
    ]),
    inTheirOwnWords,
    words('why', 'why it is not settled', '{why}', {
      heading: 'Why',
      source: [{ key: 'REG', at: '15(2)' }],
      keeps: ['why'],
    }),
    ...whetherTheyComplain(
      'right-to-stage-2',
      'the right to ask for stage 2',
      [
        'You can ask for {stage 2}. You do not have to say why. There is no last day for it.\n\n{how to ask}',
        'They can ask for {stage 2}. You can tell us what you think. We would like to hear it.',
      ],
      { heading: 'What can happen now', source: [{ key: 'REG', at: '15(2)' }], keeps: ['stage 2'] },
    ),
    childAdvocatePart,
    childOmbudsmanPart,
  ],
  values: given => ({
    ...openAgain.values(given),
    ...childValues(given),
    why: answerTo(given, 'why'),
    'stage 2': 'two new people to look at it again',
  }),
}
