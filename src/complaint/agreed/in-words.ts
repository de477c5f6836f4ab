import { pounds } from '../money.ts'
import type { AgreedItem } from './item.ts'

/** "£500 to the complainant", or the text without its full stop. */
export const agreedText = ({
  kind,
  amountPence,
  payee,
  text,
}: Pick<AgreedItem, 'kind' | 'amountPence' | 'payee' | 'text'>) =>
  kind === 'payment' && amountPence !== null
    ? `Pay ${pounds(amountPence)}${payee === null ? '' : ` to ${payee}`}`
    : text.replace(/[.;]$/, '')

/** "Recommendation 3: …", "Action: …". */
export const agreedInWords = (item: AgreedItem): string =>
  item.is === 'action'
    ? agreedText(item)
    : `Recommendation ${item.number === null ? 'without a number' : item.number}: ${agreedText(item)}`

/** "Recommendation 3", "Payment of £500": never blank, and never the whole text. */
export function agreedName({ is, number, kindAsTold, amountPence }: AgreedItem): string {
  if (is === 'recommendation') return number === null ? 'Recommendation' : `Recommendation ${number}`
  const kind = kindAsTold.replace(/ to the Ombudsman$/, '')
  return amountPence === null
    ? `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`
    : `Payment of ${pounds(amountPence)}`
}
