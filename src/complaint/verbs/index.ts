import type { Verb } from '#stream/verb.ts'
import type { ComplaintState } from '../state.ts'
import { addFile } from './add-file.ts'
import { addPerson } from './add-person.ts'
import { adjudicate } from './adjudicate.ts'
import { agreeAction } from './agree-action.ts'
import { agreeLaterStart } from './agree-later-start.ts'
import { agreeLead } from './agree-lead.ts'
import { agreeWithFindings } from './agree-with-findings.ts'
import { answerFactCheck } from './answer-fact-check.ts'
import { answerFreeze } from './answer-freeze.ts'
import { answerOmbudsman } from './answer-ombudsman.ts'
import { answerPanelView } from './answer-panel-view.ts'
import { answerPointAtStage1 } from './answer-point-at-stage-1.ts'
import { answerRecommendation } from './answer-recommendation.ts'
import { answerStage1 } from './answer-stage-1.ts'
import { answerSupplementaryReview } from './answer-supplementary-review.ts'
import { appoint } from './appoint.ts'
import { appointPanelMember } from './appoint-panel-member.ts'
import { approveAccount } from './approve-account.ts'
import { arrangePanel } from './arrange-panel.ts'
import { askForFactCheck } from './ask-for-fact-check.ts'
import { askForFreeze } from './ask-for-freeze.ts'
import { askForRecord } from './ask-for-record.ts'
import { askToSend } from './ask-to-send.ts'
import { assign } from './assign.ts'
import { beginRedaction } from './begin-redaction.ts'
import { changePoint } from './change-point.ts'
import { checkFileAgain } from './check-file-again.ts'
import { checkProof } from './check-proof.ts'
import { classifyComplaint } from './classify-complaint.ts'
import { close } from './close.ts'
import { closeOmbudsmanMatter } from './close-ombudsman-matter.ts'
import { commentOnDraftDecision } from './comment-on-draft-decision.ts'
import { commentOnStatement } from './comment-on-statement.ts'
import { commissionSupplementaryReview } from './commission-supplementary-review.ts'
import { composePack } from './compose-pack.ts'
import { confirmWithdrawal } from './confirm-withdrawal.ts'
import { considerDesiredOutcome } from './consider-desired-outcome.ts'
import { considerInjustice } from './consider-injustice.ts'
import { considerRemedy } from './consider-remedy.ts'
import { considerReport } from './consider-report.ts'
import { correctEntry } from './correct-entry.ts'
import { correctReportedFinding } from './correct-reported-finding.ts'
import { dateGrounds } from './date-grounds.ts'
import { decideAlias } from './decide-alias.ts'
import { decideConsideredBefore } from './decide-considered-before.ts'
import { decideEnquiry } from './decide-enquiry.ts'
import { decideFunction } from './decide-function.ts'
import { decideInterest } from './decide-interest.ts'
import { decideLatePanelRequest } from './decide-late-panel-request.ts'
import { decideLateness } from './decide-lateness.ts'
import { decideRisk } from './decide-risk.ts'
import { decideScope } from './decide-scope.ts'
import { decideStanding } from './decide-standing.ts'
import { decideWhoIsTold } from './decide-who-is-told.ts'
import { destroyFile } from './destroy-file.ts'
import { draftPoint } from './draft-point.ts'
import { draftRecommendation } from './draft-recommendation.ts'
import { draftWrittenRecord } from './draft-written-record.ts'
import { dropDraftedRecommendation } from './drop-drafted-recommendation.ts'
import { dropRedaction } from './drop-redaction.ts'
import { endAppointment } from './end-appointment.ts'
import { endExclusion } from './end-exclusion.ts'
import { endPart } from './end-part.ts'
import { endWaiting } from './end-waiting.ts'
import { excludePerson } from './exclude-person.ts'
import { explainInAccount } from './explain-in-account.ts'
import { extendStage1 } from './extend-stage-1.ts'
import { followFadingEvidence } from './follow-fading-evidence.ts'
import { followInterviewRecord } from './follow-interview-record.ts'
import { followPayment } from './follow-payment.ts'
import { followReportStatement } from './follow-report-statement.ts'
import { followUpRecord } from './follow-up-record.ts'
import { giveDelayNotice } from './give-delay-notice.ts'
import { giveProof } from './give-proof.ts'
import { giveReportNotice } from './give-report-notice.ts'
import { giveView } from './give-view.ts'
import { holdInterview } from './hold-interview.ts'
import { holdPanel } from './hold-panel.ts'
import { keepAccount } from './keep-account.ts'
import { keepOmbudsmanText } from './keep-ombudsman-text.ts'
import { keepOwnWords } from './keep-own-words.ts'
import { linkComplaint } from './link-complaint.ts'
import { linkPayments } from './link-payments.ts'
import { makePanelRecommendation } from './make-panel-recommendation.ts'
import { makeRecommendation } from './make-recommendation.ts'
import { moveDraftedPoint } from './move-drafted-point.ts'
import { moveInPack } from './move-in-pack.ts'
import { moveOmbudsmanDate } from './move-ombudsman-date.ts'
import { nameInAccount } from './name-in-account.ts'
import { noteChronology } from './note-chronology.ts'
import { noteCourtPaper } from './note-court-paper.ts'
import { noteEvent } from './note-event.ts'
import { noteFadingEvidence } from './note-fading-evidence.ts'
import { noteMissingFile } from './note-missing-file.ts'
import { notePackDelivery } from './note-pack-delivery.ts'
import { noteWaiting } from './note-waiting.ts'
import { offerMeeting } from './offer-meeting.ts'
import { planAgreed } from './plan-agreed.ts'
import { planInterview } from './plan-interview.ts'
import { planPanelAttendance } from './plan-panel-attendance.ts'
import { produceWrittenRecord } from './produce-written-record.ts'
import { publishAccount } from './publish-account.ts'
import { putInterestToDecision } from './put-interest-to-decision.ts'
import { receiveAgain } from './receive-again.ts'
import { receiveComplaint } from './receive-complaint.ts'
import { receivePanelReport } from './receive-panel-report.ts'
import { receiveReport } from './receive-report.ts'
import { reconsider } from './reconsider.ts'
import { recordAboutPerson } from './record-about-person.ts'
import { recordAdvocacy } from './record-advocacy.ts'
import { recordApology } from './record-apology.ts'
import { recordCarriedOut } from './record-carried-out.ts'
import { recordChildStatus } from './record-child-status.ts'
import { recordChildsWish } from './record-childs-wish.ts'
import { recordContact } from './record-contact.ts'
import { recordDiscussion } from './record-discussion.ts'
import { recordDraftDecision } from './record-draft-decision.ts'
import { recordFinding } from './record-finding.ts'
import { recordImprovement } from './record-improvement.ts'
import { recordLetter } from './record-letter.ts'
import { recordNames } from './record-names.ts'
import { recordNeeds } from './record-needs.ts'
import { recordNoteOnFile } from './record-note-on-file.ts'
import { recordOmbudsmanContact } from './record-ombudsman-contact.ts'
import { recordOmbudsmanDecision } from './record-ombudsman-decision.ts'
import { recordOmbudsmanInvestigation } from './record-ombudsman-investigation.ts'
import { recordOmbudsmanReport } from './record-ombudsman-report.ts'
import { recordOmbudsmanRequest } from './record-ombudsman-request.ts'
import { recordPanelSubmission } from './record-panel-submission.ts'
import { recordPanelView } from './record-panel-view.ts'
import { recordPeopleOfPoint } from './record-people-of-point.ts'
import { recordPoint } from './record-point.ts'
import { recordProceedingsOver } from './record-proceedings-over.ts'
import { recordReceipt } from './record-receipt.ts'
import { recordRedactedCopy } from './record-redacted-copy.ts'
import { recordRelationship } from './record-relationship.ts'
import { recordRemedy } from './record-remedy.ts'
import { recordReviewAnswer } from './record-review-answer.ts'
import { recordReviewRequest } from './record-review-request.ts'
import { recordSharing } from './record-sharing.ts'
import { recordSignpost } from './record-signpost.ts'
import { recordStageRefusal } from './record-stage-refusal.ts'
import { recordSuspensionNotice } from './record-suspension-notice.ts'
import { recordViewOfProof } from './record-view-of-proof.ts'
import { recordWithdrawal } from './record-withdrawal.ts'
import { referEarly } from './refer-early.ts'
import { registerEvidence } from './register-evidence.ts'
import { releaseDispatch } from './release-dispatch.ts'
import { releaseFile } from './release-file.ts'
import { reopenResolved } from './reopen-resolved.ts'
import { replyToReport } from './reply-to-report.ts'
import { reportOnDesiredOutcome } from './report-on-desired-outcome.ts'
import { requestPanel } from './request-panel.ts'
import { requestStage2 } from './request-stage-2.ts'
import { resolvePoints } from './resolve-points.ts'
import { respondAtStage2 } from './respond-at-stage-2.ts'
import { respondAtStage3 } from './respond-at-stage-3.ts'
import { restart } from './restart.ts'
import { restrictContact } from './restrict-contact.ts'
import { resume } from './resume.ts'
import { returnReport } from './return-report.ts'
import { reviewSuspension } from './review-suspension.ts'
import { sendPanelPapers } from './send-panel-papers.ts'
import { sendProof } from './send-proof.ts'
import { sendStatement } from './send-statement.ts'
import { sendTerms } from './send-terms.ts'
import { settleDelivery } from './settle-delivery.ts'
import { settleStatementOfComplaint } from './settle-statement-of-complaint.ts'
import { signOffStage1 } from './sign-off-stage-1.ts'
import { startStage1 } from './start-stage-1.ts'
import { stateCouncilDate } from './state-council-date.ts'
import { stateDesiredOutcome } from './state-desired-outcome.ts'
import { suspend } from './suspend.ts'
import { takeBackAccount } from './take-back-account.ts'
import { takeUpHandling } from './take-up-handling.ts'
import { tryResolution } from './try-resolution.ts'
import { updateOnDelay } from './update-on-delay.ts'
import { viewOnPoint } from './view-on-point.ts'
import { withdrawDispatch } from './withdraw-dispatch.ts'
import { withdrawEntry } from './withdraw-entry.ts'
import { workOnPoint } from './work-on-point.ts'
import { writeAccount } from './write-account.ts'
import { writeIndependentReport } from './write-independent-report.ts'
import { writeInvestigationReport } from './write-investigation-report.ts'
import { writeStage1Response } from './write-stage-1-response.ts'

/**
 * Every verb of the complaint stream, in the order of the procedure. Pages, permissions, tests and documents follow it. It is a
 * table, as long as there are verbs.
 */
export const complaintVerbs: readonly Verb<ComplaintState>[] = [
  receiveComplaint,
  keepOwnWords,
  recordPoint,
  addPerson,
  excludePerson,
  endExclusion,
  recordContact,
  recordNeeds,
  recordAboutPerson,
  recordNames,
  recordRelationship,
  endPart,
  recordChildStatus,
  recordChildsWish,
  recordAdvocacy,
  recordPeopleOfPoint,
  changePoint,
  noteFadingEvidence,
  followFadingEvidence,
  linkComplaint,
  classifyComplaint,
  stateDesiredOutcome,
  noteEvent,
  takeUpHandling,
  decideRisk,
  decideEnquiry,
  decideStanding,
  putInterestToDecision,
  decideInterest,
  decideFunction,
  recordLetter,
  askToSend,
  releaseDispatch,
  withdrawDispatch,
  settleDelivery,
  addFile,
  noteMissingFile,
  checkFileAgain,
  releaseFile,
  destroyFile,
  beginRedaction,
  dropRedaction,
  recordRedactedCopy,
  noteCourtPaper,
  composePack,
  moveInPack,
  notePackDelivery,
  assign,
  noteWaiting,
  endWaiting,
  decideScope,
  dateGrounds,
  decideLateness,
  reconsider,
  decideConsideredBefore,
  agreeLead,
  suspend,
  recordSuspensionNotice,
  reviewSuspension,
  recordProceedingsOver,
  resume,
  askForFreeze,
  answerFreeze,
  tryResolution,
  restrictContact,
  startStage1,
  agreeLaterStart,
  resolvePoints,
  extendStage1,
  answerPointAtStage1,
  writeStage1Response,
  signOffStage1,
  answerStage1,
  sendTerms,
  reopenResolved,
  requestStage2,
  recordStageRefusal,
  draftWrittenRecord,
  produceWrittenRecord,
  appoint,
  endAppointment,
  draftPoint,
  moveDraftedPoint,
  sendStatement,
  commentOnStatement,
  settleStatementOfComplaint,
  giveDelayNotice,
  updateOnDelay,
  stateCouncilDate,
  askForRecord,
  followUpRecord,
  planInterview,
  holdInterview,
  followInterviewRecord,
  registerEvidence,
  noteChronology,
  workOnPoint,
  draftRecommendation,
  dropDraftedRecommendation,
  reportOnDesiredOutcome,
  writeInvestigationReport,
  viewOnPoint,
  writeIndependentReport,
  recordFinding,
  askForFactCheck,
  answerFactCheck,
  receiveReport,
  returnReport,
  correctReportedFinding,
  giveView,
  makeRecommendation,
  adjudicate,
  agreeWithFindings,
  answerRecommendation,
  considerDesiredOutcome,
  offerMeeting,
  recordDiscussion,
  considerRemedy,
  recordRemedy,
  respondAtStage2,
  decideWhoIsTold,
  recordReceipt,
  requestPanel,
  decideLatePanelRequest,
  referEarly,
  appointPanelMember,
  arrangePanel,
  recordPanelSubmission,
  planPanelAttendance,
  sendPanelPapers,
  holdPanel,
  recordPanelView,
  makePanelRecommendation,
  receivePanelReport,
  decideAlias,
  answerPanelView,
  respondAtStage3,
  commissionSupplementaryReview,
  answerSupplementaryReview,
  recordOmbudsmanContact,
  recordOmbudsmanRequest,
  answerOmbudsman,
  moveOmbudsmanDate,
  recordOmbudsmanInvestigation,
  recordDraftDecision,
  commentOnDraftDecision,
  recordOmbudsmanDecision,
  keepOmbudsmanText,
  recordOmbudsmanReport,
  giveReportNotice,
  considerReport,
  replyToReport,
  followReportStatement,
  recordReviewRequest,
  recordReviewAnswer,
  recordSharing,
  recordSignpost,
  closeOmbudsmanMatter,
  restart,
  agreeAction,
  planAgreed,
  recordApology,
  followPayment,
  recordImprovement,
  recordNoteOnFile,
  giveProof,
  checkProof,
  sendProof,
  recordViewOfProof,
  linkPayments,
  considerInjustice,
  recordCarriedOut,
  recordWithdrawal,
  confirmWithdrawal,
  close,
  nameInAccount,
  writeAccount,
  explainInAccount,
  approveAccount,
  publishAccount,
  takeBackAccount,
  keepAccount,
  receiveAgain,
  correctEntry,
  withdrawEntry,
]
