import { type Content, type Html, html, isContent } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'

export interface NotificationBannerOptions extends Common {
  /** One line as plain text becomes the heading; give markup for more. */
  readonly text: Content
  /** What happened, after a form was sent; takes the focus. Otherwise something important about the page. */
  readonly type?: 'success' | undefined
  /** "Success" or "Important" unless given. */
  readonly titleText?: Content | undefined
  readonly titleHeadingLevel?: 1 | 2 | 3 | 4 | undefined
  readonly titleId?: string | undefined
  readonly role?: string | undefined
  readonly disableAutoFocus?: boolean | undefined
}

const isPlain = (text: Content): text is string => isContent(text) && typeof text === 'string'

export function notificationBanner(options: NotificationBannerOptions): Html {
  const { text, type, titleHeadingLevel: level = 2, titleId = 'govuk-notification-banner-title' } = options
  const { titleText = type ? 'Success' : 'Important', disableAutoFocus } = options
  const opening = attributes({
    class: classNames('govuk-notification-banner', type && `govuk-notification-banner--${type}`, options.classes),
    role: options.role ?? (type ? 'alert' : 'region'),
    'aria-labelledby': titleId,
    'data-module': 'govuk-notification-banner',
    'data-disable-auto-focus': disableAutoFocus === undefined ? undefined : `${disableAutoFocus}`,
    ...options.attributes,
  })
  const said = isPlain(text) ? html`<p class="govuk-notification-banner__heading">${text}</p>` : text
  return html`<div${opening}><div class="govuk-notification-banner__header">
<h${level} class="govuk-notification-banner__title" id="${titleId}">${titleText}</h${level}></div>
<div class="govuk-notification-banner__content">${said}</div></div>`
}
