import type { Route } from '../../site.ts'
import { letterWordsPage, letterWordsSent } from '../council/letter-words.ts'
import { letterheadPage, letterheadSent } from '../council/letterhead.ts'
import { councilLettersPage } from '../council/letters.ts'
import { councilLogo } from '../council/logo.ts'
import { outboxPage, postSent, printBatchSent } from '../dispatch/outbox.ts'
import { chooseStepPage, sendIt, sendPage } from '../dispatch/send.ts'
import { againstRecordPage, heldAgainstRecord, keepLetterCheck } from '../letters/against-record.ts'
import { letterBroughtBack } from '../letters/bring-back.ts'
import { letterAsked, letterPage } from '../letters/letter.ts'
import { lettersPage } from '../letters/list.ts'
import { packAskedFor, packsPage, paperMoved } from '../packs/packs.ts'

/** Letters: made, held against the record, sent, and the words in which the council writes them. */
export const lettersRoutes: readonly Route[] = [
  { method: 'GET', url: '/complaints/:id/letters', serves: { view: 'letters' }, handle: lettersPage },
  {
    method: 'GET',
    url: '/complaints/:id/letters/against-record',
    serves: { view: 'letter beside the record' },
    handle: againstRecordPage,
  },
  {
    method: 'POST',
    url: '/complaints/:id/letters/against-record',
    serves: { view: 'letter beside the record' },
    handle: heldAgainstRecord,
  },
  {
    method: 'POST',
    url: '/complaints/:id/letters/against-record/file',
    serves: { verb: 'add-file' },
    handle: letterBroughtBack,
    upload: 'whole',
  },
  {
    method: 'POST',
    url: '/complaints/:id/letters/against-record/check',
    serves: { verb: 'check-letter' },
    handle: keepLetterCheck,
  },
  { method: 'GET', url: '/complaints/:id/packs', serves: { view: 'packs' }, handle: packsPage },
  { method: 'POST', url: '/complaints/:id/packs', serves: { view: 'pack to make' }, handle: packAskedFor },
  { method: 'POST', url: '/complaints/:id/packs/order', serves: { verb: 'move-in-pack' }, handle: paperMoved },
  { method: 'GET', url: '/outbox', serves: { view: 'outbox' }, handle: outboxPage },
  { method: 'GET', url: '/outbox/print', serves: { view: 'print batch' }, handle: printBatchSent },
  { method: 'POST', url: '/outbox/post', serves: { view: 'outbox' }, handle: postSent },
  { method: 'GET', url: '/complaints/:id/letters/send', serves: { verb: 'ask-to-send' }, handle: chooseStepPage },
  { method: 'GET', url: '/complaints/:id/letters/send/:item', serves: { verb: 'ask-to-send' }, handle: sendPage },
  { method: 'POST', url: '/complaints/:id/letters/send/:item', serves: { verb: 'ask-to-send' }, handle: sendIt },
  { method: 'GET', url: '/complaints/:id/letters/:template', serves: { view: 'letter' }, handle: letterPage },
  { method: 'POST', url: '/complaints/:id/letters/:template', serves: { view: 'letter' }, handle: letterAsked },
  { method: 'GET', url: '/council/letters', serves: { view: 'letters of the council' }, handle: councilLettersPage },
  { method: 'GET', url: '/council/logo', serves: { view: 'logo of the council' }, handle: councilLogo },
  {
    method: 'GET',
    url: '/council/letterhead',
    serves: { view: 'letters of the council' },
    handle: letterheadPage,
  },
  {
    method: 'POST',
    url: '/council/letterhead',
    serves: { verb: 'settle-letterhead' },
    handle: letterheadSent,
    upload: 'whole',
  },
  {
    method: 'GET',
    url: '/council/letters/:template',
    serves: { view: 'letters of the council' },
    handle: letterWordsPage,
  },
  {
    method: 'POST',
    url: '/council/letters/:template',
    serves: { verb: 'settle-wording' },
    handle: letterWordsSent,
  },
]
