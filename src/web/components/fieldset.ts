import { type Content, type Html, html, isContent } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'

export interface LegendOptions {
  readonly text: Content
  readonly classes?: string | undefined
  /** The legend is the page's one main heading. */
  readonly isPageHeading?: boolean | undefined
}

export interface FieldsetOptions extends Common {
  readonly legend?: Content | LegendOptions | undefined
  readonly describedBy?: string | undefined
  readonly role?: string | undefined
}

function legendOf(given: Content | LegendOptions): Html {
  const { text, classes, isPageHeading }: LegendOptions = isContent(given) ? { text: given } : given
  const inner = isPageHeading ? html`<h1 class="govuk-fieldset__heading">${text}</h1>` : text
  return html`<legend class="${classNames('govuk-fieldset__legend', classes)}">${inner}</legend>`
}

export function fieldset(options: FieldsetOptions, inside?: Html): Html {
  const { legend, describedBy, role, classes, attributes: others } = options
  const opening = attributes({
    class: classNames('govuk-fieldset', classes),
    role,
    'aria-describedby': describedBy || undefined,
    ...others,
  })
  return html`<fieldset${opening}>${legend && legendOf(legend)}${inside}</fieldset>`
}
