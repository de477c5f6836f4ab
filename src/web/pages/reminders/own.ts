import { settleOwnReminderAddress } from '#authority/verbs/settle-own-reminder-address.ts'
import { dayInWords, shortDay } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { remindersView, type ShownReminders } from '#office/views/reminders.ts'
import { button } from '../../components/button.ts'
import { insetText } from '../../components/inset-text.ts'
import { ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { warningText } from '../../components/warning-text.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { ruleInWords, sentInWords, wentWrong } from './in-words.ts'

/** Further ones stand in the work itself. */
const MOST_SHOWN = 100

function now({ things }: ShownReminders): Html {
  const lines = things.complaints.flatMap(({ complaintId, reference, things: these }) =>
    these.map(one => ({ ...one, complaintId, reference })),
  )
  if (lines.length === 0)
    return html`<p class="govuk-body">Nothing: what you have to do is neither late nor near its last day.</p>`
  return html`${ledger({
    id: 'reminded-now',
    caption: html`<span class="govuk-visually-hidden">What a message would tell now</span>`,
    columns: ['Last day', 'Complaint', { text: 'What', wide: true }],
    rows: lines
      .toSorted((a, b) => a.lastDay - b.lastDay)
      .slice(0, MOST_SHOWN)
      .map(({ lastDay, complaintId, reference, title, late }) => ({
        heading: dayInWords(lastDay),
        cells: [
          link(path`/complaints/${complaintId}`, reference),
          late ? { text: title, note: 'Late', tone: 'misfit' } : title,
        ],
      })),
  })}${lines.length > MOST_SHOWN && html`<p class="govuk-body">And ${counted(lines.length - MOST_SHOWN, 'more thing')}, which stand in your work.</p>`}`
}

function before({ sent }: ShownReminders): Html {
  if (sent.length === 0) return html`<p class="govuk-body">No day was looked at yet.</p>`
  return ledger({
    id: 'reminders-sent',
    caption: html`<span class="govuk-visually-hidden">The last days, the newest first</span>`,
    columns: ['Day', 'Things', { text: 'What became of it', wide: true }],
    rows: sent.map(one => ({
      heading: shortDay(one.on),
      cells: [
        one.things === 0 ? 'None' : String(one.things),
        wentWrong(one)
          ? {
              text: sentInWords(one),
              note: one.answer ?? 'The mail server took it on none of the attempts',
              tone: 'misfit',
            }
          : sentInWords(one),
      ],
    })),
  })
}

/** What somebody is reminded of, and where. */
export async function remindersPage(_asked: Asked, here: Here): Promise<Answer> {
  const seen = await show(here.site.office, remindersView, null, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const content = html`<h1 class="govuk-heading-l">Your reminders</h1>
<p class="govuk-body-l">What you have to do that is late, or near its last day. A message names no family and says nothing of what a complaint is about.</p>
${here.site.office.reminders === undefined && insetText({ text: 'No mail server is set up for this service, so no reminders are sent.' })}
${shown.address?.failing && warningText({ text: `What was sent to this address came back. ${shown.address.failing.why} Nothing more goes there until you give it again, or another.` })}
${summaryList({
  rows: [
    {
      key: 'Where',
      value: shown.address?.email ?? 'No address, so nothing is sent to you',
    },
    { key: 'When', value: ruleInWords(shown.rule) },
    {
      key: 'Meetings',
      value:
        'Interviews and panels that you come to are sent there for your calendar, when they are arranged or moved.',
    },
  ],
})}
${button({ text: shown.address === null ? 'Give an address' : 'Change the address', href: path`/council/${settleOwnReminderAddress.name}`, kind: 'secondary' })}
<h2 class="govuk-heading-m">What a message would tell now</h2>
${now(shown)}
<h2 class="govuk-heading-m">The last days</h2>
${before(shown)}`
  return answer(
    frame(here, { title: 'Your reminders', area: 'work', backLink: { href: '/', text: 'My work' }, content }),
  )
}
