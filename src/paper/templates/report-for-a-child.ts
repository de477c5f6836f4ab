import { recommendationsOfStage } from '#complaint/adjudication/response-check.ts'
import { findingOn, pointsToInvestigate } from '#complaint/investigation/progress.ts'
import { currentRound, hasStep } from '#complaint/rounds.ts'
import type { FindingValue } from '#complaint/words.ts'
import { type Block, heading, paragraphs } from '../content.ts'
import {
  askedForChild,
  childAdvocatePart,
  childOmbudsmanPart,
  childValues,
  inTheirOwnWords,
  isComplainant,
  whetherTheyComplain,
} from '../for-a-child.ts'
import { pointName } from '../point-words.ts'
import { asReported, type OfReport } from '../report/of-strand.ts'
import { words } from '../shared-parts.ts'
import { answerTo, type Given, type Question, type Template } from '../template.ts'

const OF: OfReport = { strand: 'substance', author: 'investigating officer' }

/** What the investigator found, in words that a child can use. It is what was found, and can be nothing else. */
const inPlainWords: Readonly<Partial<Record<FindingValue, string>>> = {
  upheld: 'It was like you said.',
  'partially upheld': 'Some of it was like you said.',
  'not upheld': 'It did not look like that to me. I am glad that you told us.',
  inconclusive: 'I could not find out for sure.',
}

const whereOthersComplain: typeof inPlainWords = {
  upheld: 'It was like we were told.',
  'partially upheld': 'Some of it was like we were told.',
  'not upheld': 'It did not look like that to me.',
  inconclusive: 'I could not find out for sure.',
}

const reported = (given: Given) => pointsToInvestigate(asReported(given, OF).state, OF.strand)

const recommends = ({ state }: Given): boolean => recommendationsOfStage(state, 2).length > 0

const asked = (given: Given): readonly Question[] =>
  reported(given).map(point => ({
    name: `told-${point.id}`,
    label: `${pointName(point)}: what was it about, and what shows what happened, in words they can use?`,
    hint: point.text ?? undefined,
    needed: true,
    long: true,
  }))

function points(given: Given): readonly Block[] {
  const { state } = asReported(given, OF)
  const told = isComplainant(given) ? inPlainWords : whereOthersComplain
  return [
    heading('What I found out'),
    ...reported(given).flatMap(point => {
      const found = findingOn(state, point)
      const about = answerTo(given, `told-${point.id}`) || '[not written yet]'
      return paragraphs(
        `${about}\n${found ? (told[found.finding] ?? '[no words for this finding]') : '[no finding yet]'}`,
      )
    }),
  ]
}

/** The child's own version of the investigating officer's report: each point as it was found, in short words. */
export const reportForChild: Template = {
  id: 'report-for-a-child',
  title: 'What the investigation found, for a child or young person',
  heading: 'What I found out',
  summary: 'Each point of the report in short words, with what was found as it was reported, and what happens next.',
  reader: 'child',
  may: ['complaints manager', 'complaints officer', 'investigating officer'],
  goesTo: ['child', 'complainant'],
  // It goes beside the council's decision, which is what they are told of.
  tells: [],
  source: [
    { key: 'IOX', at: '' },
    { key: 'REG', at: '17(3)' },
  ],
  opensWhen: state =>
    hasStep(currentRound(state), 'investigating officer reported')
      ? null
      : 'Opens when the report of the investigating officer is in.',
  asks: given => [
    ...asked(given),
    {
      name: 'people',
      label: 'Whom did you talk to, and what did you read, in words they can use?',
      hint: 'Say what the people do, not who they are.',
      needed: true,
      long: true,
    },
    ...(recommends(given)
      ? [
          {
            name: 'should',
            label: 'What did you recommend, in words they can use?',
            hint: 'One idea a sentence. Say that the council still has to answer.',
            needed: true,
            long: true,
          },
        ]
      : []),
    ...askedForChild(given),
  ],
  parts: [
    ...whetherTheyComplain('opening', 'who looked at it, and that they are not in trouble', [
      'Hello {name}\n\nMy job was to find out what happened. I do not decide what the council does next. Thank you for telling us. You are not in trouble.',
      'Hello {name}\n\nSomebody told us about something. It is about you too. My job was to find out what happened. I do not decide what the council does next. You are not in trouble.',
    ]),
    inTheirOwnWords,
    words('how', 'how it was found out', '{people}', {
      source: [{ key: 'IOX', at: '' }],
      keeps: ['people'],
    }),
    { kind: 'composed', compose: points },
    words('should-happen', 'what the investigator thinks should happen', '{what should happen}', {
      heading: 'What I think should happen',
      keeps: ['what should happen'],
      source: [{ key: 'IOX', at: '' }],
      when: recommends,
    }),
    ...whetherTheyComplain(
      'next',
      'what happens next',
      [
        'The council has to say now what it will do. You get a letter about that.',
        'The council has to say now what it will do.',
      ],
      {
        heading: 'What happens next',
        source: [{ key: 'REG', at: '17(3)' }],
        when: ({ state }) => !hasStep(currentRound(state), 'stage 2 responded'),
      },
    ),
    ...whetherTheyComplain(
      'answered',
      'that the council has answered',
      ['The council told you in a letter what it will do.', 'The council has said what it will do.'],
      {
        heading: 'What happens next',
        source: [{ key: 'REG', at: '17(3)' }],
        when: ({ state }) => hasStep(currentRound(state), 'stage 2 responded'),
      },
    ),
    words('can-ask', 'what the child can do', 'You can ask me about this. Did I get something wrong? Tell me.'),
    childAdvocatePart,
    childOmbudsmanPart,
  ],
  values: given => ({
    ...childValues(given),
    people: answerTo(given, 'people'),
    'what should happen': answerTo(given, 'should'),
  }),
  lacks: given => {
    const { state } = asReported(given, OF)
    return reported(given).flatMap(point => {
      const found = findingOn(state, point)
      return found && inPlainWords[found.finding] ? [] : [`${pointName(point)} has no finding that can be told.`]
    })
  },
  enclosures: () => [],
}
