import {
  askedForChild,
  childAdvocatePart,
  childOmbudsmanPart,
  childValues,
  inTheirOwnWords,
  whetherTheyComplain,
} from '../for-a-child.ts'
import { isNext } from '../next-day.ts'
import { words } from '../shared-parts.ts'
import { answerTo, type Template } from '../template.ts'
import { begunAgain, strandBegun } from './begun-again.ts'

/** The child's own version of the letter that a stage begins again. */
export const begunAgainForChild: Template = {
  ...begunAgain,
  id: 'begun-again-for-a-child',
  title: 'We look at it again, for a child or young person',
  heading: 'We look at it again',
  summary: 'That what they told is looked at again, since when, why, and the day by which they will hear.',
  reader: 'child',
  goesTo: ['child', 'complainant'],
  asks: given => [
    {
      name: 'why',
      label: 'Why is it looked at again, in words they can use?',
      hint: 'One idea a sentence. Nothing about anybody else’s private life.',
      needed: true,
      long: true,
    },
    ...askedForChild(given),
  ],
  parts: [
    ...whetherTheyComplain(
      'opening',
      'that it is looked at again, and from which day',
      [
        'Hello {name}\n\nWe look again at what you told us. We start on {since}. You are not in trouble.',
        'Hello {name}\n\nSomebody told us about something. It is about you too. We look at it again. We start on {since}. You are not in trouble.',
      ],
      { source: [{ key: 'D', at: '25 010 209' }], keeps: ['since'] },
    ),
    inTheirOwnWords,
    words('why', 'why it is looked at again', '{why}', {
      heading: 'Why',
      source: [{ key: 'D', at: '25 010 209' }],
      keeps: ['why'],
    }),
    ...whetherTheyComplain(
      'by-when',
      'by when they hear',
      [
        'You will get an answer by {due}. Something new is wrong? Tell us that too.',
        'There will be an answer by {due}. Something new is wrong? Tell us that too.',
      ],
      {
        heading: 'What happens next',
        source: [{ key: 'REG', at: '17(3)' }],
        keeps: ['due'],
        when: isNext('answer', strandBegun),
      },
    ),
    words(
      'panel-by',
      'by when three people meet about it',
      'Three people meet by {due} to look at it. They do not work for the council. After that there is an answer. Something new is wrong? Tell us that too.',
      {
        heading: 'What happens next',
        source: [{ key: 'REG', at: '19(2)' }],
        keeps: ['due'],
        when: isNext('panel', strandBegun),
      },
    ),
    words(
      'hear-soon',
      'that they hear soon',
      'We will tell you soon what happens next. Something new is wrong? Tell us that too.',
      {
        heading: 'What happens next',
        when: isNext(null, strandBegun),
      },
    ),
    childAdvocatePart,
    childOmbudsmanPart,
  ],
  values: given => ({ ...begunAgain.values(given), ...childValues(given), why: answerTo(given, 'why') }),
}
