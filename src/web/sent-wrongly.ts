import type { FastifyError, FastifyRequest } from 'fastify'

/**
 * Whether another site sent it, as far as the browser says. The token tells a form of ours from a forged one; this does
 * besides, where the token has come into wrong hands. A page without a referrer sends "null" for its own origin.
 */
export function sentByAnotherSite({ headers }: FastifyRequest): boolean {
  const { origin, host } = headers
  const from = headers['sec-fetch-site']
  if (typeof from === 'string' && from !== 'same-origin' && from !== 'none') return true
  if (origin === undefined || origin === 'null') return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}

const NOT_OURS =
  'This form did not come from a page of this service that you had open. Go back, reload the page and try again.'

const TOO_LARGE = {
  status: 413,
  says: 'That is larger than 10 MB, far beyond what is asked for anywhere here. Nothing was saved. Check that you chose the right file or pasted the right text.',
}

/** Failures of the asker's making that have a sentence of their own. */
export const asksWrongly: Readonly<Record<string, { readonly status: number; readonly says: string }>> = {
  FST_CSRF_MISSING_SECRET: { status: 400, says: NOT_OURS },
  FST_CSRF_INVALID_TOKEN: { status: 400, says: NOT_OURS },
  SENT_BY_ANOTHER_SITE: { status: 400, says: NOT_OURS },
  FST_FILES_LIMIT: {
    status: 413,
    says: 'These are more than 1,000 files, which is the most that is taken at once. Nothing was brought in. Send them in parts.',
  },
  FST_REQ_FILE_TOO_LARGE: TOO_LARGE,
  FST_ERR_CTP_BODY_TOO_LARGE: TOO_LARGE,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    says: 'That is not what a form of this service sends. Nothing was saved. Go back, reload the page and try again.',
  },
}

/** What the reader of forms with files says of one that breaks off or has no parts: it gives no status of its own. */
const BROKEN_FORM =
  /^(Multipart: Boundary not found|Unexpected end of (form|file|multipart data)|Malformed part header)$/

/** Whether a failure that has no sentence of its own is of the asker's making all the same. */
export const isTheAskers = ({ statusCode, message }: FastifyError): boolean =>
  statusCode === undefined ? BROKEN_FORM.test(message) : statusCode < 500
