import { type Content, type Html, html } from '../html.ts'

export interface FaultOptions {
  /** What went wrong, in one sentence. */
  readonly statement: Content
  /** The rule broken and what it was counted from. */
  readonly source?: Content | undefined
  /** What puts it right, or where to read on. */
  readonly more?: Content | undefined
}

const fault = ({ statement, source, more }: FaultOptions): Html =>
  html`<li class="fault">${statement}${source && html`<span class="fault__source">${source}</span>`}${
    more && html`<span class="fault__more">${more}</span>`
  }</li>`

/** What went wrong in the procedure; `none` is said when nothing did, because an empty space looks like a fault. */
export function faults(items: readonly FaultOptions[], none = 'No fault is on record.'): Html {
  if (items.length === 0) return html`<p class="govuk-body">${none}</p>`
  return html`<ul class="faults">${items.map(fault)}</ul>`
}
