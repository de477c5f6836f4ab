import { type Content, type Html, html, isContent } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'

export interface LabelOptions extends Common {
  readonly text: Content
  /** The label is the page's one main heading. */
  readonly isPageHeading?: boolean | undefined
}

export function label(given: Content | LabelOptions, fieldId: string): Html {
  const options: LabelOptions = isContent(given) ? { text: given } : given
  const opening = attributes({
    class: classNames('govuk-label', options.classes),
    ...options.attributes,
    for: fieldId,
  })
  const itself = html`<label${opening}>${options.text}</label>`
  return options.isPageHeading ? html`<h1 class="govuk-label-wrapper">${itself}</h1>` : itself
}
