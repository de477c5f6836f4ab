import { pointsToDecide } from '../adjudication/adjudication.ts'
import { discussionsWithIndependentPerson, recommendationsOfStage } from '../adjudication/response-check.ts'
import { firstStep } from '../rounds.ts'
import {
  type Answer,
  absent,
  answer,
  capital,
  type Found,
  numberOf,
  ofAll,
  pointsInWords,
  type Run,
  shows,
  wouldSay,
} from './answer.ts'
import { on } from './on.ts'
import { recommendationsAnswered } from './recommendations.ts'

function everyPointDecided({ state, strand, round }: Run): Answer {
  const points = pointsToDecide(state, strand)
  const decided = points.filter(({ decision }) => decision !== null)
  const open = points.filter(({ decision }) => decision === null).map(({ point }) => point)
  const responded = firstStep(round, 'stage 2 responded')
  const total = numberOf(points.map(({ point }) => point))
  return answer(
    {
      id: 'adjudicated',
      asks: 'Did the adjudicating officer decide on every point?',
      source: [
        { key: 'GUIDANCE', at: '' },
        { key: 'CA', at: 'section 26(7)' },
      ],
      where: 'adjudication',
    },
    [
      decided.length > 0
        ? shows(
            `A decision was made on ${ofAll(numberOf(decided.map(({ point }) => point)), total)}.`,
            ...(responded ? [responded] : []),
          )
        : [],
      open.length > 0
        ? absent(
            responded,
            `Stage 2 was answered with no decision on ${pointsInWords(open)}.`,
            `The decision on ${pointsInWords(open)}.`,
          )
        : points.length === 0
          ? wouldSay('The findings, and the decision on each.')
          : [],
    ],
  )
}

/** FAULTS.md, OV. Whoever departs from the investigating officer says why. */
function differences({ state, strand, round }: Run): Answer {
  const points = pointsToDecide(state, strand)
  const responded = firstStep(round, 'stage 2 responded')
  const departs = points.filter(({ decision }) => decision !== null && decision.kind !== 'agrees')
  const found = departs.map(({ point, decision }): Found => {
    const own = decision?.kind === 'own finding' ? decision.finding : null
    const reasons = own?.reasons ?? (decision?.kind === 'disagrees' ? decision.reasons : null)
    const name = pointsInWords([point])
    const views = state.views.filter(view => view.pointId === point.id && view.decider === 'adjudicating officer')
    return reasons === null
      ? absent(
          responded,
          `Not agreed on ${name}, without reasons on record.`,
          `Why the finding on ${name} was not agreed.`,
        )
      : shows(`Not agreed on ${name}: ${reasons}`, ...(own ? [own] : views))
  })
  const agreed = points.filter(({ decision }) => decision?.kind === 'agrees')
  const everyOne = agreed.length === points.length && points.length > 0
  return answer(
    {
      id: 'differences-at-stage-2',
      asks: 'Where the council did not agree with the investigating officer, are the reasons kept?',
      source: [
        { key: 'GUIDANCE', at: '' },
        { key: 'D', at: '24 016 124' },
        { key: 'D', at: '24 004 646' },
      ],
      where: 'adjudication',
    },
    [
      found,
      everyOne
        ? shows('It agreed with every finding.', ...(responded ? [responded] : []))
        : agreed.length > 0
          ? shows(
              `${capital(ofAll(numberOf(agreed.map(({ point }) => point)), numberOf(points.map(({ point }) => point))))} agreed.`,
              ...(responded ? [responded] : []),
            )
          : [],
      points.length === 0 || agreed.length + departs.length < points.length
        ? wouldSay('The decision on each finding.')
        : [],
    ],
  )
}

function talkedOver({ state, strand, round }: Run): Answer {
  const said = discussionsWithIndependentPerson(state, strand, 2)
  return answer(
    {
      id: 'talked-over-at-stage-2',
      asks: 'Did the independent person take part in what the council concluded at stage 2?',
      source: [{ key: 'REG', at: '17(7)' }],
      where: 'adjudication',
    },
    [
      said.map(one => shows(`Talked over${on(one.happened)}.${one.said === null ? '' : ` ${one.said}`}`, one)),
      said.length === 0
        ? absent(
            firstStep(round, 'stage 2 responded'),
            'No discussion with them is on record.',
            'The discussion of the answer with the independent person.',
          )
        : [],
    ],
  )
}

/** What the complainant wanted: each outcome is answered, also the one that cannot be. */
function outcomes({ state, round, strand }: Run): readonly Answer[] {
  if (strand !== 'substance' || state.outcomes.length === 0) return []
  const said = state.outcomes.map(one => ({
    ...one,
    considered: state.adjudication.outcomes.get(one.id),
  }))
  const answered = said.filter(({ fate, considered }) => fate !== null || considered !== undefined)
  const open = said.length - answered.length
  return [
    answer(
      {
        id: 'outcomes',
        asks: 'Was each outcome that the complainant wanted considered?',
        source: [{ key: 'GUIDANCE', at: '' }],
        where: 'adjudication',
      },
      [
        answered.length > 0
          ? shows(
              `Something is said to ${ofAll(answered.length, said.length, 'outcome')}.`,
              ...answered.flatMap(({ considered }) => considered ?? []),
            )
          : [],
        open > 0
          ? absent(
              firstStep(round, 'stage 2 responded'),
              `Nothing is said to ${ofAll(open, said.length, 'outcome')}.`,
              'What became of each outcome that was wanted.',
            )
          : [],
      ],
    ),
  ]
}

/** Whether the council answered the whole of the investigation. */
export const adjudicationAnswers = (run: Run): readonly Answer[] => [
  everyPointDecided(run),
  recommendationsAnswered(run, 2, recommendationsOfStage(run.state, 2)),
  differences(run),
  talkedOver(run),
  ...outcomes(run),
]
