import type { Route } from '../../site.ts'
import { inboxPage } from '../inbox/list.ts'
import { mailPage } from '../inbox/message.ts'
import {
  beginFromMailPage,
  begunFromMail,
  fileMailPage,
  mailFiled,
  mailSetAside,
  setMailAsidePage,
} from '../inbox/settle.ts'

/** What comes in by email. */
export const inboxRoutes: readonly Route[] = [
  { method: 'GET', url: '/inbox', serves: { view: 'inbox' }, handle: inboxPage },
  { method: 'GET', url: '/inbox/:item', serves: { view: 'mail' }, handle: mailPage },
  { method: 'GET', url: '/inbox/:item/file', serves: { view: 'mail' }, handle: fileMailPage },
  { method: 'POST', url: '/inbox/:item/file', serves: { verb: 'file-mail' }, handle: mailFiled },
  { method: 'GET', url: '/inbox/:item/begin', serves: { view: 'mail' }, handle: beginFromMailPage },
  { method: 'POST', url: '/inbox/:item/begin', serves: { verb: 'begin-from-mail' }, handle: begunFromMail },
  { method: 'GET', url: '/inbox/:item/set-aside', serves: { view: 'mail' }, handle: setMailAsidePage },
  { method: 'POST', url: '/inbox/:item/set-aside', serves: { verb: 'set-mail-aside' }, handle: mailSetAside },
]
