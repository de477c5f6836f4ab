import { type CoveredPoint, coverageOf, leftOfItsSet } from '#complaint/agreed/coverage.ts'
import { agreedName } from '#complaint/agreed/in-words.ts'
import { type AgreedItem, agreedItems } from '#complaint/agreed/item.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { SummaryRow } from '../../components/summary-list.ts'
import { tag } from '../../components/tag.ts'
import { type Html, html } from '../../html.ts'

const labelOf = ({ point }: CoveredPoint): string => point.label ?? 'one without a number'

const newly = (one: CoveredPoint): Html =>
  html`<li>${tag({ text: 'Newly covered', colour: 'yellow' })} Point ${labelOf(one)}, ${one.by.finding} by the ${one.by.decider}</li>`

/** The set that it covers as it is worked out today, what came to it since, and what of it is left. */
export function coversNow(item: AgreedItem, { state }: ShownComplaint): readonly SummaryRow[] {
  const all = agreedItems(state)
  const coverage = coverageOf(state, item, all)
  if (coverage === null) return []
  const left = leftOfItsSet(state, item, all)
  const open = left === null ? '' : html`<p class="govuk-body"><strong>${left}</strong></p>`
  if (coverage.of === 'actions')
    return [
      {
        key: 'Covers now',
        value: html`${coverage.items.map(one => `${agreedName(one)}${one.done ? ' (proved)' : ''}`).join(', ') || 'Nothing'}${open}`,
      },
    ]
  const fresh = coverage.points.filter(({ isNew }) => isNew)
  const known = coverage.points.filter(({ isNew }) => !isNew)
  return [
    {
      key: 'Covers now',
      value: html`${known.length === 0 ? 'No point' : `Points ${known.map(labelOf).join(', ')}`}${fresh.length > 0 && html`<ul class="govuk-list">${fresh.map(newly)}</ul>`}${open}`,
    },
  ]
}
