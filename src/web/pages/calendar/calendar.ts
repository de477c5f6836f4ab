import { dayInWords } from '#law/day-words.ts'
import { type CalendarAddressVerb, settleCalendarAddress } from '#office/calendar/feed.ts'
import { show } from '#office/view.ts'
import { calendarView, type ShownCalendar } from '#office/views/calendar.ts'
import { button } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { input } from '../../components/input.ts'
import { ledger } from '../../components/ledger.ts'
import { address, link, path } from '../../components/link.ts'
import { warningText } from '../../components/warning-text.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'

/** Further ones are in the calendar program, and in the complaints. */
const MOST_SHOWN = 100

function datesShown({ dates, leftOut, today }: ShownCalendar): Html {
  if (dates.length === 0)
    return html`<p class="govuk-body">No date is fixed for you: nothing you have to do has a lawful date, and no interview or panel is planned.</p>`
  return html`${ledger({
    id: 'dates',
    caption: html`<span class="govuk-visually-hidden">Your dates, the earliest first</span>`,
    columns: ['On', 'Complaint', { text: 'What', wide: true }],
    rows: dates.slice(0, MOST_SHOWN).map(({ on, time, complaintId, reference, title }) => ({
      heading: html`${dayInWords(on)}${time !== null && html`, ${time}`}`,
      cells: [
        link(path`/complaints/${complaintId}`, reference),
        on < today ? { text: title, note: 'This day is over', tone: 'misfit' } : title,
      ],
    })),
  })}
${dates.length > MOST_SHOWN && html`<p class="govuk-body">And ${counted(dates.length - MOST_SHOWN, 'more date')}, which the calendar holds.</p>`}
${leftOut > 0 && warningText({ text: `${counted(leftOut, 'complaint')} of yours stand neither here nor in the calendar: those whose next date comes last. They are in your work.` })}`
}

const settling = (here: Here, to: string, text: string, kind: 'primary' | 'secondary'): Html =>
  html`<form method="post" action="${address(to)}" novalidate><input type="hidden" name="_csrf" value="${here.token()}">${button({ text, kind, preventDoubleClick: true })}</form>`

const HOW = details({
  summaryText: 'How to put it into your calendar',
  text: html`<ul class="govuk-list govuk-list--bullet"><li>In Outlook: Add calendar, Subscribe from web, and paste the address.</li><li>In Google Calendar: Other calendars, From URL, and paste the address.</li><li>On an iPhone: Calendar accounts, Add subscribed calendar, and paste the address.</li></ul>
<p class="govuk-body">The program asks again by itself, some only every few hours. The day that counts stands in the complaint.</p>`,
})

function addressSection({ secret }: ShownCalendar, here: Here): Html {
  const what = html`<p class="govuk-body">Your dates can stand in the calendar you use anyway. It shows references and what is due. It holds no name, nothing of what a complaint is about, and not where people meet.</p>`
  if (secret === null)
    return html`${what}${settling(here, '/calendar/make-address', 'Make an address for my calendar', 'primary')}`
  return html`${what}
${input({
  id: 'address',
  name: 'address',
  label: { text: 'The address of your calendar' },
  hint: { text: 'Whoever has it can read these dates. If somebody else got hold of it, stop it and make another one.' },
  value: `${here.origin}${path`/calendar/${here.visitor.authorityId}/${secret}`}.ics`,
  attributes: { readonly: '' },
  autocomplete: 'off',
  spellcheck: false,
})}
${HOW}
${settling(here, '/calendar/stop-address', 'Stop this address', 'secondary')}`
}

/** What stands in one's own calendar, and the address under which a calendar program reads it. */
export async function calendarPage(_asked: Asked, here: Here): Promise<Answer> {
  const seen = await show(here.site.office, calendarView, null, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const content = html`<h1 class="govuk-heading-l">Your dates</h1>
<p class="govuk-body-l">The last lawful days of what is with you, and the interviews and panels to which you come.</p>
${datesShown(seen.shown)}
<h2 class="govuk-heading-m" id="calendar-address">In your own calendar</h2>
${addressSection(seen.shown, here)}`
  return answer(frame(here, { title: 'Your dates', area: 'work', backLink: { href: '/', text: 'My work' }, content }))
}

const said: Readonly<Record<CalendarAddressVerb, string>> = {
  'make-calendar-address': 'Your calendar has an address.',
  'stop-calendar-address': 'The address is stopped. Calendars that used it get no more dates.',
}

export const settleAddress =
  (verb: CalendarAddressVerb) =>
  async (_asked: Asked, here: Here): Promise<Answer> => {
    const done = await settleCalendarAddress(here.site.office, verb, here.visitor)
    if (done === 'not allowed') return notAllowed(here)
    here.session.set('notice', said[verb])
    return redirect('/calendar#calendar-address')
  }
