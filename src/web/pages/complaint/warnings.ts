import { sourceText } from '#law/sources.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { type Html, html } from '../../html.ts'

/** What will go wrong on present dates, or was left open at the close, each with its reckoning. */
export function warningsSection({ warnings, now, state }: ShownComplaint): Html | '' {
  if (warnings.length === 0) return ''
  const one = state.closed ? 'Warning' : 'Early warning'
  return html`<section class="warnings" aria-labelledby="early-warnings"><h2 class="govuk-heading-s warnings__heading" id="early-warnings">${warnings.length === 1 ? one : `${one}s`}</h2>
<ul class="warnings__list">${warnings.map(
    warning =>
      html`<li><strong>${warning.what}.</strong> ${warning.why(now)} <span class="task__source">${warning.source.map(sourceText).join('; ')}</span></li>`,
  )}</ul></section>`
}
