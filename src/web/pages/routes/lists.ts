import type { Route } from '../../site.ts'
import { proofPage } from '../agreed/proof.ts'
import { proofAsPage, proofAsTable } from '../agreed/proof-taken.ts'
import { agreedRegisterPage } from '../agreed/register.ts'
import { sawDatesMoved } from '../complaint/dates-moved.ts'
import { complaintsPage, searchComplaints } from '../complaints/list.ts'
import { worklistPage } from '../my-work/worklist.ts'

const nothing = { nothing: 'no part of the record' } as const

/** What there is to do, and every list over all complaints. */
export const listsRoutes: readonly Route[] = [
  { method: 'GET', url: '/', serves: { view: 'worklist' }, handle: worklistPage },
  { method: 'POST', url: '/dates-moved/seen', serves: { view: 'worklist' }, handle: sawDatesMoved },
  { method: 'GET', url: '/complaints', serves: { view: 'complaints' }, handle: complaintsPage },
  { method: 'POST', url: '/complaints/search', serves: nothing, handle: searchComplaints },
  { method: 'GET', url: '/agreed', serves: { view: 'register of what was agreed' }, handle: agreedRegisterPage },
  { method: 'GET', url: '/agreed/proof', serves: { view: 'register of what was agreed' }, handle: proofPage },
  { method: 'GET', url: '/agreed/proof.csv', serves: { view: 'register of what was agreed' }, handle: proofAsTable },
  { method: 'GET', url: '/agreed/proof.html', serves: { view: 'register of what was agreed' }, handle: proofAsPage },
]
