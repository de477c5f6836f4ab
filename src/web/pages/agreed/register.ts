import { show } from '#office/view.ts'
import {
  type AgreedQuery,
  type AgreedRegister,
  type AgreedRow,
  type AgreedShown,
  agreedPlaces,
  agreedShown,
  agreedView,
} from '#office/views/agreed.ts'
import { button } from '../../components/button.ts'
import { shortDayElement } from '../../components/date.ts'
import { link, path } from '../../components/link.ts'
import { select } from '../../components/select.ts'
import { table } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { type Content, type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { capital, counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { turning } from '../paging.ts'
import { atInWords, itemAddress, tagOf } from './words.ts'

const titles: Record<AgreedShown, string> = {
  open: 'Open',
  overdue: 'Overdue',
  'to be checked': 'To be checked',
  'with the Ombudsman': 'For the Ombudsman',
  proved: 'Proved',
  all: 'All',
}

/** What the address says after the question mark, with it; nothing for all that is open. */
export const narrowedTo = ({ show: shown, at, owner, team, page }: AgreedQuery): string => {
  const query = new URLSearchParams()
  if (shown !== 'open') query.set('show', shown)
  if (at !== null) query.set('at', at)
  if (owner !== null) query.set('owner', owner)
  if (team !== null) query.set('team', team)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

const addressOf = (query: AgreedQuery): string => `/agreed${narrowedTo(query)}`

const LONGEST = 200

/** From the address; what cannot be read narrows nothing. */
export function agreedQueryOf({ query }: Asked): AgreedQuery {
  const given = (text: string | undefined): string | null =>
    text === undefined || text === '' || text.length > LONGEST ? null : text
  return {
    show: agreedShown.find(one => one === query.show) ?? 'open',
    at: agreedPlaces.find(one => one === query.at) ?? null,
    owner: given(query.owner),
    team: given(query.team),
    page: /^\d{1,6}$/.test(query.page ?? '') ? Math.max(1, Number(query.page)) : 1,
  }
}

export const placeInWords = (at: AgreedRow['at']): string =>
  atInWords(at === '1' ? 1 : at === '2' ? 2 : at === '3' ? 3 : at)

const labelled = (label: string, text: Content) => ({ text, attributes: { 'data-label': label } })

function dueCell({ dueBy, dueFrom, phrase, notKnown, isOverdue }: AgreedRow): Html {
  if (dueBy === null)
    return notKnown === null
      ? html`<span class="list__detail">No time limit</span>`
      : html`Not known yet<span class="list__detail">${capital(phrase ?? '')}</span>`
  const day = dueFrom === dueBy ? shortDayElement(dueBy) : html`at the latest ${shortDayElement(dueBy)}`
  return html`<span${isOverdue && html` class="list__late"`}>${day}</span> <span class="list__detail">${phrase}</span>`
}

const standing = ({ standing: stands, isOverdue, doneLate }: AgreedRow): Html =>
  html`${isOverdue && html`${tag({ text: 'Overdue', colour: 'red' })} `}${!(isOverdue && stands === 'to do') && tagOf(stands)}${doneLate !== null && doneLate > 0 && html`<span class="list__detail">${counted(doneLate, 'day')} late</span>`}`

function rows({ rows: found, names }: AgreedRegister): Html {
  return table({
    classes: 'list agreed-list',
    caption: 'What was agreed, the earliest day first',
    captionClasses: 'govuk-visually-hidden',
    head: ['Agreed', 'What', 'Complaint', 'Owner', 'Due', 'State'],
    firstCellIsHeader: true,
    rows: found.map(row => [
      html`${link(itemAddress(row.complaintId, row.agreedId), html`${row.name}<span class="govuk-visually-hidden"> in ${row.reference}</span>`)}<span class="list__detail">${placeInWords(row.at)}</span>`,
      labelled('What', row.words),
      labelled(
        'Complaint',
        html`${link(path`/complaints/${row.complaintId}/agreed`, row.reference)}${row.isClosed && html`<span class="list__detail">Closed: the action lives on</span>`}`,
      ),
      labelled(
        'Owner',
        html`${row.owner === null ? (row.team ?? 'Nobody named') : (names.get(row.owner) ?? 'Name erased')}${row.owner !== null && row.team !== null && html`<span class="list__detail">${row.team}</span>`}`,
      ),
      labelled('Due', dueCell(row)),
      labelled('State', standing(row)),
    ]),
  })
}

function views(query: AgreedQuery, { counts }: AgreedRegister): Html {
  const items = agreedShown.map(one => {
    const words = `${titles[one]} (${counts[one].toLocaleString('en-GB')})`
    return html`<li>${
      one === query.show
        ? html`<strong aria-current="true">${words}</strong>`
        : link(addressOf({ ...query, show: one, page: 1 }), words, { classes: 'govuk-link--no-visited-state' })
    }</li>`
  })
  return html`<nav class="list-tools__stages" aria-label="How far it has come"><ul>${items}</ul></nav>`
}

function narrowing(query: AgreedQuery, { owners, teams, withoutOwner }: AgreedRegister): Html {
  const anyone = { value: '', text: 'Anybody' }
  return html`<form class="list-tools__search agreed-tools" method="get" action="/agreed" novalidate>
${query.show !== 'open' && html`<input type="hidden" name="show" value="${query.show}">`}
${select({
  id: 'at',
  name: 'at',
  label: { text: 'Agreed in' },
  value: query.at ?? '',
  items: [{ value: '', text: 'Any stage' }, ...agreedPlaces.map(value => ({ value, text: placeInWords(value) }))],
})}
${select({
  id: 'owner',
  name: 'owner',
  label: { text: 'Owner' },
  value: query.owner ?? '',
  items: [
    anyone,
    { value: 'nobody', text: `Nobody named (${withoutOwner})` },
    ...owners.map(({ id, name, open }) => ({ value: id, text: `${name} (${open})` })),
  ],
})}
${
  teams.length > 0 &&
  select({
    id: 'team',
    name: 'team',
    label: { text: 'Team' },
    value: query.team ?? '',
    items: [
      { value: '', text: 'Any team' },
      ...teams.map(({ team, open }) => ({ value: team, text: `${team} (${open})` })),
    ],
  })
}
${button({ text: 'Show', kind: 'secondary' })}
</form>`
}

const said = (query: AgreedQuery, { total, page, pages }: AgreedRegister): string =>
  `${counted(total, 'thing')} agreed${query.show === 'all' ? '' : `: ${titles[query.show].toLowerCase()}`}${pages > 1 ? `, page ${page} of ${pages}` : ''}`

/** The register of what was agreed, over every complaint that whoever looks may know of. */
export async function agreedRegisterPage(asked: Asked, here: Here): Promise<Answer> {
  const query = agreedQueryOf(asked)
  const seen = await show(here.site.office, agreedView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const content = html`<div class="page-head"><h1 class="govuk-heading-l">What was agreed</h1>
${button({ text: 'Wall of proof', href: '/agreed/proof', kind: 'secondary' })}</div>
<p class="govuk-body">Recommendations and actions of every stage and of the Ombudsman. Nothing closes unproved.</p>
<div class="list-tools">${narrowing(query, shown)}
${views(query, shown)}</div>
<h2 class="govuk-heading-m">${said(query, shown)}</h2>
${
  shown.total === 0
    ? html`<p class="govuk-body">Nothing here. ${query.show === 'overdue' ? 'Nothing is overdue.' : 'Try another view, stage or owner.'}</p>`
    : rows(shown)
}
${turning(shown.page, shown.pages, page => addressOf({ ...query, page }))}`
  const title = shown.pages > 1 ? `What was agreed, page ${shown.page} of ${shown.pages}` : 'What was agreed'
  return answer(frame(here, { title, area: 'agreed', wide: true, content }))
}
