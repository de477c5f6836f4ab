import { sourceAddress, sourceText } from '#law/sources.ts'
import type { Refusal } from '#stream/refusal.ts'
import { button } from '../../components/button.ts'
import { link } from '../../components/link.ts'
import { notificationBanner } from '../../components/notification-banner.ts'
import { type Html, html } from '../../html.ts'

/** The form below, which a button up here sends. */
export const FORM_ID = 'questions'

function refusalCard({ rule, why, whatInstead, source }: Refusal): Html {
  const words = sourceText(source)
  const address = sourceAddress(source)
  return html`<div class="refusal"><h3 class="refusal__rule">${rule}</h3>
<p class="govuk-body">${why}</p>
<p class="govuk-body"><strong>What to do instead.</strong> ${whatInstead}</p>
<p class="refusal__source">${address === null ? words : link(address, words)}</p></div>`
}

/** The same answers, taken to the form for what happened. */
const enterAsHistory = (address: string): Html =>
  html`<p class="govuk-body">If it has happened all the same, it can still be recorded, and shows as a fault.</p>
${button({
  text: 'Enter it as something that happened',
  kind: 'secondary',
  name: 'look',
  value: 'yes',
  attributes: { form: FORM_ID, formaction: address },
})}`

/**
 * What the law never allows, each with its rule, why it applies here, what to do instead and where it stands.
 * `asHistory` is the address of the form for what happened, for those who may use it.
 */
export const refusalsShown = (refusals: readonly Refusal[], asHistory: string | null): Html =>
  notificationBanner({
    titleText: refusals.length === 1 ? 'The law does not allow this' : 'The law does not allow this, for these reasons',
    role: 'alert',
    classes: 'refusals',
    text: html`<p class="govuk-body">Nothing was recorded. What you entered is still below.</p>${refusals.map(refusalCard)}${asHistory !== null && html`<div class="refusal">${enterAsHistory(asHistory)}</div>`}`,
  })

/** Not possible in this state: what has to happen first. */
export const notOpenYet = (opensWhen: string): Html =>
  notificationBanner({
    titleText: 'Not possible now',
    role: 'alert',
    classes: 'refusals',
    text: html`<p class="govuk-notification-banner__heading">${opensWhen}</p><p class="govuk-body">Nothing was recorded.</p>`,
  })
