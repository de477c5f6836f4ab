import { pounds } from '#complaint/money.ts'
import { isoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { mayImportDecisions } from '#register/import-decisions.ts'
import type { DecisionQuery } from '#register/query.ts'
import {
  type FoundDecision,
  type FoundDecisions,
  MOST_RANKED,
  MOST_READ,
  type Piece,
} from '#register/search-decisions.ts'
import { decisionsView, MOST_COUNTED } from '#register/views/search.ts'
import { holdsAny } from '#stream/role.ts'
import { dayElement } from '../../components/date.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { turning } from '../paging.ts'
import { facetsShown } from './facets.ts'
import { addressOf, queryIn, type ReadQuery } from './query.ts'
import { searchForm } from './search-form.ts'

const pieceShown = ({ text, found }: Piece): Html | string => (found ? html`<mark>${text}</mark>` : text)

function foundShown(decision: FoundDecision): Html {
  const { reference, authority, outcome, decidedOn, category, stageReached, remedyPence, delayDays, passage } = decision
  const facts = [
    outcome,
    decidedOn && dayElement(isoDay(decidedOn), dateInWords(isoDay(decidedOn))),
    category,
    stageReached !== null && `stage ${stageReached} reached`,
    remedyPence !== null && `${pounds(remedyPence)} agreed`,
    delayDays !== null && `longest delay about ${counted(delayDays, 'day')}`,
  ].filter(fact => fact !== null && fact !== false && fact !== '')
  return html`<li class="decision-found"><h3 class="decision-found__title">${link(path`/decisions/${reference}`, authority ?? 'Council not stated', { hidden: reference })} <span class="decision-found__reference">${reference}</span></h3>
<p class="decision-found__facts">${facts.map((fact, index) => html`${index > 0 && html`<span aria-hidden="true"> · </span>`}<span>${fact}</span>`)}</p>
<p class="govuk-body decision-found__passage">${passage.map(pieceShown)}</p></li>`
}

function orderShown(query: DecisionQuery): Html | '' {
  if (query.words === '') return ''
  const ways = [
    ['relevance', 'Most relevant first'],
    ['newest', 'Newest first'],
  ] as const
  const items = ways.map(
    ([order, words]) =>
      html`<li>${order === query.order ? html`<strong aria-current="true">${words}</strong>` : link(addressOf({ ...query, order, page: 1 }), words)}</li>`,
  )
  return html`<nav class="decisions__order" aria-label="Order"><ul>${items}</ul></nav>`
}

/** What a search did not do, where it is bounded. */
function bounds({ notAllRead, notAllRanked }: FoundDecisions): Html {
  const figure = (count: number): string => count.toLocaleString('en-GB')
  return html`${notAllRead !== null && html`<p class="govuk-body">${figure(notAllRead)} decisions have these words. The phrase was looked for in the newest ${figure(MOST_READ)} of them. Narrow the search to look in others.</p>`}
${notAllRanked !== null && html`<p class="govuk-body">${figure(notAllRanked)} have these words in their heading or summary. The newest ${figure(MOST_RANKED)} of them were put in order of relevance, and the others follow.</p>`}`
}

function results({ query }: ReadQuery, shown: FoundDecisions): Html {
  const { total, page, pages, rows, wordsLeftOut } = shown
  const where = pages > 1 ? `, page ${page} of ${pages.toLocaleString('en-GB')}` : ''
  const nothing = html`<p class="govuk-body">Nothing in the register fits. Try fewer words, or take a choice away. A complaints manager can bring more decisions in.</p>`
  return html`<h2 class="govuk-heading-m" aria-live="polite">${counted(total, 'decision')}${where}</h2>
${wordsLeftOut && html`<p class="govuk-body">Words such as “the” stand in every decision, so they were left out of the search.</p>`}
${bounds(shown)}${orderShown(query)}${total === 0 ? nothing : html`<ol class="decisions__found">${rows.map(foundShown)}</ol>`}
${turning(page, pages, to => addressOf({ ...query, page: to }))}`
}

function toBeReadAgain(decisions: number): Html | '' {
  if (decisions === 0) return ''
  const some =
    decisions > MOST_COUNTED ? `More than ${counted(MOST_COUNTED, 'decision')}` : counted(decisions, 'decision')
  const [were, are] = decisions === 1 ? ['was', 'is'] : ['were', 'are']
  return html`<p class="govuk-inset-text">${some} ${were} read by an earlier version of this program, and ${are} being read again. Until then their kinds of fault and figures may be incomplete.</p>`
}

/** The register of published decisions. They are public and name nobody, so what is searched for stands in the address. */
export async function decisionsPage(asked: Asked, here: Here): Promise<Answer> {
  const read = queryIn(asked)
  const seen = await show(here.site.office, decisionsView, read.query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const content = html`<div class="page-head"><h1 class="govuk-heading-l">Published decisions</h1>
<p class="govuk-body decisions__ways">${link('/decisions/figures', 'Figures by council and year')}${holdsAny(seen.actor, mayImportDecisions) && link('/decisions/import', 'Bring decisions in')}</p></div>
<p class="govuk-body">What the Local Government and Social Care Ombudsman decided about complaints to councils, as published. One register for all councils.</p>
${toBeReadAgain(seen.shown.toReadAgain)}${searchForm(read)}<div class="decisions"><div class="decisions__results">${results(read, seen.shown)}</div>${facetsShown(seen.shown.facets, read.query)}</div>`
  const errors = read.mistakes.map(({ field, message }) => ({ text: message, href: `#${field}` }))
  const options = { title: 'Published decisions', area: 'decisions', wide: true, errors, content } as const
  return answer(frame(here, options), errors.length > 0 ? 422 : 200)
}
