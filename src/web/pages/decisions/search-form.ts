import type { DecisionQuery } from '#register/query.ts'
import { button } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { input } from '../../components/input.ts'
import { link } from '../../components/link.ts'
import { select } from '../../components/select.ts'
import { type Html, html } from '../../html.ts'
import { dayTyped, poundsOf, type ReadQuery } from './query.ts'

const hasMore = ({ decidedFrom, decidedTo, remedy, delay, stage }: DecisionQuery): boolean =>
  [decidedFrom, decidedTo, remedy.from, remedy.to, delay.from, delay.to, stage].some(value => value !== null)

/** Words, and under them what else the register can be narrowed by. What a facet has chosen stays chosen. */
export function searchForm({ query, typed, mistakes }: ReadQuery): Html {
  const field = (name: string, text: string, value: string, hint?: string): Html => {
    const mistake = mistakes.find(one => one.field === name)
    return input({
      id: name,
      name,
      label: { text },
      ...(hint === undefined ? {} : { hint: { text: hint } }),
      value: mistake ? (typed[name] ?? '') : value,
      classes: 'govuk-input--width-10',
      ...(mistake ? { errorMessage: { text: mistake.message } } : {}),
    })
  }
  const kept = [
    ['authority', query.authority],
    ['category', query.category],
    ['outcome', query.outcome],
    ['fault', query.faultKind],
  ].map(([name, value]) => value && html`<input type="hidden" name="${name}" value="${value}">`)
  const more = html`<div class="decisions__ranges">
${field('from', 'Decided on or after', dayTyped(query.decidedFrom), 'For example, 1 April 2023')}
${field('to', 'Decided on or before', dayTyped(query.decidedTo), 'For example, 31 March 2024')}
${field('least', 'Payments of at least, in pounds', poundsOf(query.remedy.from), 'All that was agreed, together')}
${field('most', 'Payments of at most, in pounds', poundsOf(query.remedy.to))}
${field('delay', 'A delay of at least, in days', query.delay.from === null ? '' : String(query.delay.from), 'The longest that is told, roughly')}
${field('delay-most', 'A delay of at most, in days', query.delay.to === null ? '' : String(query.delay.to))}
${select({
  name: 'stage',
  label: { text: 'Stage reached' },
  items: [{ value: '', text: 'Any' }, ...['1', '2', '3'].map(value => ({ value, text: `Stage ${value}` }))],
  value: query.stage === null ? '' : String(query.stage),
})}
</div>`
  return html`<form class="decisions__form" method="get" action="/decisions" role="search" novalidate>${kept}
<div class="list-tools__search">${input({
    id: 'words',
    name: 'words',
    type: 'search',
    label: { text: 'Search by words or reference' },
    hint: { text: '“Two words” finds a phrase, -word leaves out. Published decisions have no names of people.' },
    classes: 'govuk-input--width-30',
    value: query.words,
  })}${button({ text: 'Search' })}</div>
${details({ summaryText: 'Day, payment, delay and stage', text: more, open: hasMore(query) || mistakes.length > 0 })}
<p class="govuk-body decisions__clear">${link('/decisions', 'Clear the search')}</p></form>`
}
