import { pointsToDecide, undecidedPoints } from '#complaint/adjudication/adjudication.ts'
import {
  discussionsWithIndependentPerson,
  recommendationsOfStage,
  responseCheck,
} from '#complaint/adjudication/response-check.ts'
import type { Recommendation } from '#complaint/state.ts'
import { adjudicationOpens, adjudicationOpensIn } from '#complaint/verbs/adjudicate.ts'
import type { Strand } from '#complaint/words.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { insetText } from '../../components/inset-text.ts'
import { ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { tag } from '../../components/tag.ts'
import { type Content, type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { complaintPage } from '../complaint/frame.ts'
import { ofStrand, strandHeading, strandsAt } from '../complaint/strands.ts'
import { capital, counted } from '../days.ts'
import { pointColumns, pointRow } from './points-table.ts'

const form = (id: string, verb: string): string => path`/complaints/${id}/record/${verb}`

function pointsSection({ id, state }: ShownComplaint, strand: Strand, may: boolean): Html {
  const points = pointsToDecide(state, strand)
  if (points.length === 0)
    return html`<h2 class="govuk-heading-m">The points</h2><p class="govuk-body">No points are recorded yet.</p>`
  const open = undecidedPoints(state, strand)
  const decided = points.filter(({ decision }) => decision !== null).length
  const rows = points.map(each => {
    const { label, id: pointId } = each.point
    const to = path`/complaints/${id}/record/adjudicate?pointId=${pointId}`
    const hidden = `point ${label ?? 'without a number'}`
    const decide = may && each.found ? link(to, each.decision === null ? 'Decide' : 'Change', { hidden }) : null
    return pointRow(each, decide)
  })
  return html`${ledger({
    id: ofStrand('points-to-decide', strand),
    caption: 'The points',
    explanation: `${decided} of ${points.length} ${points.length === 1 ? 'point has' : 'points have'} a decision.`,
    columns: pointColumns('Decision'),
    rows,
  })}
${
  may &&
  open.length > 0 &&
  html`<p class="govuk-body">Decide the points on which you differ first. ${link(`${form(id, 'agree-with-findings')}?strand=${strand}`, `Then agree with the other ${counted(open.length, 'finding')}`)}, on a page that lists them.</p>`
}`
}

function answerCell({ answer }: Recommendation, names: ReadonlyMap<string, string>): Content {
  if (!answer) return 'Not yet'
  const owner = answer.ownerId === null ? '' : ` ${names.get(answer.ownerId) ?? 'Somebody named'} sees to it.`
  return `${capital(answer.answer)}.${answer.reasons ? ` ${answer.reasons}` : ''}${owner}`
}

/** Recommendations with their answers; the link is for whoever may answer. */
export function recommendationsTable(shown: ShownComplaint, stage: 2 | 3, may: boolean): Html {
  const { id, state, names } = shown
  const all = recommendationsOfStage(state, stage)
  if (all.length === 0)
    return html`<h2 class="govuk-heading-m">Recommendations</h2><p class="govuk-body">No recommendations recorded.</p>`
  return ledger({
    id: `recommendations-${stage}`,
    caption: 'Recommendations',
    columns: ['Number', { text: 'Recommended', wide: true }, 'By', { text: 'Answer', wide: true }],
    rows: all.map(one => {
      const to = path`/complaints/${id}/record/answer-recommendation?recommendationId=${one.id}`
      const name = `recommendation ${one.number ?? 'without a number'}`
      const answer = answerCell(one, names)
      return {
        heading: one.number === null ? 'None' : String(one.number),
        cells: [
          { text: one.text, note: [one.covers, one.deadline].filter(Boolean).join('; ') || undefined },
          capital(one.author),
          may
            ? html`${one.answer && html`${answer} `}${link(to, one.answer ? 'Change' : 'Answer', { hidden: name })}`
            : answer,
        ],
      }
    }),
  })
}

function outcomesSection({ id, state }: ShownComplaint, may: boolean): Html {
  if (state.outcomes.length === 0)
    return html`<h2 class="govuk-heading-m">What the complainant wants</h2><p class="govuk-body">No desired outcomes recorded.</p>`
  return ledger({
    id: 'desired-outcomes',
    caption: 'What the complainant wants',
    columns: [{ text: 'Desired outcome' }, { text: 'What the council says', wide: true }],
    rows: state.outcomes.map(outcome => {
      const said = state.adjudication.outcomes.get(outcome.id)
      const to = path`/complaints/${id}/record/consider-desired-outcome?outcomeId=${outcome.id}`
      const words = said
        ? `${said.atStage1 ? 'At stage 1: ' : ''}${capital(said.result)}. ${said.reasons}`
        : 'Not considered yet'
      return {
        heading: outcome.text,
        cells: [
          may
            ? html`${words} ${link(to, said && !said.atStage1 ? 'Change' : 'Consider', { hidden: outcome.text })}`
            : words,
        ],
      }
    }),
  })
}

function discussionSection({ id, state }: ShownComplaint, strand: Strand, may: boolean): Html {
  const held = discussionsWithIndependentPerson(state, strand, 2)
  return html`<h2 class="govuk-heading-m">The independent person’s part</h2>
<p class="govuk-body">The independent person takes part in the discussion of what the council concludes and does, before the response is sent (regulation 17(7)).</p>
${held.map(({ happened, said }) => insetText({ text: html`<strong>${spanInWords(happened)}.</strong> ${said}` }))}
${may && html`<p class="govuk-body">${link(`${form(id, 'record-discussion')}?stage=stage+2&strand=${strand}`, held.length === 0 ? 'Record the discussion' : 'Record another discussion')}</p>`}`
}

function meetingSection({ id, state }: ShownComplaint, may: boolean): Html {
  const last = state.adjudication.meetings.at(-1)
  const words = last
    ? `Offered ${spanInWords(last.happened)}: ${last.answer}.${last.meetsOn ? ` The meeting: ${spanInWords(last.meetsOn)}.` : ''}${last.note ? ` ${last.note}` : ''}`
    : 'Nobody has offered to go through the reports with the complainant yet.'
  return html`<h2 class="govuk-heading-m">A meeting with the complainant</h2><p class="govuk-body">${words}</p>
${may && html`<p class="govuk-body">${link(form(id, 'offer-meeting'), last ? 'Record what became of it' : 'Record an offer')}</p>`}`
}

function checkSection({ id, state }: ShownComplaint, strand: Strand, may: boolean): Html {
  const needs = responseCheck(state, strand)
  const ready = needs.every(({ done, required }) => done || !required)
  return html`<h2 class="govuk-heading-m" id="${ofStrand('before-the-response', strand)}">Before the response is sent</h2>
<ul class="check-list">${needs.map(
    ({ what, done, detail, required }) =>
      html`<li class="check-list__item"><span class="check-list__what">${what}</span>
<span class="check-list__state">${done ? 'Done' : tag({ text: required ? 'Needed first' : 'Still open', colour: required ? 'yellow' : 'blue' })}</span>
<span class="check-list__detail">${detail}</span></li>`,
  )}</ul>
${
  may &&
  buttonGroup(
    button({
      text: 'Record the stage 2 response',
      href: `${form(id, 'respond-at-stage-2')}?strand=${strand}`,
      kind: ready ? 'primary' : 'secondary',
    }),
  )
}`
}

/** Point by point and recommendation by recommendation, what the council decides at stage 2. */
export const adjudicationPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'adjudication', shown => {
    const may = shown.looking.kind === 'now' && holdsAny(shown.actor, ['complaints manager', 'adjudicating officer'])
    const strands = strandsAt(shown.state, 2)
    const [first] = strands
    // What was recommended and what the complainant wants is of the whole complaint: it stands once.
    const once = may && adjudicationOpens(shown.state) === null
    return html`${strands.map(strand => {
      const why = adjudicationOpensIn(shown.state, strand)
      const now = may && why === null
      return html`${strandHeading(shown.state, strand)}${why !== null && insetText({ text: why })}${pointsSection(shown, strand, now)}
${strand === first && html`${recommendationsTable(shown, 2, once)}${outcomesSection(shown, may)}`}
${discussionSection(shown, strand, may)}${strand === first && meetingSection(shown, may)}${checkSection(shown, strand, now)}`
    })}`
  })
