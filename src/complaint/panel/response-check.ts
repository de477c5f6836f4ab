import { discussionsWithIndependentPerson, recommendationsOfStage } from '../adjudication/response-check.ts'
import { currentRound, hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { changedByPanel } from './views.ts'

const listed = (labels: readonly string[]): string => labels.join(', ')

/** Regulation 20(3): each recommendation of the panel and each finding it changed is answered. What is not, or null. */
export function notAnsweredToPanel(state: ComplaintState) {
  const recommendations = recommendationsOfStage(state, 3).filter(({ answer }) => answer === null)
  const points = changedByPanel(state).filter(({ answer }) => answer === null)
  if (recommendations.length === 0 && points.length === 0) return null
  const why = [
    recommendations.length > 0 &&
      `Not answered: recommendation ${listed(recommendations.map(({ number }) => String(number ?? 'without a number')))}.`,
    points.length > 0 &&
      `Not answered: the changed finding on point ${listed(points.map(({ point }) => point.label ?? ''))}.`,
  ]
  return {
    why: why.filter(Boolean).join(' '),
    whatInstead: 'Answer each of them first, with reasons where the council departs from the panel.',
  }
}

/** What the response to the panel rests on, each with how far it is. */
export function panelResponseCheck(state: ComplaintState, strand: Strand = 'substance') {
  const recommendations = recommendationsOfStage(state, 3)
  const answered = recommendations.filter(({ answer }) => answer !== null)
  const changed = changedByPanel(state)
  const decided = changed.filter(({ answer }) => answer !== null)
  const discussed = discussionsWithIndependentPerson(state, strand, 3).length > 0
  const reported = hasStep(currentRound(state, strand), 'panel reported')
  const answers = (of: readonly unknown[], answered: readonly unknown[], none: string) => ({
    done: reported && answered.length === of.length,
    detail: reported
      ? of.length === 0
        ? none
        : `${answered.length} of ${of.length} answered`
      : 'Once it has reported',
  })
  return [
    { what: 'The panel has reported', done: reported, detail: reported ? 'Recorded' : 'Not yet' },
    {
      what: 'Every recommendation of the panel answered',
      ...answers(recommendations, answered, 'None is recorded'),
    },
    { what: 'Every finding that the panel changed answered', ...answers(changed, decided, 'None was changed') },
    {
      what: 'Considered with the independent person',
      done: discussed,
      detail: discussed ? 'Recorded' : 'Not recorded',
    },
  ]
}
