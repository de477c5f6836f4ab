import { type Content, type Html, html } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'

export interface DetailsOptions extends Common {
  readonly summaryText: Content
  readonly text: Content
  readonly id?: string | undefined
  readonly open?: boolean | undefined
}

export function details({ summaryText, text, id, open, classes, attributes: others }: DetailsOptions): Html {
  const opening = attributes({ id, class: classNames('govuk-details', classes), ...others, open })
  return html`<details${opening}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${summaryText}</span></summary>
<div class="govuk-details__text">${text}</div></details>`
}
