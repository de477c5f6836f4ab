import { type Content, type Html, html } from '../html.ts'
import { attributes } from './attributes.ts'
import { address } from './link.ts'

export interface SubNavigationItem {
  readonly text: Content
  readonly href: string
  readonly current?: boolean | undefined
}

export interface SubNavigationOptions {
  /** Names the landmark: "This complaint". */
  readonly label: string
  readonly items: readonly SubNavigationItem[]
  /** What is folded behind one word, so that the row stays one row. */
  readonly more?: readonly SubNavigationItem[] | undefined
}

function listed({ text, href, current }: SubNavigationItem): Html {
  const opening = attributes({
    class: 'sub-navigation__link',
    href: address(href),
    'aria-current': current ? 'page' : undefined,
  })
  return html`<li><a${opening}>${text}</a></li>`
}

const folded = (more: readonly SubNavigationItem[]): Html =>
  html`<li><details class="sub-navigation__more"><summary class="sub-navigation__link sub-navigation__summary">More</summary><ul class="sub-navigation__folded">${more.map(listed)}</ul></details></li>`

/** The pages of one thing. Whatever is folded opens without a script. */
export function subNavigation({ label, items, more = [] }: SubNavigationOptions): Html {
  return html`<nav class="sub-navigation" aria-label="${label}"><ul class="sub-navigation__list">${items.map(listed)}${more.length > 0 && folded(more)}</ul></nav>`
}
