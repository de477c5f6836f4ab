import { awaitsSomebody } from '#complaint/dispatch/find.ts'
import { isElectronic } from '#complaint/dispatch/state.ts'
import { partsHeldBy } from '#complaint/parts.ts'
import { partInWords } from '#complaint/words.ts'
import { readDay } from '#law/day-words.ts'
import { printBatch, takenToPost } from '#office/dispatch/post.ts'
import { show } from '#office/view.ts'
import { type InOutbox, isToPost, outboxView } from '#office/views/outbox.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { checkboxes } from '../../components/checkboxes.ts'
import { input } from '../../components/input.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { capital, counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { manyOf, oneOf, type Typed, typedIn } from '../recording/typed.ts'
import { dispatchName, standingTag } from './sendings.ts'

const atInstant = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'medium',
  timeStyle: 'short',
})

const labelled = (label: string, text: Html | string) => ({ text, attributes: { 'data-label': label } })

const what = ({ dispatch }: InOutbox): string => dispatchName(dispatch)

const who = ({ state, delivery }: InOutbox): string =>
  capital(partsHeldBy(state, delivery.personId).map(partInWords).join(', '))

function stands(waiting: InOutbox): Html {
  const { delivery, trying, attempts, lastAnswer, notBefore } = waiting
  const { standing } = delivery
  if (trying) return html`${standingTag('to go', 'Being sent')}`
  if (standing.kind !== 'to go')
    return html`${standingTag(standing.kind)}${'why' in standing && html` ${standing.why}`}`
  return attempts > 0 && isElectronic(delivery.way)
    ? html`${standingTag('to go', 'Tried')} ${counted(attempts, 'time')}; next at ${atInstant.format(new Date(notBefore))}. ${lastAnswer}`
    : standingTag('to go')
}

function rows(found: readonly InOutbox[], caption: string): Html {
  return table({
    caption,
    captionClasses: 'govuk-table__caption--m',
    classes: 'list',
    head: ['Complaint', 'What', 'To', 'How', 'Since', 'Where it stands'],
    firstCellIsHeader: true,
    rows: found.map(one => [
      link(path`/complaints/${one.complaintId}/letters`, one.state.reference),
      labelled('What', what(one)),
      labelled('To', who(one)),
      labelled('How', capital(one.delivery.way)),
      labelled('Since', atInstant.format(new Date(one.since))),
      labelled('Where it stands', stands(one)),
    ]),
  })
}

interface Said {
  readonly typed: Typed
  readonly wrong: Readonly<Partial<Record<'letters' | 'day', string>>>
}

function toPost(found: readonly InOutbox[], { typed, wrong }: Said, here: Here): Html {
  return html`<h2 class="govuk-heading-m">To be posted</h2>
<p class="govuk-body">Print the batch, put each letter into its envelope, and say when they were taken to the post. Each is recorded as sent on that day.</p>
<p class="govuk-body">${link('/outbox/print', 'Download the print batch')}</p>
<form method="post" action="/outbox/post" novalidate><input type="hidden" name="_csrf" value="${here.token()}">
${checkboxes({
  name: 'letters',
  fieldset: { legend: { text: 'Which were taken to the post?', classes: 'govuk-fieldset__legend--s' } },
  classes: 'govuk-checkboxes--small',
  items: found.map(one => ({
    value: one.delivery.id,
    text: `${one.state.reference}: ${what(one)}, to the ${who(one).toLowerCase()}`,
  })),
  values: typed.day === undefined ? found.map(({ delivery }) => delivery.id) : manyOf(typed, 'letters'),
  ...(wrong.letters === undefined ? {} : { errorMessage: wrong.letters }),
})}${input({
  name: 'day',
  label: { text: 'When were they taken to the post?', classes: 'govuk-label--s' },
  hint: { text: 'For example, 8 September 2022.' },
  classes: 'govuk-input--width-20',
  value: oneOf(typed, 'day'),
  autocomplete: 'off',
  ...(wrong.day === undefined ? {} : { errorMessage: wrong.day }),
})}${buttonGroup(button({ text: 'They were posted', preventDoubleClick: true }))}</form>`
}

async function shown(here: Here, said: Said): Promise<Answer> {
  const seen = await show(here.site.office, outboxView, null, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const all = seen.shown
  const forSomebody = all.filter(one => awaitsSomebody(one.state, one))
  const post = all.filter(isToPost)
  const waiting = all.filter(one => !forSomebody.includes(one) && !post.includes(one))
  const { channels = [] } = here.site.office
  const content = html`<h1 class="govuk-heading-l">Outbox</h1>
${channels.length === 0 && insetText({ text: 'Email is not set up here, so nothing leaves by itself. Letters are posted or handed over.' })}
${all.length === 0 && html`<p class="govuk-body">Nothing waits to be sent.</p>`}
${forSomebody.length > 0 && rows(forSomebody, 'Somebody has to see to these')}
${post.length > 0 && toPost(post, said, here)}
${waiting.length > 0 && rows(waiting, 'Waiting')}`
  const errors = Object.entries(said.wrong).map(([name, text]) => ({ text, href: `#${name}` }))
  return answer(
    frame(here, { title: 'Outbox', area: 'complaints', wide: true, errors, content }),
    errors.length > 0 ? 422 : 200,
  )
}

export const outboxPage = (_asked: Asked, here: Here): Promise<Answer> => shown(here, { typed: {}, wrong: {} })

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** What is to be posted, as one archive. */
export async function printBatchSent(_asked: Asked, here: Here): Promise<Answer> {
  const made = await printBatch(here.site.office, here.visitor)
  if (made.kind === 'not allowed') return notAllowed(here)
  if (made.kind === 'not found') return notFound(here)
  const { bytes } = made
  return { kind: 'file', name: 'Print batch.zip', media: 'application/zip', size: bytes.length, content: once(bytes) }
}

/** The batch was taken to the post. */
export async function postSent({ body }: Asked, here: Here): Promise<Answer> {
  const typed = typedIn(body)
  const letters = manyOf(typed, 'letters')
  const day = readDay(oneOf(typed, 'day').trim())
  const wrong = {
    ...(letters.length === 0 ? { letters: 'Choose those that were taken to the post' } : {}),
    ...(day === undefined ? { day: 'Enter the day, such as 8 September 2022' } : {}),
  }
  if (day === undefined || Object.keys(wrong).length > 0) return shown(here, { typed, wrong })
  const taken = await takenToPost(here.site.office, here.visitor, letters, day)
  if (taken.kind === 'not allowed') return notAllowed(here)
  if (taken.kind === 'in the future')
    return shown(here, { typed, wrong: { day: 'The date is in the future. Enter a date that is today or earlier' } })
  if (taken.kind === 'before it was asked')
    return shown(here, {
      typed,
      wrong: { day: 'One of these letters was asked to be sent after that day. Enter the day each was really taken' },
    })
  here.session.set('notice', `Recorded as sent: ${counted(taken.letters, 'letter')}.`)
  return redirect('/outbox')
}
