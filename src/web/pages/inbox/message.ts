import { sizeInWords } from '#complaint/files/in-words.ts'
import { shiftDays } from '#law/day.ts'
import { dayInWords } from '#law/day-words.ts'
import { openMail } from '#office/inbox/open-mail.ts'
import type { ParsedMail } from '#office/inbox/parsed.ts'
import { londonDay } from '#office/office.ts'
import type { InInbox, ShownMail } from '#office/views/inbox.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { table } from '../../components/table.ts'
import { warningText } from '../../components/warning-text.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { counted, instantInWords } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { addressOf, kindTag, proofInWords, scanInWords, senderInWords, standingInWords } from './in-words.ts'

const sameWords = (one: string, other: string): boolean => one.replaceAll(/\W+/g, '') === other.replaceAll(/\W+/g, '')

const asWritten = (text: string): Html => html`<div class="govuk-body as-typed mail-words">${text}</div>`

function words({ text, html: formatted }: ParsedMail): Html {
  const main = text ?? formatted?.text ?? ''
  const other = text !== null && formatted && !sameWords(text, formatted.text) ? formatted.text : ''
  return html`<h2 class="govuk-heading-m">What it says</h2>
${main === '' ? html`<p class="govuk-body">It has no words of its own.</p>` : asWritten(main)}
${other !== '' && details({ summaryText: 'It says something else to programs that show it with colours and pictures', text: asWritten(other) })}
${formatted && formatted.hidden !== '' && details({ summaryText: 'Its sender hid these words from whoever looks at it', text: asWritten(formatted.hidden) })}
${formatted && formatted.remote > 0 && html`<p class="govuk-body">${counted(formatted.remote, 'picture')} that would have been fetched from elsewhere ${formatted.remote === 1 ? 'was' : 'were'} not.</p>`}`
}

function attached({ parts, more }: ParsedMail): Html {
  if (parts.length === 0)
    return html`<h2 class="govuk-heading-m">What is attached</h2><p class="govuk-body">Nothing.</p>`
  return html`<h2 class="govuk-heading-m">What is attached</h2>
<p class="govuk-body">Nothing of it can be opened here. What you file is looked into and checked for viruses, and opens in the complaint.</p>
${table({
  classes: 'list list--words',
  caption: 'What is attached',
  captionClasses: 'govuk-visually-hidden',
  head: ['Name, as its sender has it', 'Said to be', 'Size'],
  firstCellIsHeader: true,
  rows: parts.map(({ name, media, size }) => [
    { text: html`<span class="file-name">${name}</span>` },
    { text: media, attributes: { 'data-label': 'Said to be' } },
    { text: sizeInWords(size), attributes: { 'data-label': 'Size' } },
  ]),
})}${more && html`<p class="govuk-body">There are more, which are not listed. They stay in the message itself.</p>`}`
}

/** Said in days, for the council may settle another number until then. */
const removed = (settledAt: string, daysKept: number): string =>
  `Redress removes it for good ${counted(daysKept, 'day')} after that, on ${dayInWords(shiftDays(londonDay(new Date(settledAt)), daysKept))}, unless it is filed before.`

function settledRows({ mail, settledBy, daysKept }: ShownMail) {
  if (mail.settledAt === null) return []
  const by = settledBy === null ? '' : ` by ${settledBy}`
  const reason =
    mail.standing === 'set aside' ? html`: ${mail.reason ?? ''}<br>${removed(mail.settledAt, daysKept)}` : ''
  return [
    {
      key: 'What became of it',
      value: html`${standingInWords(mail)}${by}, ${instantInWords(mail.settledAt)}${reason}`,
    },
  ]
}

const about = ({ offered }: ShownMail): Html | '' =>
  offered.length === 0
    ? ''
    : html`<h2 class="govuk-heading-m">Complaints it may be about</h2><p class="govuk-body">By a reference in its words, a letter that it answers, or an address that is known. It is for you to say.</p>
<ul class="govuk-list govuk-list--bullet">${offered.map(({ id, reference, subject }) => html`<li>${link(path`/complaints/${id}`, reference)}: ${subject}</li>`)}</ul>`

const counts = (mail: InInbox): string =>
  `If this is a complaint, the council received it on ${dayInWords(londonDay(new Date(mail.receivedAt)))}, and its time limits run from that day.`

/** The likeliest first: what seems to be about no complaint may be a new one. */
function whatToDo({ mail, offered }: ShownMail): Html {
  const at = addressOf(mail)
  const [file, begin] = [
    { text: 'File it with a complaint', href: `${at}/file` },
    { text: 'Begin a complaint from it', href: `${at}/begin` },
  ]
  const begins = offered.length === 0 && mail.kind === 'message' && mail.standing === 'waiting'
  const aside = button({ text: 'Set it aside', href: `${at}/set-aside`, kind: 'secondary' })
  if (mail.standing === 'begun') return buttonGroup(button(file), aside)
  const [first, second] = begins ? [begin, file] : [file, begin]
  return buttonGroup(button(first), button({ ...second, kind: 'secondary' }), aside)
}

/** One message, as plain words: nothing of it is run, and nothing is fetched for it. */
export async function mailPage({ params }: Asked, here: Here): Promise<Answer> {
  const opened = await openMail(here.site.office, params.item ?? '', here.visitor)
  if (opened.kind === 'not allowed') return notAllowed(here)
  if (opened.kind === 'not found') return notFound(here)
  const { shown, parsed, why } = opened
  const { mail } = shown
  const content = html`<span class="govuk-caption-l">Email</span><h1 class="govuk-heading-l file-name">${mail.subject === null || mail.subject === '' ? 'Email without a subject' : mail.subject}</h1>
${mail.checkResult === 'infected' && warningText({ text: `${scanInWords(mail)}.` })}
${summaryList({
  rows: [
    {
      key: 'From',
      value: html`<span class="file-name">${senderInWords(mail)}</span><br>${proofInWords(mail)}`,
    },
    ...(mail.kind === 'message' ? [] : [{ key: 'Kind', value: kindTag(mail) }]),
    { key: 'To', value: html`<span class="file-name">${mail.sentTo}</span>` },
    {
      key: 'Came in',
      value: `${instantInWords(mail.receivedAt)}${mail.times > 1 ? `, and again: ${counted(mail.times, 'time')} in all` : ''}`,
    },
    { key: 'Virus check', value: scanInWords(mail) },
    ...settledRows(shown),
  ],
})}
${mail.standing === 'waiting' && mail.kind !== 'bounce' && insetText({ text: counts(mail) })}
${parsed ? html`${words(parsed)}${attached(parsed)}` : warningText({ text: why })}
${about(shown)}
<h2 class="govuk-heading-m">What is to be done with it</h2>
${whatToDo(shown)}`
  return answer(
    frame(here, { title: 'An email in the inbox', area: 'work', content, backLink: { href: '/inbox', text: 'Inbox' } }),
  )
}
