import { type Content, type Html, html } from '../html.ts'
import { type Attributes, attributes, type Common, classNames } from './attributes.ts'
import { address } from './link.ts'

export interface ListedError {
  readonly text: Content
  /** `#` and the id of the first field it is about. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface ErrorSummaryOptions extends Common {
  /** "There is a problem" unless given. */
  readonly titleText?: Content | undefined
  readonly descriptionText?: Content | undefined
  readonly errorList: readonly ListedError[]
  readonly disableAutoFocus?: boolean | undefined
}

function listed({ text, href, attributes: others }: ListedError): Html {
  if (href === undefined) return html`<li>${text}</li>`
  return html`<li><a${attributes({ href: address(href), ...others })}>${text}</a></li>`
}

export function errorSummary(options: ErrorSummaryOptions): Html {
  const { titleText = 'There is a problem', descriptionText, errorList, disableAutoFocus } = options
  const opening = attributes({
    class: classNames('govuk-error-summary', options.classes),
    'data-disable-auto-focus': disableAutoFocus === undefined ? undefined : `${disableAutoFocus}`,
    ...options.attributes,
    'data-module': 'govuk-error-summary',
  })
  const list =
    errorList.length > 0 && html`<ul class="govuk-list govuk-error-summary__list">${errorList.map(listed)}</ul>`
  return html`<div${opening}><div role="alert"><h2 class="govuk-error-summary__title">${titleText}</h2>
<div class="govuk-error-summary__body">${descriptionText && html`<p>${descriptionText}</p>`}${list}</div></div></div>`
}
