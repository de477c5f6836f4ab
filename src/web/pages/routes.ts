import { authorityVerbs } from '#authority/verbs/index.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import type { Route } from '../site.ts'
import { accountOfCasePage, saveCast, saveReasons } from './account/page.ts'
import { accountPage, saveAccountPage, saveAccountText } from './accounts/account.ts'
import { accountsPage } from './accounts/list.ts'
import { adjudicationPage } from './adjudication/page.ts'
import { agreedItemPage } from './agreed/item.ts'
import { agreedPage } from './agreed/page.ts'
import { proofPage } from './agreed/proof.ts'
import { proofAsPage, proofAsTable } from './agreed/proof-taken.ts'
import { agreedRegisterPage } from './agreed/register.ts'
import { apiPage } from './api/about.ts'
import { problemPage, problemsPage } from './api/problem.ts'
import { auditPage } from './audit/page.ts'
import { calendarPage, settleAddress } from './calendar/calendar.ts'
import { calendarFeedFile, meetingFile } from './calendar/feed.ts'
import { clocksPage } from './complaint/clocks.ts'
import { sawDatesMoved } from './complaint/dates-moved.ts'
import { historyPage, lookBackTo } from './complaint/history.ts'
import { overviewPage } from './complaint/overview.ts'
import { peoplePage } from './complaint/people.ts'
import { pointsPage } from './complaint/points.ts'
import { readinessPage } from './complaint/readiness.ts'
import { receiptPage } from './complaint/receipt.ts'
import { toldPage } from './complaint/told.ts'
import { complaintsPage, searchComplaints } from './complaints/list.ts'
import { askForCouncil, saveForCouncil } from './council/form.ts'
import { letterWordsPage, letterWordsSent } from './council/letter-words.ts'
import { letterheadPage, letterheadSent } from './council/letterhead.ts'
import { councilLettersPage } from './council/letters.ts'
import { councilLogo } from './council/logo.ts'
import { councilPeoplePage } from './council/people.ts'
import { councilPage } from './council/settings.ts'
import { confirmDecisionSent, decisionBesidePage, lookAtDecision } from './decision/page.ts'
import { importPage } from './decisions/brought-in.ts'
import { decisionPage } from './decisions/decision.ts'
import { figuresPage } from './decisions/figures.ts'
import { askForDecisions, bringDecisionsIn } from './decisions/import.ts'
import { decisionsPage } from './decisions/search.ts'
import { outboxPage, postSent, printBatchSent } from './dispatch/outbox.ts'
import { chooseStepPage, sendIt, sendPage } from './dispatch/send.ts'
import { downloadFile } from './files/download.ts'
import { filesPage } from './files/files.ts'
import { searchFiles } from './files/search.ts'
import { draftPage, sendDraftPage } from './intake/pages-served.ts'
import { recordedPage } from './intake/recorded.ts'
import { askDelete, askRemove, begin, deleteIt, removeIt, resume, startPage } from './intake/start.ts'
import { evidencePage } from './investigation/evidence.ts'
import { independentPersonPage, submitIndependentReport } from './investigation/independent-person.ts'
import { papersPage } from './investigation/papers.ts'
import { investigationPoint, saveInvestigationPoint, savePointView } from './investigation/point.ts'
import { investigationPoints } from './investigation/points.ts'
import { recommendationPage, saveRecommendation } from './investigation/recommendation.ts'
import { recommendationsPage } from './investigation/recommendations.ts'
import { checkReport, submitReport } from './investigation/report.ts'
import { againstRecordPage, heldAgainstRecord, keepLetterCheck } from './letters/against-record.ts'
import { letterAsked, letterPage } from './letters/letter.ts'
import { lettersPage } from './letters/list.ts'
import { worklistPage } from './my-work/worklist.ts'
import { ombudsmanPage } from './ombudsman/page.ts'
import { panelPage } from './panel/page.ts'
import { aboutPage, accessibilityPage, countingPage } from './practice/about.ts'
import { askDay, setDay } from './practice/day.ts'
import { becomePersona, chooseCouncil, choosePersona, workForCouncil } from './practice/people.ts'
import { askNewPage, askPage } from './recording/ask.ts'
import { recordMenu } from './recording/menu.ts'
import { saveForm, saveNew, saveWithFile } from './recording/save.ts'
import { remedyPage } from './remedy/page.ts'
import { stage1ResponsePage } from './stage-1/page.ts'
import { agreeStatementPage, settleStatement } from './statement-of-complaint/agree.ts'
import { compareVersionsPage } from './statement-of-complaint/compare.ts'
import { moveInDraft, statementDraftPage } from './statement-of-complaint/draft.ts'
import { saveStatementPoint, statementPointPage } from './statement-of-complaint/point.ts'
import { newStatementPage } from './statements/ask.ts'
import { importPasted } from './statements/import.ts'
import { lookAtStatement } from './statements/look.ts'
import { statementPage } from './statements/of-complaint.ts'

const nothing = { nothing: 'no part of the record' } as const
const complaint = { view: 'complaint' } as const
const statement = { view: 'statement of complaint' } as const
const investigation = { view: 'investigation' } as const
const draft = { view: 'draft' } as const
const beginning = { verbs: complaintVerbs.filter(({ begins }) => begins).map(({ name }) => name) }
const anyVerb = { verbs: complaintVerbs.filter(({ begins }) => !begins).map(({ name }) => name) }

const councilVerbs = { verbs: authorityVerbs.filter(({ begins }) => !begins).map(({ name }) => name) }

/** Every address of the service, and the view or verb of the office that it rests on. */
export const routes: readonly Route[] = [
  { method: 'GET', url: '/', serves: { view: 'worklist' }, handle: worklistPage },
  { method: 'POST', url: '/dates-moved/seen', serves: { view: 'worklist' }, handle: sawDatesMoved },
  { method: 'GET', url: '/complaints', serves: { view: 'complaints' }, handle: complaintsPage },
  { method: 'POST', url: '/complaints/search', serves: nothing, handle: searchComplaints },
  { method: 'GET', url: '/complaints/new', serves: beginning, handle: askNewPage },
  { method: 'POST', url: '/complaints/new', serves: beginning, handle: saveNew },
  { method: 'GET', url: '/agreed', serves: { view: 'register of what was agreed' }, handle: agreedRegisterPage },
  { method: 'GET', url: '/agreed/proof', serves: { view: 'register of what was agreed' }, handle: proofPage },
  { method: 'GET', url: '/agreed/proof.csv', serves: { view: 'register of what was agreed' }, handle: proofAsTable },
  { method: 'GET', url: '/agreed/proof.html', serves: { view: 'register of what was agreed' }, handle: proofAsPage },
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
  { method: 'GET', url: '/calendar', serves: { view: 'calendar' }, handle: calendarPage },
  {
    method: 'POST',
    url: '/calendar/make-address',
    serves: { verb: 'make-calendar-address' },
    handle: settleAddress('make-calendar-address'),
  },
  {
    method: 'POST',
    url: '/calendar/stop-address',
    serves: { verb: 'stop-calendar-address' },
    handle: settleAddress('stop-calendar-address'),
  },
  {
    method: 'GET',
    url: '/calendar/:council/:secret.ics',
    serves: { view: 'calendar feed' },
    handle: calendarFeedFile,
  },
  {
    method: 'GET',
    url: '/complaints/:id/calendar/:meeting',
    serves: { view: 'meeting for a calendar' },
    handle: meetingFile,
  },
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
    upload: 'whole',
  },
  {
    method: 'POST',
    url: '/complaints/:id/letters/against-record/check',
    serves: { verb: 'check-letter' },
    handle: keepLetterCheck,
  },
  { method: 'GET', url: '/outbox', serves: { view: 'outbox' }, handle: outboxPage },
  { method: 'GET', url: '/outbox/print', serves: { view: 'print batch' }, handle: printBatchSent },
  { method: 'POST', url: '/outbox/post', serves: { view: 'outbox' }, handle: postSent },
  { method: 'GET', url: '/complaints/:id/letters/send', serves: { verb: 'ask-to-send' }, handle: chooseStepPage },
  { method: 'GET', url: '/complaints/:id/letters/send/:item', serves: { verb: 'ask-to-send' }, handle: sendPage },
  { method: 'POST', url: '/complaints/:id/letters/send/:item', serves: { verb: 'ask-to-send' }, handle: sendIt },
  { method: 'GET', url: '/complaints/:id/letters/:template', serves: { view: 'letter' }, handle: letterPage },
  { method: 'POST', url: '/complaints/:id/letters/:template', serves: { view: 'letter' }, handle: letterAsked },
  { method: 'GET', url: '/complaints/:id/readiness', serves: complaint, handle: readinessPage },
  { method: 'GET', url: '/complaints/:id/history', serves: complaint, handle: historyPage },
  { method: 'GET', url: '/complaints/:id/statement', serves: complaint, handle: statementPage },
  { method: 'GET', url: '/complaints/:id/look-back', serves: nothing, handle: lookBackTo },
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
  { method: 'GET', url: '/accounts', serves: { view: 'published accounts' }, handle: accountsPage },
  { method: 'GET', url: '/accounts/:reference', serves: { view: 'published account' }, handle: accountPage },
  {
    method: 'GET',
    url: '/accounts/:reference/page',
    serves: { view: 'file of a published account' },
    handle: saveAccountPage,
  },
  {
    method: 'GET',
    url: '/accounts/:reference/text',
    serves: { view: 'file of a published account' },
    handle: saveAccountText,
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
  { method: 'GET', url: '/complaints/:id/statement-of-complaint', serves: statement, handle: statementDraftPage },
  {
    method: 'POST',
    url: '/complaints/:id/statement-of-complaint',
    serves: { verb: 'move-drafted-point' },
    handle: moveInDraft,
  },
  { method: 'GET', url: '/complaints/:id/statement-of-complaint/point', serves: statement, handle: statementPointPage },
  {
    method: 'POST',
    url: '/complaints/:id/statement-of-complaint/point',
    serves: { verb: 'draft-point' },
    handle: saveStatementPoint,
  },
  { method: 'GET', url: '/complaints/:id/statement-of-complaint/agree', serves: statement, handle: agreeStatementPage },
  {
    method: 'POST',
    url: '/complaints/:id/statement-of-complaint/agree',
    serves: { verb: 'settle-statement-of-complaint' },
    handle: settleStatement,
  },
  {
    method: 'GET',
    url: '/complaints/:id/statement-of-complaint/compare',
    serves: statement,
    handle: compareVersionsPage,
  },
  { method: 'GET', url: '/complaints/:id/investigation', serves: investigation, handle: investigationPoints },
  { method: 'GET', url: '/complaints/:id/investigation/papers', serves: investigation, handle: papersPage },
  { method: 'GET', url: '/complaints/:id/investigation/evidence', serves: investigation, handle: evidencePage },
  {
    method: 'GET',
    url: '/complaints/:id/investigation/points/:point',
    serves: investigation,
    handle: investigationPoint,
  },
  {
    method: 'POST',
    url: '/complaints/:id/investigation/points/:point',
    serves: { verb: 'work-on-point' },
    handle: saveInvestigationPoint,
  },
  {
    method: 'POST',
    url: '/complaints/:id/investigation/points/:point/view',
    serves: { verb: 'view-on-point' },
    handle: savePointView,
  },
  {
    method: 'GET',
    url: '/complaints/:id/investigation/recommendations',
    serves: investigation,
    handle: recommendationsPage,
  },
  {
    method: 'GET',
    url: '/complaints/:id/investigation/recommendation',
    serves: investigation,
    handle: recommendationPage,
  },
  {
    method: 'POST',
    url: '/complaints/:id/investigation/recommendation',
    serves: { verbs: ['draft-recommendation', 'drop-drafted-recommendation'] },
    handle: saveRecommendation,
  },
  {
    method: 'GET',
    url: '/complaints/:id/investigation/independent-person',
    serves: investigation,
    handle: independentPersonPage,
  },
  {
    method: 'POST',
    url: '/complaints/:id/investigation/independent-person',
    serves: { verb: 'receive-report' },
    handle: submitIndependentReport,
  },
  { method: 'GET', url: '/complaints/:id/investigation/report', serves: investigation, handle: checkReport },
  {
    method: 'POST',
    url: '/complaints/:id/investigation/report',
    serves: { verb: 'receive-report' },
    handle: submitReport,
  },
  { method: 'GET', url: '/council', serves: { view: 'council' }, handle: councilPage },
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
  { method: 'GET', url: '/council/people', serves: { view: 'council people' }, handle: councilPeoplePage },
  { method: 'GET', url: '/audit', serves: { view: 'audit' }, handle: auditPage },
  { method: 'GET', url: '/council/:verb', serves: councilVerbs, handle: askForCouncil },
  { method: 'POST', url: '/council/:verb', serves: councilVerbs, handle: saveForCouncil },
  { method: 'GET', url: '/statements/new', serves: nothing, handle: newStatementPage },
  {
    method: 'POST',
    url: '/statements/look',
    serves: { view: 'statement preview' },
    handle: lookAtStatement,
    upload: 'whole',
  },
  {
    method: 'POST',
    url: '/statements/import',
    serves: { verb: 'import-statement' },
    handle: importPasted,
    upload: 'whole',
  },
  { method: 'GET', url: '/decisions', serves: { view: 'published decisions' }, handle: decisionsPage },
  {
    method: 'GET',
    url: '/decisions/figures',
    serves: { view: 'figures of published decisions' },
    handle: figuresPage,
  },
  { method: 'GET', url: '/decisions/import', serves: { view: 'bringing decisions in' }, handle: askForDecisions },
  {
    method: 'POST',
    url: '/decisions/import',
    serves: { verb: 'import-decisions' },
    handle: bringDecisionsIn,
    upload: 'several',
  },
  {
    method: 'GET',
    url: '/decisions/import/:id',
    serves: { view: 'import of decisions' },
    handle: importPage,
  },
  { method: 'GET', url: '/decisions/:reference', serves: { view: 'published decision' }, handle: decisionPage },
  { method: 'GET', url: '/practice/people', serves: nothing, handle: choosePersona },
  { method: 'POST', url: '/practice/people', serves: nothing, handle: becomePersona },
  { method: 'GET', url: '/practice/day', serves: nothing, handle: askDay },
  { method: 'POST', url: '/practice/day', serves: nothing, handle: setDay },
  { method: 'GET', url: '/working-for', serves: nothing, handle: chooseCouncil },
  { method: 'POST', url: '/working-for', serves: nothing, handle: workForCouncil },
  { method: 'GET', url: '/about', serves: nothing, handle: aboutPage },
  { method: 'GET', url: '/how-dates-are-counted', serves: nothing, handle: countingPage },
  { method: 'GET', url: '/accessibility', serves: nothing, handle: accessibilityPage },
  { method: 'GET', url: '/api', serves: nothing, handle: apiPage },
  { method: 'GET', url: '/api/problems', serves: nothing, handle: problemsPage },
  { method: 'GET', url: '/api/problems/:problem', serves: nothing, handle: problemPage },
]
