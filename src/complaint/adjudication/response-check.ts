import { currentRound, hasStep, roundNumberOf } from '../rounds.ts'
import type { ComplaintState, Recommendation } from '../state.ts'
import type { Strand } from '../words.ts'
import { pointsToDecide } from './adjudication.ts'
import type { Discussion } from './state.ts'

/** One thing that the response at stage 2 rests on. */
export interface ResponseNeed {
  readonly what: string
  readonly done: boolean
  /** How far it is, in a few words. */
  readonly detail: string
  /** The law refuses a response without it; otherwise the guidance or good practice wants it. */
  readonly required: boolean
}

/** The discussions of this stage, in the run under way, in which the independent person took part. */
export const discussionsWithIndependentPerson = (
  state: ComplaintState,
  strand: Strand,
  stage: 2 | 3,
): readonly Discussion[] =>
  state.adjudication.discussions.filter(
    said =>
      said.stage === stage &&
      said.strand === strand &&
      said.round === roundNumberOf(state, strand) &&
      said.independentPersonTookPart,
  )

export const recommendationsOfStage = (state: ComplaintState, stage: 2 | 3): readonly Recommendation[] =>
  [...state.recommendations.values()].filter(one => one.stage === stage)

const of = (done: number, all: number, what: string): string => `${done} of ${all} ${what}`

/** What there has to be before the response is sent, each with how far it is. */
export function responseCheck(state: ComplaintState, strand: Strand = 'substance'): readonly ResponseNeed[] {
  const points = pointsToDecide(state, strand)
  const decided = points.filter(({ decision }) => decision !== null && decision.kind !== 'disagrees')
  const recommendations = recommendationsOfStage(state, 2)
  const answered = recommendations.filter(({ answer }) => answer !== null)
  const outcomes = state.outcomes.filter(({ id }) => state.adjudication.outcomes.get(id)?.atStage1 === false)
  const discussed = discussionsWithIndependentPerson(state, strand, 2)
  const round = currentRound(state, strand)
  const reports = (['investigating officer', 'independent person'] as const).filter(by =>
    hasStep(round, `${by} reported`),
  )
  const { meetings } = state.adjudication
  return [
    {
      what: 'Both reports received',
      done: reports.length === 2,
      detail: reports.length === 0 ? 'Neither yet' : reports.length === 2 ? 'Both' : `Only the ${reports[0]}’s`,
      required: false,
    },
    {
      what: 'Every point decided',
      done: points.length > 0 && decided.length === points.length,
      detail: of(decided.length, points.length, 'decided'),
      required: true,
    },
    {
      what: 'Every recommendation answered',
      done: answered.length === recommendations.length,
      detail: recommendations.length === 0 ? 'None was made' : of(answered.length, recommendations.length, 'answered'),
      required: false,
    },
    {
      what: 'Discussed with the independent person',
      done: discussed.length > 0,
      detail: discussed.length > 0 ? 'Recorded' : 'Not recorded',
      required: true,
    },
    {
      what: 'Every desired outcome considered',
      done: outcomes.length === state.outcomes.length,
      detail:
        state.outcomes.length === 0 ? 'None is recorded' : of(outcomes.length, state.outcomes.length, 'considered'),
      required: false,
    },
    {
      what: 'A meeting offered to the complainant',
      done: meetings.length > 0,
      detail: meetings.at(-1)?.answer ?? 'Not offered',
      required: false,
    },
  ]
}

/** Regulations 17(7) and 20(3): a response by the council alone is none that the law knows. What is missing, or null. */
export const notDiscussed = (state: ComplaintState, strand: Strand, stage: 2 | 3) =>
  discussionsWithIndependentPerson(state, strand, stage).length > 0
    ? null
    : {
        why: `No discussion at stage ${stage} in which the independent person took part is on record.`,
        whatInstead:
          'Talk over with the independent person what to conclude and do, record the day and what they said, and then send the response.',
      }
