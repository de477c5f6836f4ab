import { type Content, type Html, html } from '../html.ts'

export interface IdentityOptions {
  /** "Complaint 2022-0147 · Ombudsman 24 001 902" */
  readonly reference: Content
  /** The page's one main heading. */
  readonly title: Content
  readonly summary?: Content | undefined
}

/** Which case this is, above its sub navigation. Not sticky: what sticks hides the focus (WCAG 2.2, 2.4.11). */
export const identity = ({ reference, title, summary }: IdentityOptions): Html => html`<div class="identity">
<p class="identity__reference">${reference}</p><h1 class="identity__title">${title}</h1>${summary && html`<p class="identity__summary">${summary}</p>`}</div>`
