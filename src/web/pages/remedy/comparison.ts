import { pounds } from '#complaint/money.ts'
import { isoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import {
  type ComparedDecision,
  delayBands,
  FEWEST_FOR_FIGURES,
  figuresOf,
  inBand,
  type PaymentFigures,
} from '#register/compared-payments.ts'
import type { ComparisonQuery, ShownComparison } from '#register/views/comparison.ts'
import { faultKind, faultKinds } from '#statement/fault-kinds/kinds.ts'
import { button } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { type LedgerCell, ledger } from '../../components/ledger.ts'
import { address, link } from '../../components/link.ts'
import { paymentsChart } from '../../components/payments-chart.ts'
import { select } from '../../components/select.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { capital, counted } from '../days.ts'
import { decisionLink, decisionLinks, delayInWords } from './words.ts'

/** What is chosen to compare with. It stands in the address: it is about published decisions and nobody here. */
function chooser(query: ComparisonQuery, page: string, year: number): Html {
  const years = Array.from({ length: 11 }, (_, back) => String(year - back))
  const since = query.since === null || years.includes(String(query.since)) ? years : [...years, String(query.since)]
  return html`<form class="remedy__chooser" method="get" action="${address(`${page}#compared`)}" novalidate>
${select({ name: 'fault', label: { text: 'Kind of fault' }, items: [{ value: '', text: 'Any' }, ...faultKinds.map(({ id, title }) => ({ value: id, text: title }))], value: query.faultKind })}
${select({ name: 'stage', label: { text: 'Stage reached' }, items: [{ value: '', text: 'Any' }, ...['1', '2', '3'].map(value => ({ value, text: `Stage ${value}` }))], value: query.stage === null ? '' : String(query.stage) })}
${select({ name: 'since', label: { text: 'Decided since' }, items: [{ value: '', text: 'Any year' }, ...since.map(value => ({ value, text: value }))], value: query.since === null ? '' : String(query.since) })}
${button({ text: 'Compare', kind: 'secondary' })}</form>`
}

const quiet = (text: string): LedgerCell => ({ text, tone: 'quiet' })

const emptyRegister = html`<p class="govuk-body">The register of published decisions is empty, so there is nothing to compare with yet. The order and the factors above hold without it. A complaints manager can bring decisions in on the page of ${link('/decisions', 'published decisions')}.</p>`

const figureRows = ({ medianPence, middle, least, most }: PaymentFigures) => [
  {
    key: 'In the middle',
    value: html`<strong>${pounds(medianPence)}</strong> <span class="list__detail">${middle.length > 1 ? 'between ' : ''}${decisionLinks(middle)}</span>`,
  },
  {
    key: 'Least',
    value: html`<strong>${pounds(least.remedyPence)}</strong> <span class="list__detail">${decisionLink(least)}</span>`,
  },
  {
    key: 'Most',
    value: html`<strong>${pounds(most.remedyPence)}</strong> <span class="list__detail">${decisionLink(most)}</span>`,
  },
]

function figuresShown(decisions: readonly ComparedDecision[]): Html {
  const figures = figuresOf(decisions)
  if (figures) return summaryList({ rows: figureRows(figures) })
  return html`<p class="govuk-body">${decisions.length === 1 ? 'That is too few' : 'These are too few'} to work out a middle or a range: it takes ${FEWEST_FOR_FIGURES}. ${decisions.length === 1 ? 'It stands' : 'They stand'} below.</p>`
}

/** A delay at stage 2 need not be called a delay as well. */
const faultsOf = ({ faultKinds: ids }: ComparedDecision): string =>
  ids
    .filter(id => id !== 'delay' || !ids.includes('delay-at-stage-2'))
    .map(id => faultKind(id)?.title ?? id)
    .join(', ')

/** As many stand open; more would hide what follows. */
const SHOWN_OPEN = 10

function listed(decisions: readonly ComparedDecision[]): Html {
  const rows = decisions.map(one => ({
    heading: decisionLink(one),
    cells: [
      pounds(one.remedyPence),
      one.reason ? capital(one.reason) : quiet('Not told'),
      one.decidedOn ? dateInWords(isoDay(one.decidedOn)) : quiet('Not told'),
      one.stageReached === null ? quiet('Not told') : String(one.stageReached),
      one.delayDays === null ? quiet('Not told in figures') : delayInWords(one.delayDays),
      faultsOf(one) || quiet('None read'),
    ],
  }))
  const all = ledger({
    id: 'compared-one-by-one',
    caption: 'One by one, the newest first',
    columns: ['Decision', 'Paid', { text: 'What for', wide: true }, 'Decided on', 'Stage', 'Longest delay', 'Faults'],
    rows,
  })
  return decisions.length <= SHOWN_OPEN
    ? all
    : details({ summaryText: `The ${decisions.length} decisions, one by one`, text: all })
}

/** Of how many, in full: nobody should take a few decisions for all. */
function extent({ total, registered, decisions }: ShownComparison): string {
  const all = `${counted(total, 'decision')} of the ${registered.toLocaleString('en-GB')} in the register ${total === 1 ? 'fits and tells' : 'fit and tell'} a payment.`
  return decisions.length < total ? `${all} The newest ${decisions.length} are compared.` : all
}

export function compared(shown: ShownComparison, query: ComparisonQuery, page: string, year: number): Html {
  const { registered, total, decisions } = shown
  const inside =
    registered === 0
      ? emptyRegister
      : html`${chooser(query, page, year)}
${total === 0 ? html`<p class="govuk-body">None of the ${registered.toLocaleString('en-GB')} decisions in the register fits and tells a payment. Choose less.</p>` : html`<p class="govuk-body">${extent(shown)} Each sum is all that was agreed to be paid in that decision, to everybody together.</p>${figuresShown(decisions)}${listed(decisions)}`}`
  return html`<section class="remedy__part remedy__part--wide" aria-labelledby="compared"><h2 class="govuk-heading-m" id="compared">What others paid</h2>
<p class="govuk-body">For comparison. Each case is its own, and no decision binds another.</p>${inside}</section>`
}

/** What decisions with a delay came to, by its length. */
export function costOfDelay(shown: ShownComparison, since: number): Html | '' {
  if (shown.registered === 0) return ''
  const bands = delayBands.map(band => {
    const decisions = inBand(shown.decisions, band)
    return { title: band.title, decisions, figures: figuresOf(decisions) }
  })
  const told = bands.filter(({ decisions }) => decisions.length > 0)
  const untold = shown.decisions.filter(({ delayDays }) => delayDays === null).length
  const words = (count: number, figures: PaymentFigures | null): string =>
    `${counted(count, 'decision')}${figures ? `, ${pounds(figures.medianPence)} in the middle` : ''}`
  const title = `Payments by length of delay, decisions since ${since}`
  const sum = (one: ComparedDecision | undefined): LedgerCell =>
    one ? { text: pounds(one.remedyPence), note: decisionLink(one) } : quiet('None')
  const inside =
    told.length === 0
      ? html`<p class="govuk-body">No decision since ${since} in the register finds delay, tells its length and has a payment.</p>`
      : html`<p class="govuk-body">${extent(shown)} ${untold > 0 && `${counted(untold, 'decision')} of these ${untold === 1 ? 'does' : 'do'} not tell how long the delay was. `}Many were paid for other faults as well.</p>
<figure class="stages"><figcaption class="stages__caption">Each dot is a decision. The upright line is the middle, where there are ${FEWEST_FOR_FIGURES} or more.</figcaption>
${paymentsChart({
  id: 'cost-of-delay-chart',
  title,
  rows: told.map(({ title: name, decisions, figures }) => ({
    title: name,
    words: words(decisions.length, figures),
    payments: decisions.map(({ remedyPence }) => remedyPence),
    median: figures?.medianPence ?? null,
  })),
})}</figure>
${ledger({
  id: 'delay-by-length',
  caption: title,
  columns: ['Delay', 'Decisions', 'Least', 'In the middle', 'Most'],
  rows: told.map(({ title: name, decisions, figures }) => ({
    heading: name,
    cells: [
      String(decisions.length),
      sum(decisions[0]),
      figures ? { text: pounds(figures.medianPence), note: decisionLinks(figures.middle) } : quiet('Too few'),
      sum(decisions.at(-1)),
    ],
  })),
})}`
  return html`<section class="remedy__part remedy__part--wide" aria-labelledby="delay"><h2 class="govuk-heading-m" id="delay">What recent delay has cost</h2>${inside}</section>`
}
