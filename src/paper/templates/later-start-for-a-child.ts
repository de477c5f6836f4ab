import {
  askedForChild,
  childAdvocatePart,
  childOmbudsmanPart,
  childValues,
  inTheirOwnWords,
  whetherTheyComplain,
} from '../for-a-child.ts'
import type { Template } from '../template.ts'
import { laterStart } from './later-start.ts'

/** The child's own version of the letter that stage 1 starts later, as they asked. */
export const laterStartForChild: Template = {
  ...laterStart,
  id: 'later-start-for-a-child',
  title: 'We start when you asked us to, for a child or young person',
  heading: 'We start later',
  summary: 'The day on which stage 1 starts, as they asked, and the day by which they will hear.',
  reader: 'child',
  goesTo: ['child', 'complainant'],
  asks: askedForChild,
  parts: [
    ...whetherTheyComplain(
      'opening',
      'that it starts when they asked',
      [
        'Hello {name}\n\nYou asked us to start later. That is fine. We start on {started}. You are not in trouble.',
        'Hello {name}\n\nSomebody told us about something. It is about you too. They asked us to start later. We start on {started}. You are not in trouble.',
      ],
      { source: [{ key: 'REG', at: '14(4)' }], keeps: ['started'] },
    ),
    inTheirOwnWords,
    ...whetherTheyComplain(
      'by-when',
      'by when they hear',
      [
        'You will get an answer by {due}. Is it hard to find out? Then we tell you first.',
        'There will be an answer by {due}. Is it hard to find out? Then it takes longer.',
      ],
      {
        heading: 'What happens next',
        source: [{ key: 'REG', at: '14(4)' }],
        keeps: ['due'],
      },
    ),
    ...whetherTheyComplain('only-they', 'that only they can move it', [
      'We wait only because you asked. We do not change the day by ourselves.',
      'We wait only because they asked. We do not change the day by ourselves.',
    ]),
    childAdvocatePart,
    childOmbudsmanPart,
  ],
  values: given => ({ ...laterStart.values(given), ...childValues(given) }),
}
