import { complaintVerbs } from '#complaint/verbs/index.ts'
import type { Route } from '../../site.ts'
import { accountOfCasePage, saveCast, saveReasons } from '../account/page.ts'
import { adjudicationPage } from '../adjudication/page.ts'
import { agreedItemPage } from '../agreed/item.ts'
import { agreedPage } from '../agreed/page.ts'
import { clocksPage } from '../complaint/clocks.ts'
import { historyPage, lookBackTo } from '../complaint/history.ts'
import { overviewPage } from '../complaint/overview.ts'
import { peoplePage } from '../complaint/people.ts'
import { pointsPage } from '../complaint/points.ts'
import { readinessPage } from '../complaint/readiness.ts'
import { receiptPage } from '../complaint/receipt.ts'
import { toldPage } from '../complaint/told.ts'
import { confirmDecisionSent, decisionBesidePage, lookAtDecision } from '../decision/page.ts'
import { downloadFile } from '../files/download.ts'
import { filesPage } from '../files/files.ts'
import { searchFiles } from '../files/search.ts'
import { ombudsmanPage } from '../ombudsman/page.ts'
import { panelPage } from '../panel/page.ts'
import { askPage } from '../recording/ask.ts'
import { recordMenu } from '../recording/menu.ts'
import { saveForm, saveWithFile } from '../recording/save.ts'
import { remedyPage } from '../remedy/page.ts'
import { stage1ResponsePage } from '../stage-1/page.ts'
import { statementPage } from '../statements/of-complaint.ts'

const nothing = { nothing: 'no part of the record' } as const
const complaint = { view: 'complaint' } as const
const anyVerb = { verbs: complaintVerbs.filter(({ begins }) => !begins).map(({ name }) => name) }

/** One complaint: what it is, what is owed in it, and every form by which something is recorded. */
export const complaintRoutes: readonly Route[] = [
  { method: 'GET', url: '/complaints/:id', serves: complaint, handle: overviewPage },
  { method: 'GET', url: '/complaints/:id/receipt', serves: complaint, handle: receiptPage },
  { method: 'GET', url: '/complaints/:id/points', serves: complaint, handle: pointsPage },
  { method: 'GET', url: '/complaints/:id/panel', serves: { view: 'panel' }, handle: panelPage },
  { method: 'GET', url: '/complaints/:id/adjudication', serves: complaint, handle: adjudicationPage },
  {
    method: 'GET',
    url: '/complaints/:id/stage-1-response',
    serves: { view: 'stage 1 response' },
    handle: stage1ResponsePage,
  },
  { method: 'GET', url: '/complaints/:id/clocks', serves: complaint, handle: clocksPage },
  { method: 'GET', url: '/complaints/:id/ombudsman', serves: complaint, handle: ombudsmanPage },
  { method: 'GET', url: '/complaints/:id/remedy', serves: complaint, handle: remedyPage },
  { method: 'GET', url: '/complaints/:id/agreed', serves: complaint, handle: agreedPage },
  { method: 'GET', url: '/complaints/:id/agreed/:item', serves: complaint, handle: agreedItemPage },
  {
    method: 'GET',
    url: '/complaints/:id/decision',
    serves: { view: 'decision beside the record' },
    handle: decisionBesidePage,
  },
  {
    method: 'POST',
    url: '/complaints/:id/decision',
    serves: { verb: 'confirm-decision' },
    handle: lookAtDecision,
    upload: 'whole',
  },
  {
    method: 'POST',
    url: '/complaints/:id/decision/confirm',
    serves: { verb: 'confirm-decision' },
    handle: confirmDecisionSent,
  },
  { method: 'GET', url: '/complaints/:id/people', serves: complaint, handle: peoplePage },
  { method: 'GET', url: '/complaints/:id/told', serves: { view: 'who was told' }, handle: toldPage },
  { method: 'GET', url: '/complaints/:id/readiness', serves: complaint, handle: readinessPage },
  { method: 'GET', url: '/complaints/:id/history', serves: complaint, handle: historyPage },
  { method: 'GET', url: '/complaints/:id/statement', serves: complaint, handle: statementPage },
  { method: 'GET', url: '/complaints/:id/look-back', serves: nothing, handle: lookBackTo },
  { method: 'GET', url: '/complaints/:id/record', serves: { view: 'what can be recorded' }, handle: recordMenu },
  { method: 'GET', url: '/complaints/:id/record/:verb', serves: anyVerb, handle: askPage },
  { method: 'GET', url: '/complaints/:id/account', serves: { view: 'account of a case' }, handle: accountOfCasePage },
  { method: 'POST', url: '/complaints/:id/account/cast', serves: { verb: 'name-in-account' }, handle: saveCast },
  {
    method: 'POST',
    url: '/complaints/:id/account/reasons',
    serves: { verb: 'explain-in-account' },
    handle: saveReasons,
  },
  { method: 'GET', url: '/complaints/:id/files', serves: { view: 'files' }, handle: filesPage },
  { method: 'POST', url: '/complaints/:id/files', serves: { view: 'file search' }, handle: searchFiles },
  { method: 'GET', url: '/complaints/:id/files/:file', serves: { view: 'file' }, handle: downloadFile },
  {
    method: 'POST',
    url: '/complaints/:id/record/add-file',
    serves: { verb: 'add-file' },
    handle: saveWithFile,
    upload: 'streamed',
  },
  { method: 'POST', url: '/complaints/:id/record/:verb', serves: anyVerb, handle: saveForm },
]
