import type { Route } from '../../site.ts'
import { checkRedactionPage, redactedPicture, redactionConfirmed } from '../redaction/check.ts'
import { passagesSent } from '../redaction/mark.ts'
import { redactPage } from '../redaction/redact.ts'

const at = '/complaints/:id/files/:file/redact'

/** Redacted copies: what is taken out, and what is left. */
export const redactionRoutes: readonly Route[] = [
  { method: 'GET', url: at, serves: { view: 'redaction' }, handle: redactPage },
  { method: 'POST', url: at, serves: { verb: 'mark-passages' }, handle: passagesSent },
  { method: 'GET', url: `${at}/check`, serves: { view: 'redaction' }, handle: checkRedactionPage },
  { method: 'POST', url: `${at}/check`, serves: { verb: 'confirm-redaction' }, handle: redactionConfirmed },
  { method: 'GET', url: `${at}/pages/:page`, serves: { view: 'redaction' }, handle: redactedPicture },
]
