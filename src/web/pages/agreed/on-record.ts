import { type Apology, leavesOut } from '#complaint/agreed/apology.ts'
import type { AgreedItem } from '#complaint/agreed/item.ts'
import { lastOf, type PaymentFact, type PaymentStep } from '#complaint/agreed/payment.ts'
import { pounds } from '#complaint/money.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { spanElement } from '../../components/date.ts'
import { ledger } from '../../components/ledger.ts'
import { summaryList } from '../../components/summary-list.ts'
import { tag } from '../../components/tag.ts'
import { type Html, html } from '../../html.ts'
import { capital } from '../days.ts'
import { filesInWords, nameOf } from './words.ts'

const notYet = { text: 'Not yet', tone: 'quiet' } as const

function paymentStep(step: PaymentStep, facts: readonly PaymentFact[], shown: ShownComplaint) {
  const fact = lastOf(facts, step)
  if (!fact) return { heading: capital(step), cells: [notYet, '–', '–'] }
  return {
    heading: capital(step),
    cells: [
      html`${spanElement(fact.happened)}`,
      fact.amountPence === null ? 'Not recorded' : pounds(fact.amountPence),
      html`${fact.words ?? 'Nothing more'}${filesInWords(fact.fileIds, shown)}`,
    ],
  }
}

/** Offered, accepted, paid, evidenced: four facts, each with its own day. */
function payment(item: AgreedItem, steps: readonly PaymentFact[], shown: ShownComplaint): Html {
  const proof = item.followed.proofs.at(-1)
  const answer = lastOf(steps, 'refused') && !lastOf(steps, 'accepted') ? 'refused' : 'accepted'
  return ledger({
    id: 'payment',
    caption: 'The payment',
    columns: ['Fact', 'On', 'Amount', { text: 'How', wide: true }],
    rows: [
      paymentStep('offered', steps, shown),
      paymentStep(answer, steps, shown),
      paymentStep('paid', steps, shown),
      {
        heading: 'Evidenced',
        cells: proof
          ? [html`${spanElement(proof.happened)}`, '–', html`${proof.words}${filesInWords(proof.fileIds, shown)}`]
          : [notYet, '–', '–'],
      },
    ],
  })
}

function principles(apology: Apology): Html {
  const left = leavesOut(apology)
  if (left === null) return html`Nobody has held it against what an apology should do.`
  if (left.length === 0) return html`${tag({ text: 'Meets all', colour: 'green' })} of what an apology should do.`
  return html`Not all that an apology should do. Left out is that it:<ul class="govuk-list govuk-list--bullet">${left.map(one => html`<li>${one}</li>`)}</ul>`
}

function apologies(all: readonly Apology[], shown: ShownComplaint): Html {
  return html`<h2 class="govuk-heading-m">${all.length > 1 ? 'Apologies made' : 'The apology'}</h2>${all.map(one => {
    const points = one.pointIds.map(id => shown.state.points.get(id)?.label ?? 'without a number')
    return summaryList({
      rows: [
        { key: 'Made', value: html`${spanElement(one.happened)}, ${one.form}` },
        { key: 'By', value: capital(one.by) },
        { key: 'To', value: one.toIds.map(id => nameOf(id, shown)).join(', ') || 'Not recorded' },
        { key: 'For', value: points.length === 0 ? 'Everything it was to cover' : `Points ${points.join(', ')}` },
        { key: 'Checked', value: principles(one) },
        ...(one.fileId === null ? [] : [{ key: 'File', value: filesInWords([one.fileId], shown) }]),
      ],
    })
  })}`
}

/** What is on record of it, as its kind asks; empty where nothing is and nothing more is asked. */
export function whatIsOnRecord(item: AgreedItem, shown: ShownComplaint): Html | '' {
  const { facts } = item
  switch (facts.kind) {
    case 'payment':
      return payment(item, facts.steps, shown)
    case 'apology':
      return facts.apologies.length === 0 ? '' : apologies(facts.apologies, shown)
    case 'service improvement':
      return facts.made.length === 0
        ? ''
        : html`<h2 class="govuk-heading-m">What changed</h2>${facts.made.map(one =>
            summaryList({
              rows: [
                { key: 'Since', value: html`${spanElement(one.happened)}` },
                { key: 'Done otherwise', value: html`${one.changed}${filesInWords(one.fileIds, shown)}` },
                { key: 'Told', value: one.told },
              ],
            }),
          )}`
    case 'note on the record':
      return facts.notes.length === 0
        ? ''
        : html`<h2 class="govuk-heading-m">The note</h2>${facts.notes.map(one =>
            summaryList({
              rows: [
                { key: 'Put there', value: html`${spanElement(one.happened)}` },
                { key: 'On', value: one.record },
                { key: 'Puts right', value: html`${one.words}${filesInWords(one.fileIds, shown)}` },
              ],
            }),
          )}`
    case 'other':
      return ''
  }
}
