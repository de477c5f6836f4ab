import { agreedDue } from '#complaint/agreed/due.ts'
import { agreedName } from '#complaint/agreed/in-words.ts'
import { type AgreedItem, agreedById } from '#complaint/agreed/item.ts'
import type { AgreedKind } from '#complaint/agreed/kind.ts'
import { agreedStanding } from '#complaint/agreed/stands.ts'
import { spanInWords } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { complaintView } from '#office/views/complaint.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { spanElement } from '../../components/date.ts'
import { link, path } from '../../components/link.ts'
import { type SummaryRow, summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { lookingOf } from '../complaint/frame.ts'
import { type May, mayNow } from '../complaint/may-now.ts'
import { capital } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { coversNow } from './covers.ts'
import { whatIsOnRecord } from './on-record.ts'
import {
  agreedAddress,
  atInWords,
  filesInWords,
  lateInWords,
  nameOf,
  ownerInWords,
  standingInWords,
  standingTag,
} from './words.ts'

const formOf = (id: string, verb: string, name: string, itemId: string): string =>
  `${path`/complaints/${id}/record/${verb}`}?${name}=${encodeURIComponent(itemId)}`

const ofKind: Readonly<Partial<Record<AgreedKind, readonly [verb: string, words: string]>>> = {
  apology: ['record-apology', 'Record the apology'],
  payment: ['follow-payment', 'Record that it was offered, accepted, refused or paid'],
  'service improvement': ['record-improvement', 'Record what changed and who was told'],
  'note on the record': ['record-note-on-file', 'Record the note put on the record'],
}

function toOfKind(item: AgreedItem, to: (verb: string, words: string, name: string) => Html | ''): Html | '' {
  const [verb, words] = ofKind[item.kind] ?? []
  return verb && words ? to(verb, words, 'agreedId') : ''
}

/** The way to what can be done next with it, the nearest first. */
function next(item: AgreedItem, { id }: ShownComplaint, may: May): Html | '' {
  const standing = agreedStanding(item)
  const to = (verb: string, words: string, name = 'agreedIds'): Html | '' =>
    may(verb) ? html`<li>${link(formOf(id, verb, name, item.id), words)}</li>` : ''
  const unproved = ['to do', 'proof not enough', 'not accepted'].includes(standing.kind)
  const links = [
    ...(standing.kind === 'done' ? [] : [toOfKind(item, to)]),
    ...(unproved ? [to('give-proof', 'Give proof that it was done')] : []),
    ...(standing.kind === 'to be checked' ? [to('check-proof', 'Check the proof')] : []),
    ...(standing.kind === 'to be sent' ? [to('send-proof', 'Record that the proof went to the Ombudsman')] : []),
    ...(['to be sent', 'with the Ombudsman'].includes(standing.kind)
      ? [to('record-view-of-proof', 'Record what the Ombudsman says of the proof')]
      : []),
    ...(standing.kind === 'done' ? [] : [to('plan-agreed', 'Say who does it, and by when', 'agreedId')]),
  ].filter(one => one !== '')
  return links.length === 0
    ? ''
    : html`<h2 class="govuk-heading-m">What you can do</h2><ul class="govuk-list">${links}</ul>`
}

/** Every step towards proof, the oldest first. */
function trail(item: AgreedItem, shown: ShownComplaint): Html | '' {
  const { plans, proofs, checks, sent, views } = item.followed
  const steps = [
    ...plans.map(one => ({
      seq: one.seq,
      on: one.happened,
      what: 'Planned',
      words: html`${nameOf(one.ownerId, shown) ?? 'Nobody named'}. ${one.deadline ? capital(one.deadline.phrase) : 'No time limit'}.`,
    })),
    ...proofs.map(one => ({
      seq: one.seq,
      on: one.happened,
      what: 'Done, with proof',
      words: html`${one.words} <span class="list__detail">${one.keptAt !== null && `Kept: ${one.keptAt}. `}Given by ${nameOf(one.givenBy, shown) ?? 'somebody not named'}.</span>${filesInWords(one.fileIds, shown)}`,
    })),
    ...checks.map(one => ({
      seq: one.seq,
      on: one.happened,
      what: one.verdict === 'proved' ? 'Checked: proved' : 'Checked: not enough',
      words: html`${one.words} <span class="list__detail">By ${nameOf(one.checkedBy, shown) ?? 'somebody not named'}.</span>`,
    })),
    ...sent.map(one => ({ seq: one.seq, on: one.happened, what: 'Sent to the Ombudsman', words: html`${one.words}` })),
    ...views.map(one => ({
      seq: one.seq,
      on: one.happened,
      what: `The Ombudsman: ${one.outcome}`,
      words: html`${one.words}`,
    })),
  ].toSorted((a, b) => a.seq - b.seq)
  if (steps.length === 0) return ''
  return html`<h2 class="govuk-heading-m">On the way to proof</h2>
${summaryList({
  rows: steps.map(({ on, what, words }) => ({
    key: html`${what}<span class="list__detail">${spanInWords(on)}</span>`,
    value: words,
  })),
})}`
}

function facts(item: AgreedItem, shown: ShownComplaint): readonly SummaryRow[] {
  const { state, now } = shown
  const due = agreedDue(state, item, now)
  const late = lateInWords(item, shown)
  const matter = item.matterId === null ? undefined : state.matters.get(item.matterId)
  const reference = matter?.reference ? ` (${matter.reference})` : ''
  return [
    { key: 'State', value: html`${standingTag(item, shown)} ${standingInWords(item, shown)}` },
    { key: 'Agreed', value: `${atInWords(item.at)}${reference}${item.author ? `, ${item.author}` : ''}` },
    ...(item.covers ? [{ key: 'Covers', value: capital(item.covers) }] : []),
    ...coversNow(item, shown),
    { key: 'Owner', value: ownerInWords(item, shown) },
    {
      key: 'Due',
      value: due
        ? html`${due.by ? html`${spanElement(due.by)}. ` : ''}${due.soonest !== null && `${capital(due.soonest)}, and `}${due.soonest === null ? capital(due.phrase) : due.phrase}. ${due.notKnown ?? ''}${late !== '' && html` <strong>${capital(late)}.</strong>`}`
        : 'No time limit was set.',
    },
    ...(item.soft
      ? [
          {
            key: 'Open-ended',
            value:
              item.doneWhen === null
                ? 'What will show that it is done is not said yet.'
                : `Done when: ${item.doneWhen}`,
          },
        ]
      : []),
    ...(item.reviewOn ? [{ key: 'Looked at again', value: html`${spanElement(item.reviewOn)}` }] : []),
    ...(item.reason ? [{ key: 'For', value: capital(item.reason) }] : []),
  ]
}

/** One thing that was agreed: what, whose, by when, and every step towards proof. */
export async function agreedItemPage(asked: Asked, here: Here): Promise<Answer> {
  const query = { id: asked.params.id ?? '', looking: lookingOf(asked) }
  const seen = await show(here.site.office, complaintView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const item = agreedById(shown.state, asked.params.item ?? '')
  if (!item) return notFound(here)
  const content = html`<span class="govuk-caption-l">Complaint ${shown.state.reference}</span>
<h1 class="govuk-heading-l">${agreedName(item)}</h1>
<p class="govuk-body-l">${item.text}</p>
${summaryList({ rows: facts(item, shown) })}
${whatIsOnRecord(item, shown)}
${next(item, shown, mayNow(shown))}
${trail(item, shown)}`
  const title = `${agreedName(item)}, complaint ${shown.state.reference}`
  return answer(
    frame(here, {
      title,
      area: 'complaints',
      backLink: { href: agreedAddress(shown.id), text: 'What was agreed' },
      content,
    }),
  )
}
