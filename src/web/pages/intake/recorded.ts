import { dayInWords } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { complaintView } from '#office/views/complaint.ts'
import { button } from '../../components/button.ts'
import { path } from '../../components/link.ts'
import { panel } from '../../components/panel.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'

/** That it is recorded, its reference, and what happens next. */
export async function recordedPage(asked: Asked, here: Here): Promise<Answer> {
  const query = { id: asked.params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, complaintView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { state, duties, id } = seen.shown
  const content = html`${panel({ titleText: 'Complaint recorded', text: html`Its reference is<br><strong>${state.reference}</strong>` })}
<h2 class="govuk-heading-m">Tell the complainant now</h2>
<ul class="govuk-list govuk-list--bullet"><li>how complaints are dealt with, and by when (regulation 11)</li>
<li>that you help with making the complaint, and how</li>
<li>for a child or care leaver, that an advocate can speak for them, and how to get one</li></ul>
${state.intake.anonymous && html`<p class="govuk-body">Nobody knows who made it, so it is recorded as information and stays outside the procedure.</p>`}
<h2 class="govuk-heading-m">What happens next</h2>
<ul class="govuk-list govuk-list--bullet">${duties.map(({ what, by, who }) => html`<li>${what}${by?.latest == null ? ', as soon as possible' : ` by ${dayInWords(by.latest)}`}. With the ${who}.</li>`)}</ul>
${button({ text: 'Go to the complaint', href: path`/complaints/${id}` })}`
  return answer(frame(here, { title: `Complaint ${state.reference} recorded`, area: 'complaints', content }))
}
