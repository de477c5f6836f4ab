import { assign } from '#complaint/verbs/assign.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { dayInWords } from '#law/day-words.ts'
import { londonDay } from '#office/office.ts'
import { show } from '#office/view.ts'
import { type ShownWork, worklistView } from '#office/views/worklist.ts'
import {
  type LookedAfterBy,
  lookedAfterBy,
  type Worklist,
  type WorkQuery,
  worklists,
} from '#office/views/worklist-conditions.ts'
import { holdsAny } from '#stream/role.ts'
import { button } from '../../components/button.ts'
import { link } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { seenForm } from '../complaint/dates-moved.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { nobodyOpens } from '../inbox/in-words.ts'
import { yourDrafts } from '../intake/your-drafts.ts'
import { turning } from '../paging.ts'
import { workTable } from './rows.ts'

/** What stands in the address for each list. */
const inAddress: Readonly<Record<Worklist, string>> = {
  'with you': 'you',
  'with others': 'others',
  complainant: 'complainant',
  late: 'late',
  'this week': 'week',
  warnings: 'warnings',
  moved: 'moved',
}

function addressOf({ list, lookedAfterBy: by, page }: WorkQuery): string {
  const query = new URLSearchParams({ show: inAddress[list] })
  if (by !== 'anybody') query.set('by', by)
  if (page > 1) query.set('page', String(page))
  return `/?${query}`
}

function queryOf({ query }: Asked): WorkQuery {
  const page = /^\d{1,6}$/.test(query.page ?? '') ? Number(query.page) : 1
  return {
    list: worklists.find(list => inAddress[list] === query.show) ?? 'with you',
    lookedAfterBy: lookedAfterBy.find(by => by === query.by) ?? 'anybody',
    page: Math.max(1, page),
  }
}

const names = (shown: ShownWork): Readonly<Record<Worklist, string>> => ({
  'with you': 'With you',
  'with others': 'With others',
  complainant: 'Waiting for the complainant',
  late: 'Late',
  'this week': `Due by ${dayInWords(shown.weekEnds)}`,
  warnings: 'Early warnings',
  moved: 'Dates moved',
})

const byWhom: Readonly<Record<LookedAfterBy, string>> = {
  anybody: 'Anybody',
  me: 'Me',
  nobody: 'Nobody yet',
}

const choice = (words: string, href: string, current: boolean): Html =>
  html`<li>${current ? html`<strong aria-current="true">${words}</strong>` : link(href, words, { classes: 'govuk-link--no-visited-state' })}</li>`

function filters(query: WorkQuery, shown: ShownWork): Html {
  const called = names(shown)
  return html`<div class="list-tools work-tools">
<nav class="list-tools__stages" aria-label="Whose turn it is"><ul>${worklists
    .filter(list => list !== 'moved' || list === query.list || shown.counts.moved > 0)
    .map(list =>
      choice(
        `${called[list]} (${shown.counts[list].toLocaleString('en-GB')})`,
        addressOf({ ...query, list, page: 1 }),
        list === query.list,
      ),
    )}</ul></nav>
<nav class="list-tools__stages" aria-labelledby="looked-after-by"><p class="work-tools__label" id="looked-after-by">Looked after by</p><ul>${lookedAfterBy.map(
    by => choice(byWhom[by], addressOf({ ...query, lookedAfterBy: by, page: 1 }), by === query.lookedAfterBy),
  )}</ul></nav></div>`
}

function listInWords({ list, lookedAfterBy: by }: WorkQuery, shown: ShownWork): string {
  const looked = by === 'me' ? ', of those you look after' : by === 'nobody' ? ', of those nobody looks after' : ''
  const words: Readonly<Record<Worklist, string>> = {
    'with you': 'with you',
    'with others': 'with others',
    complainant: 'waiting for the complainant',
    late: 'past a lawful date',
    'this week': `with a lawful date by ${dayInWords(shown.weekEnds)}`,
    warnings: 'with an early warning',
    moved: 'whose dates a holiday moved',
  }
  return `${words[list]}${looked}`
}

const empty: Readonly<Record<Worklist, string>> = {
  'with you': 'Nothing waits for you. What others have to do is under “With others”.',
  'with others': 'Nobody else has anything to do in the complaints you may see.',
  complainant: 'No complainant is waited for.',
  late: 'Nothing is past its lawful date.',
  'this week': 'No lawful date falls in this week.',
  warnings: 'Nothing is in danger on present dates.',
  moved: 'No date has moved that you have not seen.',
}

/** An email that nobody opens is how a date is missed. */
function inboxLine({ mail }: ShownWork, { site: { office } }: Here): Html | '' {
  if (!mail || !(mail.ever || office.inbox)) return ''
  const to = link('/inbox', 'Inbox')
  if (mail.oldest === null) return html`<p class="govuk-body">${to}: nothing waits.</p>`
  const since = dayInWords(londonDay(new Date(mail.oldest)))
  return html`<p class="govuk-body">${to}: ${counted(mail.waiting, 'email')} ${mail.waiting === 1 ? 'waits' : 'wait'}, ${mail.waiting === 1 ? '' : 'the oldest '}since ${since}.</p>`
}

/** The start page: whose turn it is in which complaint, the next lawful date first. */
export async function worklistPage(asked: Asked, here: Here): Promise<Answer> {
  const first = queryOf(asked)
  const looked = await show(here.site.office, worklistView, first, here.visitor)
  // Whoever gives people their roles sees no complaint: that page is their work, and says so to anybody else.
  if (looked.kind === 'not allowed') return redirect('/council/people')
  // Whoever watches or waits, and has nothing to do, comes first to what they watch.
  const watches =
    asked.query.show === undefined &&
    looked.kind === 'shown' &&
    looked.shown.counts['with you'] === 0 &&
    looked.shown.counts['with others'] > 0
  const query: WorkQuery = watches ? { ...first, list: 'with others' } : first
  const seen = watches ? await show(here.site.office, worklistView, query, here.visitor) : looked
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const { page, pages, total } = shown
  const where = pages > 1 ? `, page ${page} of ${pages}` : ''
  const content = html`<div class="page-head"><h1 class="govuk-heading-l">My work</h1>
${holdsAny(seen.actor, receiveComplaint.may) && button({ text: 'Take a complaint', href: '/take-a-complaint', kind: 'secondary' })}</div>
${inboxLine(shown, here)}${nobodyOpens(shown.mailNobodyOpens)}${filters(query, shown)}
<h2 class="govuk-heading-m" aria-live="polite">${counted(total, 'complaint')} ${listInWords(query, shown)}${where}</h2>
${total === 0 ? html`<p class="govuk-body">${empty[query.list]}</p>` : workTable(query, shown, holdsAny(seen.actor, assign.may))}${turning(page, pages, to => addressOf({ ...query, page: to }))}
${query.list === 'moved' && total > 0 && seenForm({ ids: shown.rows.map(({ id }) => id), upTo: shown.movedUpTo, text: 'I have seen these' }, here)}
${yourDrafts(shown.drafts)}
<p class="govuk-body work-calendar">${link('/calendar', 'Your dates, for your own calendar')}<br>${link('/reminders', 'Your reminders by email')}</p>`
  const title = pages > 1 ? `My work, page ${page} of ${pages}` : 'My work'
  return answer(frame(here, { title, area: 'work', wide: true, content }))
}
