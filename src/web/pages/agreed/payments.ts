import { type PaymentTold, paymentsOnce, paymentsTold, perhapsTheSame } from '#complaint/agreed/linked-payments.ts'
import { pounds } from '#complaint/money.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { May } from '../complaint/may-now.ts'
import { counted } from '../days.ts'

const amount = ({ amountPence }: PaymentTold): string => (amountPence === null ? 'A payment' : pounds(amountPence))

/** Payments that are told more than once, and what nobody has said of them yet. Nothing is added up. */
export function paymentsSection(shown: ShownComplaint, may: May): Html | '' {
  const { id, state } = shown
  const told = paymentsTold(state)
  if (told.length < 2) return ''
  const once = paymentsOnce(state)
  const linked = once.filter(one => one.length > 1)
  const open = perhapsTheSame(state)
  const compare = ([one, other]: readonly [PaymentTold, PaymentTold]): Html =>
    html`<li>${amount(other)} (${other.words}) and ${amount(one)} (${one.words}) are perhaps the same payment.${
      may('link-payments') &&
      html` ${link(`${path`/complaints/${id}/record/link-payments`}?oneId=${encodeURIComponent(other.id)}&otherId=${encodeURIComponent(one.id)}`, html`Say whether they are<span class="govuk-visually-hidden">: ${amount(other)}</span>`)}`
    }</li>`
  return html`<h2 class="govuk-heading-m">Payments</h2>
<p class="govuk-body">${counted(told.length, 'payment')} told, ${counted(once.length, 'payment')} in all. They are never added up.</p>
<ul class="govuk-list govuk-list--bullet">${linked.map(one => html`<li>${one.map(amount).join(' and ')}: one payment, told ${one.length === 2 ? 'twice' : `${one.length} times`}.</li>`)}${open.map(compare)}</ul>`
}
