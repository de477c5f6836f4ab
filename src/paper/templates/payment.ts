import { type AgreedItem, agreedItems } from '#complaint/agreed/item.ts'
import { lastOf } from '#complaint/agreed/payment.ts'
import { pounds } from '#complaint/money.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { byWhen } from '../agreed.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, table } from '../content.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

/** Payments that are agreed and neither paid nor refused. */
const unpaid = (state: ComplaintState): readonly AgreedItem[] =>
  agreedItems(state).filter(
    ({ facts }) => facts.kind === 'payment' && !lastOf(facts.steps, 'paid') && !lastOf(facts.steps, 'refused'),
  )

const amountOf = ({ amountPence }: AgreedItem): string =>
  amountPence === null ? '[no amount on record]' : pounds(amountPence)

function payments(given: Given): readonly Block[] {
  return [
    heading('What we pay'),
    ...table(
      'Each payment',
      ['Amount', 'To whom', 'What it is for', 'By when'],
      unpaid(given.state).map(item => [
        amountOf(item),
        item.payee ?? 'You',
        item.reason ?? item.text,
        byWhen(given, item),
      ]),
    ),
  ]
}

/** What the council pays and what for, with nothing given up for it. */
export const paymentLetter: Template = {
  id: 'payment',
  title: 'Payment',
  heading: 'A payment from the council',
  summary: 'The amount as agreed, what it is for, how and when it is paid, and what it means for benefits.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'child', 'person affected'],
  tells: [],
  source: [
    { key: 'REMEDY', at: '' },
    { key: 'GUIDANCE', at: '' },
  ],
  opensWhen: state => (unpaid(state).length > 0 ? null : 'Opens when a payment has been agreed and is not paid yet.'),
  asks: () => [
    {
      name: 'how',
      label: 'How is it paid, and what do you need from them?',
      hint: 'Never ask for bank details by email.',
      needed: true,
      long: true,
    },
    ...askedOfAll,
  ],
  parts: [
    words('opening', 'what the letter is', 'Dear {name}\n\nWe agreed to make a payment because of your complaint.'),
    { kind: 'composed', compose: payments },
    words('how', 'how it is paid', '{how}', {
      heading: 'How you get it',
      source: [{ key: 'REMEDY', at: '' }],
      keeps: ['how'],
    }),
    words(
      'not-final',
      'that nothing is given up by taking it',
      'You give nothing up by taking this payment. You can still go on with your complaint, and go to the Ombudsman.',
      { heading: 'What it means', source: [{ key: 'REMEDY', at: '' }] },
    ),
    words(
      'benefits',
      'benefits',
      'If you get benefits, a payment can count as savings. Ask whoever pays your benefits, or an advice service. We can write down for them what the payment is for.',
    ),
  ],
  values: given => ({ how: answerTo(given, 'how') }),
  lacks: ({ state }) =>
    unpaid(state).flatMap(item =>
      item.amountPence === null ? ['A payment is agreed without an amount on record.'] : [],
    ),
  enclosures: () => [],
}
