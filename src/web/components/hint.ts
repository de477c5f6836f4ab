import { type Content, type Html, html, isContent } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'

export interface HintOptions extends Common {
  readonly id?: string | undefined
  readonly text: Content
}

export function hint(options: HintOptions): Html {
  const { id, text, classes, attributes: others } = options
  return html`<div${attributes({ id, class: classNames('govuk-hint', classes), ...others })}>${text}</div>`
}

export const hintOptions = (given: Content | HintOptions): HintOptions => (isContent(given) ? { text: given } : given)
