import { pointsToDecide } from '#complaint/adjudication/adjudication.ts'
import { counted } from '#complaint/intake/counted.ts'
import { currentRound, hasStep } from '#complaint/rounds.ts'
import type { FindingValue } from '#complaint/words.ts'
import { type Block, heading, paragraphs } from '../content.ts'
import { lengthTold } from '../dates.ts'
import { askedForChild, childAdvocatePart, childOmbudsmanPart, childValues, inTheirOwnWords } from '../for-a-child.ts'
import { words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'
import { adjudication } from './adjudication.ts'

const inPlainWords: Readonly<Partial<Record<FindingValue, (number: string) => string>>> = {
  upheld: number => `You were right about ${number}.`,
  'partially upheld': number => `You were partly right about ${number}.`,
  'not upheld': number => `We do not think that it was like that with ${number}. We are glad that you told us.`,
  inconclusive: number => `We could not find out for sure about ${number}.`,
}

/** What was decided on each point, counted: the letter of the grown-ups has every point by itself. */
function counts({ state }: Given): readonly Block[] {
  const decided = pointsToDecide(state, 'substance').flatMap(({ decision, found }) =>
    decision === null || decision.kind === 'disagrees'
      ? []
      : decision.kind === 'own finding'
        ? [decision.finding.finding]
        : (found?.finding ?? []),
  )
  return [
    heading('What we found'),
    ...paragraphs(`We looked at ${counted(decided.length, 'thing')} that you told us.`),
    ...Object.entries(inPlainWords).flatMap(([finding, told]) => {
      const number = decided.filter(one => one === finding).length
      return number === 0 ? [] : paragraphs(told(counted(number, 'thing')))
    }),
  ]
}

/** The child's own version of the decision at stage 2: what was found in short words, what changes, what they can do. */
export const adjudicationForChild: Template = {
  ...adjudication,
  id: 'adjudication-for-a-child',
  title: 'Here is what we found, for a child or young person',
  heading: 'Here is what we found',
  summary: 'The decision at stage 2 in short words: what was found, what will change, and what they can do now.',
  reader: 'child',
  goesTo: ['child', 'complainant'],
  // The letter with the decision on every point is the response; this one goes beside it.
  opensWhen: state =>
    hasStep(currentRound(state), 'stage 2 responded')
      ? null
      : 'Opens when the response at stage 2 is recorded as sent.',
  asks: given => [
    {
      name: 'found',
      label: 'What did you find that matters most, in words they can use?',
      hint: 'One idea a sentence. Nothing about anybody else’s private life.',
      needed: true,
      long: true,
    },
    {
      name: 'change',
      label: 'What will change now?',
      hint: 'One idea a sentence, with a day.',
      needed: true,
      long: true,
    },
    ...askedForChild(given),
  ],
  parts: [
    words(
      'opening',
      'thanks, and that they are not in trouble',
      'Hello {name}\n\nYou asked us to look again. Two people did. Thank you for telling us. You are not in trouble.',
    ),
    inTheirOwnWords,
    { kind: 'composed', compose: counts },
    words('found', 'what was found', '{what we found}', {
      source: [{ key: 'CA', at: 'section 26(7)' }],
      keeps: ['what we found'],
    }),
    words('change', 'what will change', '{what will change}', {
      heading: 'What will change',
      source: [{ key: 'CA', at: 'section 26(7)' }],
      keeps: ['what will change'],
    }),
    words(
      'right-to-a-panel',
      'the right to ask for a review panel',
      'Are you happy with this? Then you do not need to do anything.\n\nAre you not happy? Then three people who do not work for the council can look at it. Tell us that you want this. Tell us in the next {time to ask}. If it takes you longer, tell us all the same.',
      { heading: 'What you can do now', source: [{ key: 'REG', at: '18(2)' }], keeps: ['time to ask'] },
    ),
    words('talk', 'the offer to talk', 'We can meet and talk about it. Would you like that? Tell us.'),
    childAdvocatePart,
    childOmbudsmanPart,
  ],
  values: given => ({
    ...childValues(given),
    'what we found': answerTo(given, 'found'),
    'what will change': answerTo(given, 'change'),
    'time to ask': lengthTold(given, 'S3-REQ-20'),
  }),
  lacks: given => adjudication.lacks(given),
  enclosures: () => [],
}
