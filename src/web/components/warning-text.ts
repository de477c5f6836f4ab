import { type Content, type Html, html } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'

export interface WarningTextOptions extends Common {
  readonly text: Content
  /** "Warning" unless given. */
  readonly iconFallbackText?: string | undefined
}

export function warningText(options: WarningTextOptions): Html {
  const { text, iconFallbackText = 'Warning', classes, attributes: others } = options
  return html`<div${attributes({ class: classNames('govuk-warning-text', classes), ...others })}>
<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${iconFallbackText}</span>
${text}</strong></div>`
}
