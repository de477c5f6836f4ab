import { openApiDocument } from './openapi/document.ts'
import { listComplaints, readComplaint, readCouncil, searchInComplaints } from './read.ts'
import { readWorklist } from './read-worklist.ts'
import { beginComplaint, beginning, inAComplaint, ofTheCouncil, recordForCouncil, recordInComplaint } from './record.ts'
import { type ApiRoute, told } from './route.ts'
import { whoIsAsking } from './session.ts'

const nothing = { nothing: 'no part of the record' } as const
const verbs = (of: readonly { readonly name: string }[]) => ({ verbs: of.map(({ name }) => name) })

/** Every operation of the API, and the view or verb of the office that it rests on. */
export const apiRoutes: readonly ApiRoute[] = [
  { method: 'GET', url: '/api/complaints', serves: { view: 'complaints' }, handle: listComplaints },
  { method: 'POST', url: '/api/complaints', serves: verbs(beginning), handle: beginComplaint },
  { method: 'POST', url: '/api/complaints/search', serves: { view: 'complaints' }, handle: searchInComplaints },
  { method: 'GET', url: '/api/complaints/:id', serves: { view: 'complaint' }, handle: readComplaint },
  { method: 'POST', url: '/api/complaints/:id/:verb', serves: verbs(inAComplaint), handle: recordInComplaint },
  { method: 'GET', url: '/api/council', serves: { view: 'council' }, handle: readCouncil },
  { method: 'POST', url: '/api/council/:verb', serves: verbs(ofTheCouncil), handle: recordForCouncil },
  { method: 'GET', url: '/api/worklist', serves: { view: 'worklist' }, handle: readWorklist },
  { method: 'GET', url: '/api/session', serves: nothing, handle: whoIsAsking },
  { method: 'GET', url: '/api/openapi.json', serves: nothing, open: true, handle: async () => told(openApiDocument()) },
]
