import type { Duty } from '#complaint/duty.ts'
import { dayInWords } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { recordedDraftView } from '#office/views/recorded-draft.ts'
import { button } from '../../components/button.ts'
import { path } from '../../components/link.ts'
import { panel } from '../../components/panel.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'

const dutyWords = ({ what, by, who }: Duty): string =>
  `${what}${by?.latest == null ? ', as soon as possible' : ` by ${dayInWords(by.latest)}`}. With the ${who}.`

/** That it is recorded, its reference, what to tell the complainant and what happens next. */
export async function recordedPage(asked: Asked, here: Here): Promise<Answer> {
  const seen = await show(here.site.office, recordedDraftView, { id: asked.params.id ?? '' }, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { reference, anonymous, duties, complaintId } = seen.shown
  const content = html`${panel({ titleText: 'Complaint recorded', text: html`Its reference is<br><strong>${reference}</strong>` })}
${
  anonymous
    ? html`<p class="govuk-body-l">Nobody knows who made it. It is looked at as information, and stays outside the procedure.</p>`
    : html`<h2 class="govuk-heading-m">Tell the complainant, as soon as possible</h2>
<ul class="govuk-list govuk-list--bullet"><li>the reference above</li>
<li>how the complaint will be dealt with and by when</li>
<li>what help and guidance you can give</li>
<li>for a child or care leaver, that an advocate can speak for them, and how you help them get one</li></ul>
<p class="govuk-body">The council owes them this from the day the complaint came (regulation 11).</p>`
}
<h2 class="govuk-heading-m">What happens next</h2>
${duties.length === 0 ? html`<p class="govuk-body">Nothing is due from the council yet.</p>` : html`<ul class="govuk-list govuk-list--bullet">${duties.map(duty => html`<li>${dutyWords(duty)}</li>`)}</ul>`}
${
  complaintId === null
    ? html`<p class="govuk-body">The complaints team has it now. You find it in your own work once it is given to you.</p>${button({ text: 'Take another complaint', href: '/take-a-complaint' })}`
    : button({ text: 'Go to the complaint', href: path`/complaints/${complaintId}` })
}`
  return answer(frame(here, { title: `Complaint ${reference} recorded`, area: 'complaints', content }))
}
