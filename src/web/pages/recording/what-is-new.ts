import { spanInWords } from '#law/day-words.ts'
import type { StoredEntry } from '#stream/entry.ts'
import { notificationBanner } from '../../components/notification-banner.ts'
import { type Html, html } from '../../html.ts'
import { counted, instantInWords } from '../days.ts'

/** What was recorded, of a complaint or of the council. */
interface Recorded {
  readonly history: readonly { readonly entry: StoredEntry; readonly title: string; readonly words: string }[]
  readonly names: ReadonlyMap<string, string>
}

interface Told {
  readonly titleText?: string
  /** What somebody recorded in full, beside what this person entered. */
  readonly beside?: (theirs: StoredEntry) => Html | ''
}

/** Somebody else was first: what they recorded since, above what this person entered. Neither is lost. */
export function whatIsNew(
  { history, names }: Recorded,
  expected: number,
  { titleText = 'This complaint has changed', beside = () => '' }: Told = {},
): Html {
  const fresh = expected < 1 ? [] : history.filter(({ entry }) => entry.seq > expected)
  const by = (actor: string): string => names.get(actor) ?? 'somebody else'
  return notificationBanner({
    titleText,
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
      html`<li><strong>${title}</strong>, ${spanInWords(entry.happened)}. ${words} <span class="list__detail">Recorded by ${by(entry.actor)} on ${instantInWords(entry.recordedAt)}</span>${beside(entry)}</li>`,
  )}</ul>`
}
<p class="govuk-body">What you entered was not saved. It is still below: save it again if it still applies.</p>`,
  })
}
