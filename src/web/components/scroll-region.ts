import { type Html, html } from '../html.ts'

/** For a table that may be wider than the screen: the region scrolls, not the page, and takes the focus to do so. */
export const scrollRegion = (label: string, inside: Html): Html =>
  html`<div class="scroll-region" role="region" aria-label="${label}" tabindex="0">${inside}</div>`
