import { occasionsFor } from '#complaint/calendar/occasions.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'

/** Leads to the meeting as a file for a calendar program; nothing for somebody who does not come to it, or once it is over. */
export function intoCalendar(shown: ShownComplaint, meeting: string): Html | '' {
  const found = occasionsFor(shown, shown.actor.personId).find(({ id }) => id === meeting)
  if (!found) return ''
  const about = html`<span class="govuk-visually-hidden">: ${found.title.toLowerCase()}</span>`
  return html`<p class="govuk-body">${link(path`/complaints/${shown.id}/calendar/${meeting}`, html`Put it in your calendar${about}`)}</p>`
}
