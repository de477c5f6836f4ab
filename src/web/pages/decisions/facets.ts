import type { DecisionQuery } from '#register/query.ts'
import type { Count, Facets } from '#register/search-decisions.ts'
import { faultKind } from '#statement/fault-kinds/kinds.ts'
import { link } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { addressOf } from './query.ts'

interface Facet {
  readonly title: string
  readonly counts: readonly Count[]
  /** The value that the search is narrowed to, if it is. */
  readonly chosen: string
  readonly words?: (value: string) => string
  narrowed(value: string): DecisionQuery
}

const isYear = ({ decidedFrom, decidedTo }: DecisionQuery): string => {
  const year = decidedFrom?.slice(0, 4) ?? ''
  return decidedFrom === `${year}-01-01` && decidedTo === `${year}-12-31` ? year : ''
}

const stageOf = (value: string): 1 | 2 | 3 | null => (value === '1' ? 1 : value === '2' ? 2 : value === '3' ? 3 : null)

const facetsIn = (facets: Facets, query: DecisionQuery): readonly Facet[] => [
  {
    title: 'Outcome',
    counts: facets.outcome,
    chosen: query.outcome,
    narrowed: outcome => ({ ...query, outcome }),
  },
  {
    title: 'Kind of fault',
    counts: facets.faultKind,
    chosen: query.faultKind,
    words: fault => faultKind(fault)?.title ?? fault,
    narrowed: faultKind => ({ ...query, faultKind }),
  },
  {
    title: 'Year',
    counts: facets.year,
    chosen: isYear(query),
    narrowed: year => ({
      ...query,
      decidedFrom: year === '' ? null : `${year}-01-01`,
      decidedTo: year === '' ? null : `${year}-12-31`,
    }),
  },
  {
    title: 'Stage reached',
    counts: facets.stage,
    chosen: query.stage === null ? '' : String(query.stage),
    words: stage => `Stage ${stage}`,
    narrowed: stage => ({ ...query, stage: stageOf(stage) }),
  },
  {
    title: 'Category',
    counts: facets.category,
    chosen: query.category,
    narrowed: category => ({ ...query, category }),
  },
  {
    title: 'Council',
    counts: facets.authority,
    chosen: query.authority,
    narrowed: authority => ({ ...query, authority }),
  },
]

function facetShown({ title, counts, chosen, words = value => value, narrowed }: Facet): Html | '' {
  const to = (value: string): string => addressOf({ ...narrowed(value), page: 1 })
  if (chosen !== '')
    return html`<section><h3 class="govuk-heading-s">${title}</h3><p class="facets__chosen"><strong>${words(chosen)}</strong> ${link(to(''), 'Show all', { hidden: `for ${title.toLowerCase()}` })}</p></section>`
  if (counts.length === 0) return ''
  const items = counts.map(
    ({ value, decisions }) =>
      html`<li>${link(to(value), words(value), { classes: 'govuk-link--no-visited-state' })} <span class="facets__count">${decisions.toLocaleString('en-GB')}</span></li>`,
  )
  return html`<section><h3 class="govuk-heading-s">${title}</h3><ul class="facets__list">${items}</ul></section>`
}

/** How what was found divides, each part a link that narrows the search to it. */
export const facetsShown = (facets: Facets, query: DecisionQuery): Html =>
  html`<aside class="facets" aria-label="Narrow the search"><h2 class="govuk-heading-m">Narrow the search</h2>${facetsIn(facets, query).map(facetShown)}</aside>`
