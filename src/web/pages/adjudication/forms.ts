import { type PointToDecide, pointsToDecide, undecidedPoints } from '#complaint/adjudication/adjudication.ts'
import { currentRound, hasStage } from '#complaint/rounds.ts'
import { adjudicationOpensIn } from '#complaint/verbs/adjudicate.ts'
import { dateInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { finding } from '../../components/finding.ts'
import { insetText } from '../../components/inset-text.ts'
import { ledger } from '../../components/ledger.ts'
import { path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { strandOf } from '../complaint/strands.ts'
import { capital, counted } from '../days.ts'
import type { FormOfWork } from '../recording/form-of-work.ts'
import { manyOf, oneOf, type Typed } from '../recording/typed.ts'
import { foundCell, independentCell } from './points-table.ts'

/** Thirty-one decisions are mostly of one day. */
const today = ({ now }: ShownComplaint): Typed => ({ happened: dateInWords(now.today) })

const toAdjudication = (id: string): string => path`/complaints/${id}/adjudication`

/** The page that sent somebody here says so: a recommendation and a discussion belong to stage 2 or to stage 3. */
function toWhereItBelongs(id: string, typed: Typed): string {
  if (oneOf(typed, 'page') === 'stage-1-response') return path`/complaints/${id}/stage-1-response`
  return oneOf(typed, 'page') === 'panel' || oneOf(typed, 'stage') === 'stage 3'
    ? path`/complaints/${id}/panel`
    : toAdjudication(id)
}

function pointAsItIs({ point, found, independentView: view }: PointToDecide): Html {
  return summaryList({
    rows: [
      { key: 'The complaint', value: point.text ?? 'Not described' },
      {
        key: 'Investigating officer',
        value: found
          ? html`${finding(found.finding)} <span class="list__detail">${[found.whichPart, found.reasons].filter(Boolean).join('. ')}</span>`
          : 'No finding yet',
      },
      {
        key: 'Independent person',
        value: view ? `${capital(view.view)}.${view.reasons ? ` ${view.reasons}` : ''}` : 'No view on record',
      },
    ],
  })
}

const decidePoint: FormOfWork = {
  back: toAdjudication,
  around(shown, typed) {
    const { state } = shown
    const id = oneOf(typed, 'pointId')
    const one = pointsToDecide(state).find(({ point }) => point.id === id)
    if (!one) return {}
    return {
      title: `Decide point ${one.point.label ?? 'without a number'}`,
      above: pointAsItIs(one),
      given: { pointId: id },
      suggested: today(shown),
      button: 'Save the decision',
    }
  },
}

/** The list that is agreed with is the list that is on the page: each point is sent by its id, and no other. */
const agreeWithAll: FormOfWork = {
  back: toAdjudication,
  around(shown, typed) {
    const { state } = shown
    const chosen = manyOf(typed, 'pointIds')
    const all = undecidedPoints(state).filter(
      ({ point }) =>
        adjudicationOpensIn(state, point.strand) === null &&
        (oneOf(typed, 'strand') === '' || point.strand === strandOf(typed)),
    )
    const listed = chosen.length === 0 ? all : all.filter(({ point }) => chosen.includes(point.id))
    if (listed.length === 0)
      return {
        title: 'Agree with the findings',
        above: insetText({ text: 'No finding is waiting for a decision.' }),
        given: { pointIds: [] },
      }
    const findings = counted(listed.length, 'finding')
    return {
      title: `Agree with ${findings}`,
      above: html`<p class="govuk-body-l">Read the list before you agree. Each point gets a decision of its own, with your name and the day.</p>
${ledger({
  id: 'to-agree-with',
  caption: `You agree with ${listed.length === 1 ? 'this finding' : `these ${findings}`}`,
  columns: ['Point', { text: 'About', wide: true }, 'Investigating officer', 'Independent person'],
  rows: listed.map(each => ({
    heading: each.point.label ?? 'Not numbered',
    cells: [each.point.text ?? 'Not described', foundCell(each), independentCell(each)],
  })),
})}
${insetText({ text: 'To decide otherwise on a point, go back and decide that point first. It then leaves this list.' })}`,
      wide: true,
      suggested: today(shown),
      given: { pointIds: listed.map(({ point }) => point.id) },
      button: `Agree with ${listed.length === 1 ? 'this finding' : `all ${findings}`}`,
    }
  },
}

const answerOne: FormOfWork = {
  back: toWhereItBelongs,
  around(shown, typed) {
    const { state } = shown
    const id = oneOf(typed, 'recommendationId')
    const one = state.recommendations.get(id)
    if (!one) return {}
    const name = one.number === null ? 'a recommendation' : `recommendation ${one.number}`
    return {
      title: `Answer ${name}`,
      above: summaryList({
        rows: [
          { key: 'Recommended', value: one.text },
          { key: 'By', value: `${capital(one.author)}, stage ${one.stage}` },
          ...(one.covers ? [{ key: 'Covers', value: one.covers }] : []),
          ...(one.deadline ? [{ key: 'By when', value: one.deadline }] : []),
        ],
      }),
      given: { recommendationId: id, page: one.stage === 3 ? 'panel' : 'adjudication' },
      suggested: today(shown),
      button: 'Save the answer',
    }
  },
}

const considerOutcome: FormOfWork = {
  back: toWhereItBelongs,
  around(shown, typed) {
    const { state } = shown
    const id = oneOf(typed, 'outcomeId')
    const one = state.outcomes.find(outcome => outcome.id === id)
    if (!one) return {}
    return {
      title: 'Consider a desired outcome',
      above: summaryList({ rows: [{ key: 'The complainant wants', value: one.text }] }),
      given: { outcomeId: id, page: hasStage(currentRound(state), 2) ? 'adjudication' : 'stage-1-response' },
      suggested: today(shown),
    }
  },
}

const discussion: FormOfWork = {
  back: toWhereItBelongs,
  // Which response is next follows from the record, and nobody need say it.
  around: ({ state }, typed) => {
    const next = hasStage(currentRound(state, strandOf(typed)), 3) ? 'stage 3' : 'stage 2'
    return { given: { stage: oneOf(typed, 'stage') === '' ? next : oneOf(typed, 'stage') } }
  },
}

/** The forms that are part of the work on the adjudication page. */
export const adjudicationForms: readonly (readonly [verb: string, form: FormOfWork])[] = [
  ['adjudicate', decidePoint],
  ['agree-with-findings', agreeWithAll],
  ['answer-recommendation', answerOne],
  ['consider-desired-outcome', considerOutcome],
  ['record-discussion', discussion],
  ['offer-meeting', { back: toAdjudication, around: () => ({}) }],
]
