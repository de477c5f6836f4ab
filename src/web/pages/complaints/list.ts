import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { show } from '#office/view.ts'
import {
  complaintsView,
  type ListedComplaint,
  type ListedComplaints,
  type ListQuery,
  type StageFilter,
} from '#office/views/complaints.ts'
import { holdsAny } from '#stream/role.ts'
import { button } from '../../components/button.ts'
import { shortDayElement } from '../../components/date.ts'
import { input } from '../../components/input.ts'
import { link, path } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { type Content, type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { capital, counted, daysLeftInWords } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { turning } from '../paging.ts'

const stages: readonly (readonly [StageFilter, string])[] = [
  ['all', 'All stages'],
  ['1', 'Stage 1'],
  ['2', 'Stage 2'],
  ['3', 'Stage 3'],
  ['closed', 'Closed'],
]

/** What is in the address: never the words searched for, which may be a name. */
function addressOf({ stage, onlyLate, page, search }: ListQuery): string {
  const query = new URLSearchParams()
  if (stage !== 'all') query.set('stage', stage)
  if (onlyLate) query.set('late', 'yes')
  if (search !== '') query.set('found', 'yes')
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text === '' ? '/complaints' : `/complaints?${text}`
}

function queryOf({ query }: Asked, here: Here): ListQuery {
  const stage = stages.find(([value]) => value === query.stage)?.[0] ?? 'all'
  const page = /^\d{1,6}$/.test(query.page ?? '') ? Number(query.page) : 1
  return {
    stage,
    onlyLate: query.late === 'yes',
    page: Math.max(1, page),
    search: query.found === 'yes' ? (here.session.get('search') ?? '') : '',
  }
}

function nextDate({ next, undatedDuty }: ListedComplaint): Html {
  if (!next)
    return undatedDuty
      ? html`${undatedDuty}<span class="list__detail">as soon as possible</span>`
      : html`<span class="list__detail">Nothing is due</span>`
  const left = daysLeftInWords(next.workingDaysLeft)
  const late = next.workingDaysLeft !== null && next.workingDaysLeft < 0
  return html`${shortDayElement(next.due)}${left && html`<span class="${late ? 'list__late' : 'list__detail'}">${capital(left)}</span>`}<span class="list__detail">${next.duty}</span>`
}

function lateness({ late, overdue }: ListedComplaint): Html {
  if (overdue)
    return html`<span class="list__late">${counted(overdue.workingDays, 'working day')} overdue</span><span class="list__detail">${overdue.title}</span>`
  if (late && late.least > 0)
    return html`<span class="list__late">${late.exact ? '' : 'At least '}${counted(late.least, 'working day')} late</span><span class="list__detail">${late.title}</span>`
  return html`<span class="list__detail">Not late</span>`
}

const references = ({ reference, ombudsmanReferences, id }: ListedComplaint): Html =>
  html`${link(path`/complaints/${id}`, reference)}${ombudsmanReferences.map(each => html`<span class="list__detail">Ombudsman ${each}</span>`)}`

/** Those whose name was searched for, with what they are in this complaint. */
const about = ({ subject, people }: ListedComplaint): Html =>
  html`${subject}${people.map(({ name, parts }) => html`<span class="list__detail">${name}, ${parts.join(' and ')}</span>`)}`

/** On a phone each cell says which column it is. */
const labelled = (label: string, text: Content) => ({ text, attributes: { 'data-label': label } })

function rows(shown: ListedComplaints): Html {
  if (shown.total === 0)
    return html`${shown.elsewhere !== null && html`<p class="govuk-body">${shown.elsewhere} is not how the references of this council begin. A reference of another council cannot be found here.</p>`}<p class="govuk-body">Try fewer or other words, the beginning of a name, or another stage.</p>`
  return table({
    classes: 'list',
    caption: 'Complaints, the next lawful date first',
    captionClasses: 'govuk-visually-hidden',
    head: ['Reference', 'About', 'Stage', { text: 'Points', format: 'numeric' }, 'Next lawful date', 'Lateness'],
    firstCellIsHeader: true,
    rows: shown.rows.map(complaint => [
      references(complaint),
      labelled('About', about(complaint)),
      labelled('Stage', capital(complaint.state)),
      { ...labelled('Points', String(complaint.points)), format: 'numeric' as const },
      labelled('Next lawful date', nextDate(complaint)),
      labelled('Lateness', lateness(complaint)),
    ]),
  })
}

function filters(query: ListQuery, here: Here): Html {
  const chosen = stages.map(([stage, words]) => {
    const current = stage === query.stage
    return html`<li>${current ? html`<strong aria-current="true">${words}</strong>` : link(addressOf({ ...query, stage, page: 1 }), words, { classes: 'govuk-link--no-visited-state' })}</li>`
  })
  const late = query.onlyLate
    ? link(addressOf({ ...query, onlyLate: false, page: 1 }), 'Show those that are not late too')
    : link(addressOf({ ...query, onlyLate: true, page: 1 }), 'Show only what is late')
  return html`<div class="list-tools">
<form class="list-tools__search" method="post" action="/complaints/search" role="search" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
${input({ id: 'words', name: 'words', label: { text: 'Search by reference, name or words' }, classes: 'govuk-input--width-20', value: query.search, type: 'search' })}
${button({ text: 'Search', kind: 'secondary' })}
</form>
<nav class="list-tools__stages" aria-label="Filter by stage"><ul>${chosen}<li class="list-tools__late">${late}</li></ul></nav>
</div>`
}

function heading(query: ListQuery, { total, page, pages }: ListedComplaints): string {
  const which = query.stage === 'all' ? '' : ` in ${stages.find(([stage]) => stage === query.stage)?.[1].toLowerCase()}`
  const where = pages > 1 ? `, page ${page} of ${pages}` : ''
  if (query.search !== '') return `${counted(total, 'result')} for “${query.search}”${which}${where}`
  return `${counted(total, query.onlyLate ? 'late complaint' : 'complaint')}${which}${where}`
}

export async function complaintsPage(asked: Asked, here: Here): Promise<Answer> {
  const query = queryOf(asked, here)
  const seen = await show(here.site.office, complaintsView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const { pages, page } = shown
  const clear =
    query.search === ''
      ? ''
      : html`<p class="govuk-body">${link(addressOf({ ...query, search: '', page: 1 }), 'Clear the search')}</p>`
  const content = html`<div class="page-head"><h1 class="govuk-heading-l">Complaints</h1>
${holdsAny(seen.actor, receiveComplaint.may) && button({ text: 'Take a complaint', href: '/take-a-complaint', kind: 'secondary' })}</div>
${filters(query, here)}
<h2 class="govuk-heading-m" aria-live="polite">${heading(query, shown)}</h2>${clear}
${rows(shown)}${turning(page, pages, to => addressOf({ ...query, page: to }))}`
  const title = pages > 1 ? `Complaints, page ${page} of ${pages}` : 'Complaints'
  return answer(frame(here, { title, area: 'complaints', wide: true, content }))
}

/** Words searched for may be a name, so they are posted and kept in the session, never in an address. */
export async function searchComplaints({ body }: Asked, here: Here): Promise<Answer> {
  const words = typeof body.words === 'string' ? body.words.trim().slice(0, 200) : ''
  here.session.set('search', words === '' ? undefined : words)
  return redirect(words === '' ? '/complaints' : '/complaints?found=yes')
}
