import { recommendationsOfStage } from '../adjudication/response-check.ts'
import { panelMembers } from '../panel/members.ts'
import { changedByPanel } from '../panel/views.ts'
import { firstStep, lastStep } from '../rounds.ts'
import {
  type Answer,
  absent,
  answer,
  type Found,
  faultsOfRun,
  fromFault,
  missing,
  pointsInWords,
  type Run,
  shows,
  wouldSay,
} from './answer.ts'
import { on } from './on.ts'
import { recommendationsAnswered } from './recommendations.ts'

function composition(run: Run): Answer {
  const { state, round } = run
  const members = panelMembers(state)
  const faults = faultsOfRun(run, 'panel not of three', 'no declaration of independence').filter(
    ({ kind, entries }) => kind === 'panel not of three' || members.some(({ seq }) => entries.includes(seq)),
  )
  const declared = members.filter(one => one.declared === true || one.declaration !== undefined)
  const arranged = firstStep(round, 'panel held') ?? firstStep(round, 'panel arranged')
  return answer(
    {
      id: 'panel-of-three',
      asks: 'Was the panel three independent people, one of them the chair?',
      source: [
        { key: 'REG', at: '19(2)' },
        { key: 'REG', at: '19(3)' },
      ],
      where: 'panel',
    },
    [
      members.length === 3 && faults.every(({ kind }) => kind !== 'panel not of three')
        ? shows('A chair and two others are on record.', ...members)
        : [],
      members.length > 0 && declared.length === members.length
        ? shows(
            'All have declared that they are independent.',
            ...members.flatMap(({ declaration }) => declaration ?? []),
          )
        : [],
      faults.map(fromFault),
      members.length === 0
        ? absent(arranged, 'Nobody of the panel is on record.', 'Who was on the panel, and their declarations.')
        : declared.length < members.length && faults.length === 0
          ? wouldSay('The declaration of independence of each member.')
          : [],
    ],
  )
}

/** FAULTS.md, PN: what was before the panel, and who could speak. */
function conduct(run: Run): Answer {
  const { round } = run
  const held = firstStep(round, 'panel held')
  const { submissions, papers, attended } = round.panel
  const considered = submissions.filter(one => one.considered)
  const overlooked = submissions.filter(one => !one.considered)
  const late = faultsOfRun(run, 'papers late')
  return answer(
    {
      id: 'panel-conduct',
      asks: 'Did the panel hear the complainant and consider what was put to it?',
      source: [
        { key: 'REG', at: '19(5)' },
        { key: 'REG', at: '19(6)' },
        { key: 'D', at: '23 002 329' },
      ],
      where: 'panel',
    },
    [
      held ? shows(`The panel met${on(held.happened)}.`, held) : [],
      papers.map(one => shows(`Papers were sent${on(one.happened)}.`, one)),
      attended.length > 0 && held ? shows(`There were: ${attended.join(', ')}.`, held) : [],
      considered.map(one => shows(`Considered, from the ${one.from}: ${one.what}`, one)),
      held?.source.kind === 'worked'
        ? overlooked.map(one => missing(`Received and not considered, from the ${one.from}: ${one.what}`, one))
        : overlooked.map(one => wouldSay(`Whether the panel considered, from the ${one.from}: ${one.what}`)),
      late.map(fromFault),
      attended.length === 0 && submissions.length === 0
        ? [wouldSay('Who came to the panel and spoke, and what was before it.')]
        : [],
    ],
  )
}

/** FAULTS.md, OV and guard 13 of PROCEDURE 10: one answer for each finding that the panel changed. */
function changedFindings(run: Run): readonly Answer[] {
  const { state, strand, round } = run
  const changed = changedByPanel(state, strand)
  if (changed.length === 0) return []
  const responded = firstStep(round, 'stage 3 responded')
  const answered = changed.filter(one => one.answer !== null)
  const open = changed.filter(one => one.answer === null).map(({ point }) => point)
  const departs = answered.filter(one => one.answer?.kind === 'own finding')
  return [
    answer(
      {
        id: 'changed-findings',
        asks: 'Did the council answer every finding that the panel changed, with reasons where it departs?',
        source: [
          { key: 'REG', at: '20(3)' },
          { key: 'D', at: '24 016 124' },
          { key: 'D', at: '23 003 450' },
        ],
        where: 'panel',
      },
      [
        answered.length > 0
          ? shows(
              `Answered: ${pointsInWords(answered.map(({ point }) => point))}.`,
              ...answered.flatMap(({ changed: finding }) => finding ?? []),
              ...(responded ? [responded] : []),
            )
          : [],
        departs.flatMap(({ point, answer: given }): readonly Found[] =>
          given?.kind === 'own finding' && given.finding.reasons === null
            ? [missing(`It departs on ${pointsInWords([point])} without reasons on record.`, given.finding)]
            : [],
        ),
        open.length > 0
          ? absent(
              responded,
              `No answer to the changed finding on ${pointsInWords(open)}.`,
              `The answer to each changed finding: ${pointsInWords(open)}.`,
            )
          : [],
      ],
    ),
  ]
}

function independentPersonTookPart({ state, strand, number, round }: Run): Answer {
  const responded = firstStep(round, 'stage 3 responded')
  const said = state.adjudication.discussions.filter(
    one => one.stage === 3 && one.strand === strand && one.round === number && one.independentPersonTookPart,
  )
  return answer(
    {
      id: 'talked-over-at-stage-3',
      asks: 'Did the independent person take part in what the council answered to the panel?',
      source: [{ key: 'REG', at: '20(3)' }],
      where: 'panel',
    },
    [
      said.map(one => shows(`Talked over${on(one.happened)}.${one.said === null ? '' : ` ${one.said}`}`, one)),
      round.independentPersonTookPart === false && responded
        ? missing('The council decided without them.', responded)
        : [],
      round.independentPersonTookPart === true && responded
        ? shows('The response says that they took part.', responded)
        : [],
      said.length === 0 && round.independentPersonTookPart === null
        ? absent(
            responded,
            'No discussion with them is on record.',
            'The discussion of the response with the independent person.',
          )
        : [],
    ],
  )
}

/** What the panel sent back to be looked at again is looked at by somebody new, and the council answers that as well. */
function lookedAtAgain({ round }: Run): readonly Answer[] {
  const commissioned = firstStep(round, 'supplementary review commissioned')
  if (!commissioned) return []
  const [reported, answered] = [
    lastStep(round, 'supplementary review reported'),
    lastStep(round, 'supplementary review answered'),
  ]
  return [
    answer(
      {
        id: 'looked-at-again',
        asks: 'Was what the panel wanted looked at again looked at, and answered?',
        source: [{ key: 'D', at: '18 011 015' }],
        where: 'panel',
      },
      [
        shows(`Somebody new was asked${on(commissioned.happened)}.`, commissioned),
        reported
          ? shows(`They reported${on(reported.happened)}.`, reported)
          : wouldSay('The report of whoever looked at it again.'),
        answered
          ? shows(`The council answered it${on(answered.happened)}.`, answered)
          : wouldSay('The council’s answer to that report.'),
      ],
    ),
  ]
}

/** Whether the panel and the council after it did as they must. */
export const panelAnswers = (run: Run): readonly Answer[] => [
  composition(run),
  conduct(run),
  recommendationsAnswered(run, 3, recommendationsOfStage(run.state, 3)),
  ...changedFindings(run),
  independentPersonTookPart(run),
  ...lookedAtAgain(run),
]
