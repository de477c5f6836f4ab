import type { Route } from '../../site.ts'
import { evidencePage } from '../investigation/evidence.ts'
import { independentPersonPage, submitIndependentReport } from '../investigation/independent-person.ts'
import { papersPage } from '../investigation/papers.ts'
import { investigationPoint, saveInvestigationPoint, savePointView } from '../investigation/point.ts'
import { investigationPoints } from '../investigation/points.ts'
import { recommendationPage, saveRecommendation } from '../investigation/recommendation.ts'
import { recommendationsPage } from '../investigation/recommendations.ts'
import { checkReport, submitReport } from '../investigation/report.ts'
import { reportFile, reportWritePage, saveReportWords } from '../investigation/report-write.ts'
import { agreeStatementPage, settleStatement } from '../statement-of-complaint/agree.ts'
import { compareVersionsPage } from '../statement-of-complaint/compare.ts'
import { moveInDraft, statementDraftPage } from '../statement-of-complaint/draft.ts'
import { saveStatementPoint, statementPointPage } from '../statement-of-complaint/point.ts'

const statement = { view: 'statement of complaint' } as const
const investigation = { view: 'investigation' } as const

/** The statement of complaint and the investigation. */
export const investigationRoutes: readonly Route[] = [
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
  {
    method: 'GET',
    url: '/complaints/:id/investigation/report/write',
    serves: { view: 'report' },
    handle: reportWritePage('investigating officer'),
  },
  {
    method: 'POST',
    url: '/complaints/:id/investigation/report/write',
    serves: { verb: 'write-investigation-report' },
    handle: saveReportWords('investigating officer'),
  },
  {
    method: 'GET',
    url: '/complaints/:id/investigation/independent-person/write',
    serves: { view: 'report' },
    handle: reportWritePage('independent person'),
  },
  {
    method: 'POST',
    url: '/complaints/:id/investigation/independent-person/write',
    serves: { verb: 'write-independent-report' },
    handle: saveReportWords('independent person'),
  },
  {
    method: 'GET',
    url: '/complaints/:id/investigation/made/:template',
    serves: { view: 'report file' },
    handle: reportFile,
  },
  { method: 'GET', url: '/complaints/:id/investigation/report', serves: investigation, handle: checkReport },
  {
    method: 'POST',
    url: '/complaints/:id/investigation/report',
    serves: { verb: 'receive-report' },
    handle: submitReport,
  },
]
