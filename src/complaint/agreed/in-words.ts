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
