import { type Once, onceOf } from '#office/once.ts'
import { notificationBanner } from '../../components/notification-banner.ts'
import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'
import { oneOf, type Typed } from './typed.ts'

/** A key of its own in every form: one that is sent twice is recorded once, and leads to the same page. */
export const onceField = (here: Here): Html =>
  html`<input type="hidden" name="once" value="${here.site.office.newId()}">`

/** The key that a form brought, with all that was typed and where it went; null where it brought none. */
export function onceSent(address: string, typed: Typed): Once | null {
  const said = Object.entries(typed)
    .filter(([name]) => name !== '_csrf' && name !== 'once')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return onceOf(oneOf(typed, 'once'), address, JSON.stringify(said))
}

/** The form was recorded, and then sent again with other answers. */
export const sentBeforeOtherwise = (): Html =>
  notificationBanner({
    titleText: 'This form was sent before',
    role: 'alert',
    classes: 'refusals',
    text: html`<p class="govuk-notification-banner__heading">It was recorded with other answers.</p>
<p class="govuk-body">What you entered now was not saved. Check what is there already. If this is something else, save it again.</p>`,
  })
