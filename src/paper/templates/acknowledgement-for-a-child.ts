import { livePoints } from '#complaint/points.ts'
import { heading, paragraphs } from '../content.ts'
import { dueDay } from '../dates.ts'
import { askedForChild, childAdvocatePart, childOmbudsmanPart, childValues, inTheirOwnWords } from '../for-a-child.ts'
import { who } from '../people.ts'
import { pointsLack } from '../points-told.ts'
import { words } from '../shared-parts.ts'
import type { Template } from '../template.ts'
import { acknowledgement } from './acknowledgement.ts'

/** The child's own version of the acknowledgement: their words came, somebody answers, on what day, and who helps. */
export const acknowledgementForChild: Template = {
  ...acknowledgement,
  id: 'acknowledgement-for-a-child',
  title: 'We got your message, for a child or young person',
  heading: 'We got your message',
  summary: 'What they told us, who answers and on what day, and that they can have an advocate.',
  reader: 'child',
  goesTo: ['child', 'complainant'],
  asks: askedForChild,
  parts: [
    words(
      'opening',
      'thanks, and that they are not in trouble',
      'Hello {name}\n\nThank you for telling us. It was right to tell us. You are not in trouble.',
    ),
    inTheirOwnWords,
    {
      kind: 'composed',
      compose: ({ state }) => [
        heading('What we will look at'),
        ...livePoints(state, 'substance').flatMap(({ text }) => paragraphs(text ?? '[not described on record]')),
        ...paragraphs('Did we get something wrong? Tell us, and we will change it.'),
      ],
    },
    words(
      'by-when',
      'who answers and by when',
      '{who answers} will look at what you told us. You will get an answer by {due}.\n\nIs it hard to find out? Then we may need a bit longer. We will tell you first.',
      { heading: 'What happens next', source: [{ key: 'REG', at: '14(3)' }], keeps: ['who answers', 'due'] },
    ),
    childAdvocatePart,
    childOmbudsmanPart,
  ],
  values: given => ({
    ...childValues(given),
    'who answers': who(given, 'stage 1 resolver'),
    due: dueDay(given, 'S1-10'),
  }),
  lacks: pointsLack,
}
