import type { FindingValue } from '#complaint/words.ts'
import { type Block, heading, paragraphs } from '../content.ts'
import { pointName } from '../point-words.ts'
import { type PointAtStage1, pointsAtStage1, pointsLackAtStage1 } from '../stage-1.ts'
import { answerTo, type Given, type Question, type Template } from '../template.ts'
import { stage1Response } from './stage-1-response.ts'

/** A finding in words that a child can use. It is the finding on record, and can be none other. */
const inPlainWords: Readonly<Partial<Record<FindingValue, string>>> = {
  upheld: 'You were right about this.',
  'partially upheld': 'You were right about part of this.',
  'not upheld': 'We looked, and we do not think this happened in the way you told us. We are glad that you told us.',
  inconclusive: 'We looked, and we could not find out for sure what happened.',
}

const questionOf = ({ point }: PointAtStage1): string => `told-${point.id}`

const asked = ({ state }: Given): readonly Question[] =>
  pointsAtStage1(state).map(one => ({
    name: questionOf(one),
    label: `${pointName(one.point)}: what did they tell you, and what did you find, in words they can use?`,
    hint: one.point.text ?? undefined,
    needed: true,
    long: true,
  }))

const onPoint =
  (given: Given) =>
  (one: PointAtStage1): readonly Block[] => [
    heading(pointName(one.point), 3),
    ...paragraphs(answerTo(given, questionOf(one)) || '[not written yet]'),
    ...paragraphs(
      one.finding === null ? '[no finding yet]' : (inPlainWords[one.finding] ?? '[no words for this finding]'),
    ),
  ]

/** The child's own version of the answer at stage 1: short, and with what happens next. */
export const stage1ResponseForChild: Template = {
  ...stage1Response,
  id: 'stage-1-response-for-a-child',
  title: 'Stage 1 response, for a child or young person',
  heading: 'Here is what we found',
  summary: 'The same findings in short words: what we found, what happens next, and who can help.',
  reader: 'child',
  goesTo: ['child', 'complainant'],
  asks: given => [
    ...asked(given),
    { name: 'change', label: 'What will change now?', hint: 'One idea a sentence.', needed: true, long: true },
    { name: 'advocate', label: 'Who can be their advocate, and how do they reach them?', needed: true, long: true },
    { name: 'signedBy', label: 'Who is the letter from?', hint: 'The name they know.', needed: true },
    { name: 'reach', label: 'How can the child reach them?', needed: true, long: true },
  ],
  parts: [
    {
      kind: 'words',
      wording: {
        id: 'opening',
        about: 'thanks, and that they are not in trouble',
        words: 'Hello {name}\n\nThank you for telling us. You are not in trouble.',
      },
    },
    {
      kind: 'composed',
      compose: given => [heading('What we found'), ...pointsAtStage1(given.state).flatMap(onPoint(given))],
    },
    {
      kind: 'words',
      heading: 'What will change',
      wording: { id: 'change', about: 'what will change', words: '{what will change}' },
    },
    {
      kind: 'words',
      heading: 'What you can do now',
      wording: {
        id: 'right-to-stage-2',
        about: 'the right to ask for stage 2',
        words:
          'Are you happy with this? Then you do not need to do anything.\n\nAre you not happy? You can ask for {stage 2}. Just tell us. You do not have to say why.',
        required: { source: [{ key: 'REG', at: '15(2)' }], keeps: ['stage 2'] },
      },
    },
    {
      kind: 'words',
      heading: 'Somebody on your side',
      wording: {
        id: 'advocate',
        about: 'the right to an advocate',
        words: 'You can have an advocate. An advocate helps you to say what you want. It is free.\n\n{advocate}',
        required: { source: [{ key: 'CA', at: 'section 26A' }], keeps: ['advocate'] },
      },
    },
    {
      kind: 'words',
      wording: {
        id: 'ombudsman',
        about: 'the Ombudsman',
        words: 'There are also people outside the council who check how complaints are handled: {Ombudsman}.',
        required: { source: [{ key: 'GUIDANCE', at: '' }], keeps: ['Ombudsman'] },
      },
    },
  ],
  values: given => ({
    ...stage1Response.values(given),
    'what will change': answerTo(given, 'change'),
    'stage 2': 'two new people to look at it again',
    advocate: answerTo(given, 'advocate'),
  }),
  lacks: ({ state }) => pointsLackAtStage1(state),
}
