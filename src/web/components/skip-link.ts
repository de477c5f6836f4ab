import { type Content, type Html, html } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'
import { address } from './link.ts'

export interface SkipLinkOptions extends Common {
  readonly text: Content
  /** "#content" unless given. */
  readonly href?: string | undefined
}

export function skipLink({ text, href = '#content', classes, attributes: others }: SkipLinkOptions): Html {
  const opening = attributes({
    href: address(href),
    class: classNames('govuk-skip-link', classes),
    ...others,
    'data-module': 'govuk-skip-link',
  })
  return html`<a${opening}>${text}</a>`
}
