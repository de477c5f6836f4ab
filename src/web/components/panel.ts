import { type Content, type Html, html } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'

export interface PanelOptions extends Common {
  readonly titleText: Content
  readonly text?: Content | undefined
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
}

/** Confirms that something was done, with its reference. */
export function panel({ titleText, text, headingLevel: level = 1, classes, attributes: others }: PanelOptions): Html {
  const opening = attributes({ class: classNames('govuk-panel', 'govuk-panel--confirmation', classes), ...others })
  return html`<div${opening}><h${level} class="govuk-panel__title">${titleText}</h${level}>
${text && html`<div class="govuk-panel__body">${text}</div>`}</div>`
}
