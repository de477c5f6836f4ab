import { show } from '#office/view.ts'
import { type InboxQuery, type InInbox, inboxView } from '#office/views/inbox.ts'
import { insetText } from '../../components/inset-text.ts'
import { link } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { type Content, type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { counted, instantInWords } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { turning } from '../paging.ts'
import { addressOf, kindTag, scanInWords, senderInWords, standingInWords } from './in-words.ts'

const labelled = (label: string, text: Content) => ({ text, attributes: { 'data-label': label } })

const listAt = ({ show: which, page }: InboxQuery): string =>
  `/inbox?${new URLSearchParams({ show: which, ...(page > 1 ? { page: String(page) } : {}) })}`

function row(mail: InInbox) {
  const { subject, attachments, times } = mail
  const attached =
    attachments === null ? 'Could not be taken apart' : attachments === 0 ? '' : counted(attachments, 'file')
  return [
    {
      text: link(addressOf(mail), subject === null || subject === '' ? 'No subject' : subject, {
        classes: 'file-name',
      }),
    },
    labelled('From', html`<span class="file-name">${senderInWords(mail)}</span> ${kindTag(mail)}`),
    labelled(
      'Came in',
      html`${instantInWords(mail.receivedAt)}${times > 1 && html`<span class="list__detail">${counted(times, 'time')}</span>`}`,
    ),
    labelled(
      'Attached',
      html`${attached || 'Nothing'}${mail.checkResult === 'infected' && html`<span class="list__late">${scanInWords(mail)}</span>`}`,
    ),
    labelled('What became of it', standingInWords(mail)),
  ]
}

const choice = (words: string, href: string, current: boolean): Html =>
  html`<li>${current ? html`<strong aria-current="true">${words}</strong>` : link(href, words, { classes: 'govuk-link--no-visited-state' })}</li>`

/** What came by email to the council's address for complaints. */
export async function inboxPage({ query }: Asked, here: Here): Promise<Answer> {
  const asked: InboxQuery = {
    show: query.show === 'all' ? 'all' : 'waiting',
    page: /^\d{1,6}$/.test(query.page ?? '') ? Number(query.page) : 1,
  }
  const seen = await show(here.site.office, inboxView, asked, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { mails, waiting, all, page, pages } = seen.shown
  const content = html`<h1 class="govuk-heading-l">Inbox</h1>
${insetText({ text: 'A complaint counts from the day its email came in, whenever it is read. Anybody can write any sender into an email: who sent one is proved only where its page says so. Redress answers no email by itself.' })}
<div class="list-tools"><nav class="list-tools__stages" aria-label="Which emails"><ul>${choice(`Waiting (${waiting})`, listAt({ show: 'waiting', page: 1 }), asked.show === 'waiting')}${choice(`All (${all})`, listAt({ show: 'all', page: 1 }), asked.show === 'all')}</ul></nav></div>
${
  mails.length === 0
    ? html`<p class="govuk-body">${asked.show === 'all' ? 'No email has come in.' : 'No email waits.'}</p>`
    : table({
        classes: 'list list--words',
        caption: 'Emails, the newest first',
        captionClasses: 'govuk-visually-hidden',
        head: ['Subject', 'From', 'Came in', 'Attached', 'What became of it'],
        firstCellIsHeader: true,
        rows: mails.map(row),
      })
}${turning(page, pages, to => listAt({ ...asked, page: to }))}`
  return answer(frame(here, { title: 'Inbox', area: 'work', wide: true, content }))
}
