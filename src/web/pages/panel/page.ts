import { discussionsWithIndependentPerson } from '#complaint/adjudication/response-check.ts'
import { panelResponseCheck } from '#complaint/panel/response-check.ts'
import type { Strand } from '#complaint/words.ts'
import { spanInWords } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { packsView } from '#office/views/packs.ts'
import { panelView } from '#office/views/panel.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import { button } from '../../components/button.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { tag } from '../../components/tag.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { recommendationsTable } from '../adjudication/page.ts'
import { complaintFramed, lookingOf } from '../complaint/frame.ts'
import { type May, mayNow } from '../complaint/may-now.ts'
import { strandHeading, strandsAt } from '../complaint/strands.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { points, report, submissions, whenItMeets, whoComes, whoSitsOnIt } from './sections.ts'

const form = (id: string, verb: string): string => path`/complaints/${id}/record/${verb}`

function response({ id, state }: ShownComplaint, strand: Strand, may: May): Html {
  const held = discussionsWithIndependentPerson(state, strand, 3)
  const needs = panelResponseCheck(state, strand)
  return html`<h2 class="govuk-heading-m">The council’s response</h2>
<p class="govuk-body">Within 15 working days of receiving the recommendations, and considered with the independent person (regulation 20(3)). It says how to go to the Ombudsman.</p>
${held.map(({ happened, said }) => insetText({ text: html`<strong>${spanInWords(happened)}.</strong> ${said}` }))}
${may('record-discussion') && html`<p class="govuk-body">${link(`${form(id, 'record-discussion')}?stage=stage+3&strand=${strand}`, 'Record the discussion with the independent person')}</p>`}
<ul class="check-list">${needs.map(
    ({ what, done, detail }) =>
      html`<li class="check-list__item"><span class="check-list__what">${what}</span>
<span class="check-list__state">${done ? 'Done' : tag({ text: 'Needed first', colour: 'yellow' })}</span>
<span class="check-list__detail">${detail}</span></li>`,
  )}</ul>
${
  may('respond-at-stage-3') &&
  button({
    text: 'Record the stage 3 response',
    href: `${form(id, 'respond-at-stage-3')}?strand=${strand}`,
    kind: needs.every(({ done }) => done) ? 'primary' : 'secondary',
  })
}`
}

/** Everything of one review panel: who sits on it, when it meets, what it says, and what the council answers. */
export async function panelPage(asked: Asked, here: Here): Promise<Answer> {
  const query = { id: asked.params.id ?? '', looking: lookingOf(asked) }
  const seen = await show(here.site.office, panelView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const may = mayNow(shown)
  const recommend = may('make-panel-recommendation')
    ? html`<p class="govuk-body">${link(form(shown.id, 'make-panel-recommendation'), 'Record a recommendation of the panel')}</p>`
    : ''
  const strands = strandsAt(shown.state, 3)
  const [first] = strands
  // Its members and what it recommends are of the whole complaint: they stand once.
  const packs = holdsAny(shown.actor, packsView.may)
    ? html`<p class="govuk-body">${link(path`/complaints/${shown.id}/packs`, 'Packs of papers, and who has them')}</p>`
    : ''
  const content = html`${packs}${strands.map(
    strand => html`${strandHeading(shown.state, strand)}${whenItMeets(shown, strand, may)}${strand === first && whoSitsOnIt(shown, may)}
${submissions(shown, strand, may)}${whoComes(shown, strand, may)}${points(shown, strand, may)}
${strand === first && html`${recommendationsTable(shown, 3, may('answer-recommendation') && may('respond-at-stage-3'))}${recommend}`}
${report(shown, strand, may)}${response(shown, strand, may)}`,
  )}`
  return complaintFramed(shown, here, 'panel', content)
}
