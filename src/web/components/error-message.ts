import { type Content, type Html, html, isContent } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'

export interface ErrorMessageOptions extends Common {
  readonly id?: string | undefined
  readonly text: Content
  /** Said before the message by screen readers. "Error" unless given; an empty string says nothing. */
  readonly visuallyHiddenText?: string | undefined
}

export function errorMessage(options: ErrorMessageOptions): Html {
  const { id, text, classes, attributes: others, visuallyHiddenText = 'Error' } = options
  const spoken = visuallyHiddenText && html`<span class="govuk-visually-hidden">${visuallyHiddenText}:</span> `
  return html`<p${attributes({ id, class: classNames('govuk-error-message', classes), ...others })}>${spoken}${text}</p>`
}

export const errorOptions = (given: Content | ErrorMessageOptions): ErrorMessageOptions =>
  isContent(given) ? { text: given } : given
