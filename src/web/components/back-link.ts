import { type Content, type Html, html } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'
import { address } from './link.ts'

export interface BackLinkOptions extends Common {
  readonly href: string
  /** "Back" unless given. */
  readonly text?: Content | undefined
}

export function backLink({ href, text = 'Back', classes, attributes: others }: BackLinkOptions): Html {
  const opening = attributes({ href: address(href), class: classNames('govuk-back-link', classes), ...others })
  return html`<a${opening}>${text}</a>`
}
