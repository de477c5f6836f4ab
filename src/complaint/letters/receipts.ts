import type { Calendar } from '#law/calendar.ts'
import { dueSpan } from '#law/due.ts'
import type { Limits } from '#law/limit.ts'
import type { Span } from '#law/span.ts'
import type { Method } from './sending.ts'

/** Sent by post, so that a day of receipt is presumed. Of an email or a portal nothing is. */
const isPosted = (method: Method | null): boolean => method === 'post' || method === 'telephone followed by letter'

/**
 * A letter by first-class post is presumed to have come on the second working day. It is only a presumption: where
 * somebody knows better, that counts. null where nothing is presumed.
 */
export function presumedReceipt(method: Method | null, sent: Span, limits: Limits, calendar: Calendar): Span | null {
  if (!isPosted(method)) return null
  const presumed = dueSpan(limits['DEEMED-RECEIPT'], sent, calendar)
  return presumed.latest === null ? null : presumed
}
