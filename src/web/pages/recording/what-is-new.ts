import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/complaint.ts'
import { notificationBanner } from '../../components/notification-banner.ts'
import { type Html, html } from '../../html.ts'
import { counted } from '../days.ts'

/** Somebody else was first: what they recorded since, above what this person entered. Neither is lost. */
export function whatIsNew({ history, names }: ShownComplaint, expected: number): Html {
  const fresh = expected < 1 ? [] : history.filter(({ entry }) => entry.seq > expected)
  const by = (actor: string): string => names.get(actor) ?? 'somebody else'
  return notificationBanner({
    titleText: 'This complaint has changed',
    role: 'alert',
    text: html`<p class="govuk-notification-banner__heading">${
      fresh.length === 0
        ? 'It is not as it was when you opened the page.'
        : `${counted(fresh.length, 'entry', 'entries')} came in since you opened the page.`
    }</p>
${
  fresh.length > 0 &&
  html`<ul class="govuk-list govuk-list--bullet">${fresh.map(
    ({ entry, title, words }) =>
      html`<li><strong>${title}</strong>, ${spanInWords(entry.happened)}, by ${by(entry.actor)}. ${words}</li>`,
  )}</ul>`
}
<p class="govuk-body">What you entered was not saved. It is still below: save it again if it still applies.</p>`,
  })
}
