import { type Content, type Html, html } from '../html.ts'
import { attributes } from './attributes.ts'
import { address } from './link.ts'

export interface SubNavigationOptions {
  /** Names the landmark: "This complaint". */
  readonly label: string
  readonly items: readonly { readonly text: Content; readonly href: string; readonly current?: boolean | undefined }[]
}

export function subNavigation({ label, items }: SubNavigationOptions): Html {
  const links = items.map(({ text, href, current }) => {
    const opening = attributes({
      class: 'sub-navigation__link',
      href: address(href),
      'aria-current': current ? 'page' : undefined,
    })
    return html`<li><a${opening}>${text}</a></li>`
  })
  return html`<nav class="sub-navigation" aria-label="${label}"><ul class="sub-navigation__list">${links}</ul></nav>`
}
