import { complaintVerbs } from '#complaint/verbs/index.ts'
import type { Route } from '../../site.ts'
import { draftPage, sendDraftPage } from '../intake/pages-served.ts'
import { recordedPage } from '../intake/recorded.ts'
import { askDelete, askRemove, begin, deleteIt, removeIt, resume, startPage } from '../intake/start.ts'
import { askNewPage } from '../recording/ask.ts'
import { saveNew } from '../recording/save.ts'

const draft = { view: 'draft' } as const
const beginning = { verbs: complaintVerbs.filter(({ begins }) => begins).map(({ name }) => name) }

/** Taking a complaint, a page at a time. */
export const intakeRoutes: readonly Route[] = [
  { method: 'GET', url: '/complaints/new', serves: beginning, handle: askNewPage },
  { method: 'POST', url: '/complaints/new', serves: beginning, handle: saveNew },
  { method: 'GET', url: '/take-a-complaint', serves: { view: 'drafts' }, handle: startPage },
  { method: 'POST', url: '/take-a-complaint', serves: { view: 'drafts' }, handle: begin },
  { method: 'GET', url: '/take-a-complaint/:id', serves: draft, handle: resume },
  {
    method: 'GET',
    url: '/take-a-complaint/:id/recorded',
    serves: { view: 'recorded draft' },
    handle: recordedPage,
  },
  { method: 'GET', url: '/take-a-complaint/:id/delete', serves: draft, handle: askDelete },
  { method: 'POST', url: '/take-a-complaint/:id/delete', serves: draft, handle: deleteIt },
  { method: 'GET', url: '/take-a-complaint/:id/remove/:item', serves: draft, handle: askRemove },
  { method: 'POST', url: '/take-a-complaint/:id/remove/:item', serves: draft, handle: removeIt },
  { method: 'GET', url: '/take-a-complaint/:id/:page', serves: draft, handle: draftPage },
  { method: 'POST', url: '/take-a-complaint/:id/:page', serves: draft, handle: sendDraftPage },
  { method: 'GET', url: '/take-a-complaint/:id/:page/:item', serves: draft, handle: draftPage },
  { method: 'POST', url: '/take-a-complaint/:id/:page/:item', serves: draft, handle: sendDraftPage },
]
