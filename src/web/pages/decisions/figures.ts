import { pounds } from '#complaint/money.ts'
import { show } from '#office/view.ts'
import { everyDecision } from '#register/query.ts'
import { type Figures, type FiguresQuery, figuresView, type ShownFigures } from '#register/views/figures.ts'
import { button } from '../../components/button.ts'
import { link } from '../../components/link.ts'
import { scrollRegion } from '../../components/scroll-region.ts'
import { select } from '../../components/select.ts'
import { table } from '../../components/table.ts'
import { yearsChart } from '../../components/years-chart.ts'
import { type Content, type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { addressOf } from './query.ts'

const figure = (number: number) => ({ text: number.toLocaleString('en-GB'), format: 'numeric' as const })
const money = (pence: number | null) => ({ text: pence === null ? '–' : pounds(pence), format: 'numeric' as const })

const heads = ['Decisions', 'Upheld', 'Not upheld', 'With a payment', 'Median payment', 'All payments'].map(text => ({
  text,
  format: 'numeric' as const,
}))

const cells = ({ decisions, upheld, notUpheld, withPayment, medianPence, totalPence }: Figures) => [
  figure(decisions),
  figure(upheld),
  figure(notUpheld),
  figure(withPayment),
  money(medianPence),
  money(withPayment === 0 ? null : totalPence),
]

const listed = (caption: string, first: string, rows: readonly (readonly [Content, Figures])[]): Html =>
  scrollRegion(
    caption,
    table({
      caption,
      head: [first, ...heads],
      firstCellIsHeader: true,
      rows: rows.map(([name, figures]) => [name, ...cells(figures)]),
    }),
  )

function chooser({ authority, year }: FiguresQuery, { names, years }: ShownFigures): Html {
  return html`<form class="list-tools decisions__figures" method="get" action="/decisions/figures" novalidate><div class="list-tools__search">
${select({ name: 'authority', label: { text: 'Council' }, items: [{ value: '', text: 'All councils' }, ...names.map(text => ({ value: text, text }))], value: authority })}
${select({ name: 'year', label: { text: 'Year, for the list of councils' }, items: [{ value: '', text: 'All years' }, ...years.map(one => ({ value: String(one.year), text: String(one.year) }))], value: year === null ? '' : String(year) })}
${button({ text: 'Show', kind: 'secondary' })}</div></form>`
}

const inYear = (year: number, authority: string): string =>
  addressOf({ ...everyDecision, authority, decidedFrom: `${year}-01-01`, decidedTo: `${year}-12-31` })

const ofCouncil = (authority: string, year: number | null): string =>
  year === null ? addressOf({ ...everyDecision, authority }) : inYear(year, authority)

function shownFigures(query: FiguresQuery, shown: ShownFigures): Html {
  const { years, authorities, more } = shown
  if (years.length === 0) return html`<p class="govuk-body">The register has no decision with a date yet.</p>`
  const of = query.authority === '' ? 'all councils' : query.authority
  return html`<h2 class="govuk-heading-m">By year: ${of}</h2>
<figure class="stages"><figcaption class="stages__caption">Pale: all decisions of the year in this register. Dark: upheld.</figcaption>
${yearsChart({ id: 'years', title: `Decisions and those upheld by year, ${of}`, bars: years.map(({ year, decisions, upheld }) => ({ year, all: decisions, part: upheld })) })}</figure>
${listed(
  `Decisions by year, ${of}`,
  'Year',
  years.map(one => [link(inYear(one.year, query.authority), String(one.year)), one] as const),
)}
<h2 class="govuk-heading-m">By council${query.year !== null && `, ${query.year}`}</h2>
${listed(
  'Councils with most decisions first',
  'Council',
  authorities.map(one => [link(ofCouncil(one.authority, query.year), one.authority), one] as const),
)}${more > 0 && html`<p class="govuk-body">${more.toLocaleString('en-GB')} more councils have fewer. Choose one above.</p>`}`
}

/** What the register holds, counted. */
export async function figuresPage({ query: given }: Asked, here: Here): Promise<Answer> {
  const year = /^\d{4}$/.test(given.year ?? '') ? Number(given.year) : null
  const query: FiguresQuery = { authority: (given.authority ?? '').slice(0, 300), year }
  const seen = await show(here.site.office, figuresView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const content = html`<h1 class="govuk-heading-l">Figures of published decisions</h1>
<p class="govuk-body">These count what is in this register, which is what was brought into it. They are not rates, and no measure of how well a council deals with complaints.</p>
${chooser(query, seen.shown)}${shownFigures(query, seen.shown)}`
  const options = { title: 'Figures of published decisions', area: 'decisions', wide: true, content } as const
  return answer(frame(here, { ...options, backLink: { href: '/decisions' } }))
}
