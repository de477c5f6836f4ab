import { sizeInWords } from '#complaint/files/in-words.ts'
import { dateInWords, dayInWords, readDay } from '#law/day-words.ts'
import { openMail } from '#office/inbox/open-mail.ts'
import type { ParsedMail } from '#office/inbox/parsed.ts'
import { beginFromMail, fileMail, type Settled, setMailAside } from '#office/inbox/settle.ts'
import { isStreamId, londonDay } from '#office/office.ts'
import { show } from '#office/view.ts'
import { complaintByReferenceView, type ShownMail } from '#office/views/inbox.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { checkboxes } from '../../components/checkboxes.ts'
import { input } from '../../components/input.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { radios } from '../../components/radios.ts'
import { textarea } from '../../components/textarea.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { onceField, onceSent } from '../recording/once.ts'
import { LONGEST_ANSWER, manyOf, oneOf, type Typed, typedIn } from '../recording/typed.ts'
import { addressOf } from './in-words.ts'

type What = 'file' | 'begin' | 'set-aside'

interface Mail {
  readonly shown: ShownMail
  readonly parsed: ParsedMail | null
}

interface Said {
  /** null before anything was typed. */
  readonly typed: Typed | null
  readonly wrong: Readonly<Record<string, string>>
}

const titles: Readonly<Record<What, string>> = {
  file: 'File an email with a complaint',
  begin: 'Begin a complaint from an email',
  'set-aside': 'Set an email aside',
}

const noted = (wrong: Said['wrong'], name: string) => (wrong[name] === undefined ? {} : { errorMessage: wrong[name] })

function parts({ parsed }: Mail, { typed, wrong }: Said): Html {
  const all = parsed?.parts ?? []
  if (all.length === 0)
    return html`<p class="govuk-body">The email itself is kept as a file of the complaint. Nothing is attached to it.</p>`
  const chosen = typed === null ? all.map(({ place }) => String(place)) : manyOf(typed, 'parts')
  return checkboxes({
    name: 'parts',
    idPrefix: 'parts',
    fieldset: { legend: { text: 'What of it goes along?', classes: 'govuk-fieldset__legend--s' } },
    hint: 'The email itself always does, with everything in it. Each file is looked into and checked for viruses.',
    classes: 'govuk-checkboxes--small',
    ...noted(wrong, 'parts'),
    items: all.map(({ place, name, size }) => ({
      value: String(place),
      text: html`<span class="file-name">${name}</span>, ${sizeInWords(size)}`,
    })),
    values: chosen,
  })
}

function whichComplaint({ shown: { offered } }: Mail, { typed, wrong }: Said): Html {
  const reference = input({
    name: 'reference',
    id: 'reference',
    label: {
      text: offered.length === 0 ? 'Which complaint?' : 'If it is another, which reference?',
      classes: 'govuk-label--s',
    },
    hint: 'For example, NM/2026/0012',
    classes: 'govuk-input--width-10',
    value: typed === null ? '' : oneOf(typed, 'reference'),
    ...noted(wrong, 'reference'),
  })
  if (offered.length === 0) return reference
  return html`${radios({
    name: 'complaint',
    idPrefix: 'complaint',
    fieldset: { legend: { text: 'Which complaint is it about?', classes: 'govuk-fieldset__legend--s' } },
    hint: 'These are guesses from its words and its sender. Choose one only if you are sure.',
    ...noted(wrong, 'complaint'),
    items: [
      ...offered.map(({ id, reference: name, subject }) => ({ value: id, text: `${name}: ${subject}` })),
      { value: 'another', text: 'Another complaint' },
    ],
    value: typed === null ? '' : oneOf(typed, 'complaint'),
  })}${reference}`
}

function receipt({ shown: { mail } }: Mail, { typed, wrong }: Said): Html {
  const came = londonDay(new Date(mail.receivedAt))
  return html`${insetText({ text: `The email came in on ${dayInWords(came)}. The council received the complaint on the day it reached any part of it, so enter an earlier day only if it had come elsewhere before.` })}
${input({ name: 'received', id: 'received', label: { text: 'When did the council receive the complaint?', classes: 'govuk-label--s' }, hint: 'For example, 8 September 2022', classes: 'govuk-input--width-10', value: typed === null ? dateInWords(came) : oneOf(typed, 'received'), ...noted(wrong, 'received') })}
${textarea({ name: 'subject', id: 'subject', label: { text: 'What is it about?', classes: 'govuk-label--s' }, hint: 'Without names: people are added by their part.', rows: 3, value: typed === null ? '' : oneOf(typed, 'subject'), ...noted(wrong, 'subject') })}
${radios({
  name: 'known',
  idPrefix: 'known',
  fieldset: { legend: { text: 'Is it known who made it?', classes: 'govuk-fieldset__legend--s' } },
  hint: 'The sender of an email is not proved. You can ask them.',
  classes: 'govuk-radios--inline',
  ...noted(wrong, 'known'),
  items: [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ],
  value: typed === null ? '' : oneOf(typed, 'known'),
})}`
}

const why = ({ shown: { daysKept } }: Mail, { typed, wrong }: Said): Html =>
  textarea({
    name: 'reason',
    id: 'reason',
    label: { text: 'Why is it neither a complaint nor part of one?', classes: 'govuk-label--s' },
    hint: `It stays in the inbox, under “All”, with your reason, for ${daysKept} days, and then Redress removes it for good. Somebody unhappy with a service may make a complaint without calling it one.`,
    rows: 3,
    value: typed === null ? '' : oneOf(typed, 'reason'),
    ...noted(wrong, 'reason'),
  })

const buttons: Readonly<Record<What, string>> = {
  file: 'File it',
  begin: 'Begin the complaint',
  'set-aside': 'Set it aside',
}

function form(what: What, mail: Mail, said: Said, here: Here): Answer {
  const at = addressOf(mail.shown.mail)
  const asks =
    what === 'file'
      ? html`${whichComplaint(mail, said)}${parts(mail, said)}`
      : what === 'begin'
        ? html`${receipt(mail, said)}${parts(mail, said)}`
        : why(mail, said)
  const content = html`<span class="govuk-caption-l file-name">${mail.shown.mail.subject || 'Email without a subject'}</span><h1 class="govuk-heading-l">${titles[what]}</h1>
<form method="post" action="${path`/inbox/${mail.shown.mail.id}/${what}`}" novalidate><input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}
${asks}
${buttonGroup(button({ text: buttons[what], preventDoubleClick: true }), link(at, 'Cancel'))}</form>`
  const errors = Object.entries(said.wrong).map(([name, text]) => ({ text, href: `#${name}` }))
  const options = {
    title: titles[what],
    area: 'work',
    errors,
    content,
    backLink: { href: at, text: 'The email' },
  } as const
  return answer(frame(here, options), errors.length > 0 ? 422 : 200)
}

async function opened(asked: Asked, here: Here): Promise<Mail | Answer> {
  const mail = await openMail(here.site.office, asked.params.item ?? '', here.visitor)
  if (mail.kind === 'opened') return mail
  return mail.kind === 'not allowed' ? notAllowed(here) : notFound(here)
}

const isMail = (one: Mail | Answer): one is Mail => 'shown' in one

const asking =
  (what: What) =>
  async (asked: Asked, here: Here): Promise<Answer> => {
    const mail = await opened(asked, here)
    return isMail(mail) ? form(what, mail, { typed: null, wrong: {} }, here) : mail
  }

export const fileMailPage = asking('file')
export const beginFromMailPage = asking('begin')
export const setMailAsidePage = asking('set-aside')

/** Where the answer leads, or the form again with what is wrong. */
function answered(what: What, mail: Mail, typed: Typed, result: Settled, here: Here): Answer {
  const again = (wrong: Said['wrong']) => form(what, mail, { typed, wrong }, here)
  if (result.kind === 'done') {
    here.session.set(
      'notice',
      what === 'file'
        ? `The email was filed with ${result.reference}.`
        : `${result.reference} was begun from the email.`,
    )
    const to = path`/complaints/${result.complaintId}`
    return redirect(what === 'file' ? `${to}/files` : to)
  }
  if (result.kind === 'not allowed') return notAllowed(here)
  if (result.kind === 'not found') return notFound(here)
  if (result.kind === 'not taken') return again({ parts: `“${result.name}” is not taken. ${result.why}` })
  if (result.kind === 'later than it came')
    return again({
      received: `Enter ${dateInWords(result.came)} or an earlier day: the email came in on that day, and the time limits run from it`,
    })
  if (result.kind === 'begun before') {
    const { reference } = result
    return again({
      received: `A complaint was begun from this email before: ${reference}. Look at it, and file the email there if more is to be kept`,
    })
  }
  const { result: outcome } = result
  if (outcome.kind === 'not allowed') return notAllowed(here)
  if (outcome.kind === 'invalid')
    return again(
      Object.fromEntries(
        outcome.issues.map(({ field, message }) => [field === 'happened' ? 'received' : field, message]),
      ),
    )
  const field = what === 'file' ? 'reference' : 'received'
  return again({ [field]: 'It could not be recorded as it is. Look at the complaint, and try again' })
}

const placesIn = (typed: Typed): readonly number[] =>
  manyOf(typed, 'parts').flatMap(one => (/^\d{1,3}$/.test(one) ? [Number(one)] : []))

async function complaintChosen(mail: Mail, typed: Typed, here: Here): Promise<{ readonly id: string } | Said['wrong']> {
  const chosen = oneOf(typed, 'complaint')
  if (mail.shown.offered.some(({ id }) => id === chosen)) return { id: chosen }
  const reference = oneOf(typed, 'reference').trim()
  // Sent twice, the form may come from before its complaint was among those offered.
  const names = chosen === 'another' || (chosen === '' && reference !== '')
  if (mail.shown.offered.length > 0 && !names) return { complaint: 'Choose which complaint it is about' }
  if (reference === '') return { reference: 'Enter the reference of the complaint, such as NM/2026/0012' }
  const seen = await show(here.site.office, complaintByReferenceView, { reference }, here.visitor)
  return seen.kind === 'shown' && isStreamId(seen.shown.id)
    ? { id: seen.shown.id }
    : { reference: 'There is no complaint with this reference' }
}

/** Filed with the complaint that a person chose. */
export async function mailFiled(asked: Asked, here: Here): Promise<Answer> {
  const mail = await opened(asked, here)
  if (!isMail(mail)) return mail
  const typed = typedIn(asked.body)
  const chosen = await complaintChosen(mail, typed, here)
  if (!('id' in chosen)) return form('file', mail, { typed, wrong: chosen }, here)
  const { id: mailId } = mail.shown.mail
  const sent = onceSent(`${addressOf(mail.shown.mail)}/file`, typed)
  const result = await fileMail(
    here.site.office,
    { mailId, complaintId: chosen.id, parts: placesIn(typed) },
    here.visitor,
    sent,
  )
  return answered('file', mail, typed, result, here)
}

/** A complaint begun. */
export async function begunFromMail(asked: Asked, here: Here): Promise<Answer> {
  const mail = await opened(asked, here)
  if (!isMail(mail)) return mail
  const typed = typedIn(asked.body)
  const received = oneOf(typed, 'received').trim()
  const subject = oneOf(typed, 'subject').trim()
  const known = oneOf(typed, 'known')
  const wrong = {
    ...(readDay(received) === undefined ? { received: 'Enter the day, such as 8 September 2022' } : {}),
    ...(subject === '' ? { subject: 'Enter what it is about' } : {}),
    ...(subject.length > LONGEST_ANSWER ? { subject: 'What it is about is too long' } : {}),
    ...(known === 'yes' || known === 'no' ? {} : { known: 'Choose whether it is known who made it' }),
  }
  if (Object.keys(wrong).length > 0) return form('begin', mail, { typed, wrong }, here)
  const sent = onceSent(`${addressOf(mail.shown.mail)}/begin`, typed)
  const chosen = { mailId: mail.shown.mail.id, parts: placesIn(typed), received, subject, known }
  return answered('begin', mail, typed, await beginFromMail(here.site.office, chosen, here.visitor, sent), here)
}

/** Neither a complaint nor part of one. */
export async function mailSetAside(asked: Asked, here: Here): Promise<Answer> {
  const mail = await opened(asked, here)
  if (!isMail(mail)) return mail
  const typed = typedIn(asked.body)
  const reason = oneOf(typed, 'reason').trim()
  const wrong =
    reason === ''
      ? { reason: 'Say why it is neither a complaint nor part of one' }
      : reason.length > LONGEST_ANSWER
        ? { reason: 'The reason is too long' }
        : null
  if (wrong) return form('set-aside', mail, { typed, wrong }, here)
  const result = await setMailAside(here.site.office, { mailId: mail.shown.mail.id, reason }, here.visitor)
  if (result.kind === 'not allowed') return notAllowed(here)
  if (result.kind === 'not found') return notFound(here)
  here.session.set('notice', 'The email was set aside.')
  return redirect('/inbox')
}
