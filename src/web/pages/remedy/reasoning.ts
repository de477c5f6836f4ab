import { pounds } from '#complaint/money.ts'
import type { Consideration } from '#complaint/remedy/state.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { spanElement } from '../../components/date.ts'
import { details } from '../../components/details.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'

const decisions = (references: readonly string[]): Html | string =>
  references.length === 0
    ? 'None named'
    : html`${references.map((reference, index) => html`${index > 0 && ', '}${link(path`/decisions/${reference}`, reference.replaceAll('-', ' '))}`)}`

function told(one: Consideration): Html {
  const rows = [
    ['Who was affected, and how', one.injustice],
    ['Apology', one.apology],
    ['Putting it right', one.action],
    ['Money they lost', one.loss],
    ['Symbolic payment', one.symbolic],
    ['Change for others', one.improvements],
    ['Proposed', one.proposed],
    ['Payment proposed', one.amountPence === null ? 'None' : pounds(one.amountPence)],
    ['Why that is proportionate', one.reasons],
  ] as const
  return summaryList({
    rows: [
      ...rows.map(([key, value]) => ({ key, value: html`<p class="own-words">${value}</p>` })),
      { key: 'Compared with', value: decisions(one.comparedWith) },
    ],
  })
}

/** What was written down: the last as it stands, those before it folded. */
export function reasoning({ state }: ShownComplaint): Html {
  const [last, ...earlier] = state.remedy.considered.toReversed()
  if (!last)
    return html`<p class="govuk-body">Nothing is written down yet of how a remedy for this complaint was considered.</p>`
  const before = earlier.map(one =>
    details({ summaryText: html`Considered ${spanElement(one.happened)}`, text: told(one) }),
  )
  return html`<p class="govuk-body">Considered ${spanElement(last.happened)}${earlier.length > 0 && '. What was thought before it stays below'}.</p>${told(last)}${before}`
}
