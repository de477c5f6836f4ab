import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { interviewChosen, isHeld, opensWithInterview, whichInterview, wrongInterview } from '../interviews.ts'
import { capitalised } from '../point-words.ts'
import { complaintsTeam } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

function record(given: Given): readonly Block[] {
  const one = interviewChosen(given, isHeld)
  if (!one?.held) return []
  const { held } = one
  return [
    ...table(
      'The interview',
      ['What', 'As recorded'],
      [
        ['With', one.withWhom],
        ['About', one.about],
        ['Day', dayTold(held.happened) ?? '[no exact day on record]'],
        ['Place', answerTo(given, 'place') || '[not answered yet]'],
        ['Present', held.attended],
        [
          'Independent person',
          held.independentPersonPresent
            ? 'Present'
            : `Not present${held.whyAbsent === null ? '' : `: ${held.whyAbsent}`}`,
        ],
        ['Support', one.support ?? 'None asked for'],
      ],
    ),
    heading('What was said'),
    ...paragraphs(held.said ?? '[not written down here]'),
    ...table(
      'What became of the record',
      ['Step', 'Day', 'Words'],
      one.steps.map(({ step, happened, words }) => [capitalised(step), dayTold(happened) ?? '–', words ?? '–']),
    ),
    heading('Is it right?'),
    ...paragraphs(
      'Please read this record. Correct what is wrong, and say whether it is right otherwise.\n\nIt is right / I have made corrections\n\nName: ………………………………………………\nSigned, or confirmed by email on: ………………………………………………',
    ),
  ]
}

/** What was said in an interview, for whoever said it to correct and confirm. */
export const interviewRecord: Template = {
  id: 'interview-record',
  title: 'Record of an interview',
  heading: 'Record of an interview',
  summary: 'Day, place, who was there, what was said, and room to correct and confirm it.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: [],
  addressedTo: () => null,
  tells: [],
  source: [{ key: 'GUIDANCE', at: '' }],
  opensWhen: state => opensWithInterview(state, isHeld, 'Opens when an interview has been held.'),
  asks: given => [
    ...whichInterview(given, isHeld),
    { name: 'place', label: 'Where was it?', hint: 'A place, or “by video call”.', needed: true },
  ],
  parts: [{ kind: 'composed', compose: record }],
  values: () => ({}),
  lacks: given => [
    ...wrongInterview(given, isHeld),
    ...(interviewChosen(given, isHeld)?.held?.said === null
      ? ['What was said in the interview is not written down here.']
      : []),
  ],
  enclosures: () => [],
}
