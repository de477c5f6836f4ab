import type { EntryType } from '#stream/entry-type.ts'
import type { ComplaintState } from '../state.ts'
import { accountApproved } from './account-approved.ts'
import { accountCastNamed } from './account-cast-named.ts'
import { accountDoubted } from './account-doubted.ts'
import { accountFindExplained } from './account-find-explained.ts'
import { accountKept } from './account-kept.ts'
import { accountPublished } from './account-published.ts'
import { accountTakenBack } from './account-taken-back.ts'
import { accountWritten } from './account-written.ts'
import { actionAgreed } from './action-agreed.ts'
import { advocacyRecorded } from './advocacy-recorded.ts'
import { agreedPlanned } from './agreed-planned.ts'
import { aliasDecided } from './alias-decided.ts'
import { apologyMade } from './apology-made.ts'
import { appointedDespite } from './appointed-despite.ts'
import { appointmentEnded } from './appointment-ended.ts'
import { appointmentMade } from './appointment-made.ts'
import { carriedOut } from './carried-out.ts'
import { childStatusRecorded } from './child-status-recorded.ts'
import { childsWishRecorded } from './childs-wish-recorded.ts'
import { chronologyNoted } from './chronology-noted.ts'
import { complaintAssigned } from './complaint-assigned.ts'
import { complaintClassified } from './complaint-classified.ts'
import { complaintClosed } from './complaint-closed.ts'
import { complaintLinked } from './complaint-linked.ts'
import { complaintReceived } from './complaint-received.ts'
import { complaintRestarted } from './complaint-restarted.ts'
import { considerationResumed } from './consideration-resumed.ts'
import { considerationSuspended } from './consideration-suspended.ts'
import { contactRestricted } from './contact-restricted.ts'
import { councilDateStated } from './council-date-stated.ts'
import { courtPaperNoted } from './court-paper-noted.ts'
import { decisionRead } from './decision-read.ts'
import { delayNoticeSent } from './delay-notice-sent.ts'
import { delayUpdated } from './delay-updated.ts'
import { deliveryAskedAgain } from './delivery-asked-again.ts'
import { deliveryGone } from './delivery-gone.ts'
import { deliveryTold } from './delivery-told.ts'
import { desiredOutcomeConsidered } from './desired-outcome-considered.ts'
import { desiredOutcomeReported } from './desired-outcome-reported.ts'
import { desiredOutcomeStated } from './desired-outcome-stated.ts'
import { discrepancyNoted } from './discrepancy-noted.ts'
import { discussionHeld } from './discussion-held.ts'
import { dispatchAsked } from './dispatch-asked.ts'
import { dispatchReleased } from './dispatch-released.ts'
import { dispatchWithdrawn } from './dispatch-withdrawn.ts'
import { draftedRecommendationDropped } from './drafted-recommendation-dropped.ts'
import { entryCorrected } from './entry-corrected.ts'
import { entryWithdrawn } from './entry-withdrawn.ts'
import { eventNoted } from './event-noted.ts'
import { evidenceRegistered } from './evidence-registered.ts'
import { exclusionEnded } from './exclusion-ended.ts'
import { factCheckAnswered } from './fact-check-answered.ts'
import { factCheckAsked } from './fact-check-asked.ts'
import { fadingEvidenceFollowed } from './fading-evidence-followed.ts'
import { fadingEvidenceNoted } from './fading-evidence-noted.ts'
import { fileAdded } from './file-added.ts'
import { fileCheckAsked } from './file-check-asked.ts'
import { fileChecked } from './file-checked.ts'
import { fileDestroyed } from './file-destroyed.ts'
import { fileMissed } from './file-missed.ts'
import { fileRedacted } from './file-redacted.ts'
import { fileReleased } from './file-released.ts'
import { findingMade } from './finding-made.ts'
import { freezeAnswered } from './freeze-answered.ts'
import { freezeAsked } from './freeze-asked.ts'
import { functionDecided } from './function-decided.ts'
import { gateAnswered } from './gate-answered.ts'
import { groundsDated } from './grounds-dated.ts'
import { handlingTakenUp } from './handling-taken-up.ts'
import { improvementMade } from './improvement-made.ts'
import { independenceDeclared } from './independence-declared.ts'
import { injusticeConsidered } from './injustice-considered.ts'
import { interestDecided } from './interest-decided.ts'
import { interestPut } from './interest-put.ts'
import { interviewHeld } from './interview-held.ts'
import { interviewPlanned } from './interview-planned.ts'
import { interviewRecordFollowed } from './interview-record-followed.ts'
import { latePanelRequestDecided } from './late-panel-request-decided.ts'
import { latenessDecided } from './lateness-decided.ts'
import { laterStartAgreed } from './later-start-agreed.ts'
import { letterChecked } from './letter-checked.ts'
import { letterSent } from './letter-sent.ts'
import { madeAgain } from './made-again.ts'
import { meetingOffered } from './meeting-offered.ts'
import { noteMadeOnRecord } from './note-made-on-record.ts'
import { ombudsmanAsked } from './ombudsman-asked.ts'
import { ombudsmanClosed } from './ombudsman-closed.ts'
import { ombudsmanContacted } from './ombudsman-contacted.ts'
import { ombudsmanDateMoved } from './ombudsman-date-moved.ts'
import { ombudsmanDecided } from './ombudsman-decided.ts'
import { ombudsmanDraftCommented } from './ombudsman-draft-commented.ts'
import { ombudsmanDraftReceived } from './ombudsman-draft-received.ts'
import { ombudsmanInvestigated } from './ombudsman-investigated.ts'
import { ombudsmanItemAnswered } from './ombudsman-item-answered.ts'
import { ombudsmanReported } from './ombudsman-reported.ts'
import { ombudsmanReviewAnswered } from './ombudsman-review-answered.ts'
import { ombudsmanReviewAsked } from './ombudsman-review-asked.ts'
import { ombudsmanShared } from './ombudsman-shared.ts'
import { ombudsmanSignposted } from './ombudsman-signposted.ts'
import { ombudsmanTextKept } from './ombudsman-text-kept.ts'
import { ownWordsKept } from './own-words-kept.ts'
import { packComposed } from './pack-composed.ts'
import { packDeliveryNoted } from './pack-delivery-noted.ts'
import { packMade } from './pack-made.ts'
import { packOrdered } from './pack-ordered.ts'
import { panelArranged } from './panel-arranged.ts'
import { panelAttendancePlanned } from './panel-attendance-planned.ts'
import { panelAttended } from './panel-attended.ts'
import { panelHeld } from './panel-held.ts'
import { panelPapersSent } from './panel-papers-sent.ts'
import { panelReported } from './panel-reported.ts'
import { panelRequested } from './panel-requested.ts'
import { panelSubmissionReceived } from './panel-submission-received.ts'
import { partEnded } from './part-ended.ts'
import { partTaken } from './part-taken.ts'
import { passagesMarked } from './passages-marked.ts'
import { paymentFollowed } from './payment-followed.ts'
import { paymentsLinked } from './payments-linked.ts'
import { personDetailsNoted } from './person-details-noted.ts'
import { personExcluded } from './person-excluded.ts'
import { pointPeopleLinked } from './point-people-linked.ts'
import { pointRecorded } from './point-recorded.ts'
import { pointViewSaved } from './point-view-saved.ts'
import { pointWorkSaved } from './point-work-saved.ts'
import { pointsDisputed } from './points-disputed.ts'
import { pointsResolved } from './points-resolved.ts'
import { proceedingsOver } from './proceedings-over.ts'
import { proofChecked } from './proof-checked.ts'
import { proofGiven } from './proof-given.ts'
import { proofSentToOmbudsman } from './proof-sent-to-ombudsman.ts'
import { proofViewedByOmbudsman } from './proof-viewed-by-ombudsman.ts'
import { receiptRecorded } from './receipt-recorded.ts'
import { receptionNoted } from './reception-noted.ts'
import { recommendationAnswered } from './recommendation-answered.ts'
import { recommendationDrafted } from './recommendation-drafted.ts'
import { recommendationMade } from './recommendation-made.ts'
import { recordAskedFor } from './record-asked-for.ts'
import { recordFollowedUp } from './record-followed-up.ts'
import { redactionBegun } from './redaction-begun.ts'
import { redactionDropped } from './redaction-dropped.ts'
import { referredEarly } from './referred-early.ts'
import { refusalReconsidered } from './refusal-reconsidered.ts'
import { relationshipRecorded } from './relationship-recorded.ts'
import { remedyConsidered } from './remedy-considered.ts'
import { remedyRecorded } from './remedy-recorded.ts'
import { reportConsidered } from './report-considered.ts'
import { reportKept } from './report-kept.ts'
import { reportNoticeGiven } from './report-notice-given.ts'
import { reportReceived } from './report-received.ts'
import { reportReplied } from './report-replied.ts'
import { reportReturned } from './report-returned.ts'
import { reportStatementFollowed } from './report-statement-followed.ts'
import { reportWritten } from './report-written.ts'
import { reportedFindingCorrected } from './reported-finding-corrected.ts'
import { resolutionTried } from './resolution-tried.ts'
import { resolutionUndone } from './resolution-undone.ts'
import { scopeDecided } from './scope-decided.ts'
import { stage1Answered } from './stage-1-answered.ts'
import { stage1Extended } from './stage-1-extended.ts'
import { stage1LetterSaved } from './stage-1-letter-saved.ts'
import { stage1PointWorkSaved } from './stage-1-point-work-saved.ts'
import { stage1SignedOff } from './stage-1-signed-off.ts'
import { stage1Started } from './stage-1-started.ts'
import { stage2Requested } from './stage-2-requested.ts'
import { stage2Responded } from './stage-2-responded.ts'
import { stage3Responded } from './stage-3-responded.ts'
import { stageRefused } from './stage-refused.ts'
import { standingDecided } from './standing-decided.ts'
import { statementAgreementNoted } from './statement-agreement-noted.ts'
import { statementCommented } from './statement-commented.ts'
import { statementDraftChanged } from './statement-draft-changed.ts'
import { statementImported } from './statement-imported.ts'
import { statementOfComplaintSettled } from './statement-of-complaint-settled.ts'
import { statementSent } from './statement-sent.ts'
import { supplementaryReviewAnswered } from './supplementary-review-answered.ts'
import { supplementaryReviewCommissioned } from './supplementary-review-commissioned.ts'
import { suspensionNotified } from './suspension-notified.ts'
import { suspensionReviewed } from './suspension-reviewed.ts'
import { termsSent } from './terms-sent.ts'
import { viewGiven } from './view-given.ts'
import { waitingEnded } from './waiting-ended.ts'
import { waitingNoted } from './waiting-noted.ts'
import { whoIsToldDecided } from './who-is-told-decided.ts'
import { withdrawalConfirmed } from './withdrawal-confirmed.ts'
import { withdrawalMade } from './withdrawal-made.ts'
import { writtenRecordDrafted } from './written-record-drafted.ts'
import { writtenRecordProduced } from './written-record-produced.ts'

const all: readonly EntryType<ComplaintState>[] = [
  accountApproved,
  accountCastNamed,
  accountDoubted,
  accountFindExplained,
  accountKept,
  accountPublished,
  accountTakenBack,
  accountWritten,
  actionAgreed,
  advocacyRecorded,
  aliasDecided,
  appointedDespite,
  appointmentEnded,
  appointmentMade,
  carriedOut,
  agreedPlanned,
  paymentsLinked,
  injusticeConsidered,
  apologyMade,
  paymentFollowed,
  improvementMade,
  noteMadeOnRecord,
  proofGiven,
  proofChecked,
  proofSentToOmbudsman,
  proofViewedByOmbudsman,
  childStatusRecorded,
  childsWishRecorded,
  complaintAssigned,
  complaintClassified,
  complaintClosed,
  complaintLinked,
  complaintReceived,
  complaintRestarted,
  considerationResumed,
  considerationSuspended,
  contactRestricted,
  councilDateStated,
  delayNoticeSent,
  delayUpdated,
  desiredOutcomeConsidered,
  desiredOutcomeReported,
  desiredOutcomeStated,
  discrepancyNoted,
  discussionHeld,
  draftedRecommendationDropped,
  entryCorrected,
  entryWithdrawn,
  eventNoted,
  handlingTakenUp,
  evidenceRegistered,
  exclusionEnded,
  fadingEvidenceFollowed,
  fadingEvidenceNoted,
  fileAdded,
  fileCheckAsked,
  fileChecked,
  fileDestroyed,
  fileMissed,
  passagesMarked,
  redactionBegun,
  redactionDropped,
  fileRedacted,
  courtPaperNoted,
  packComposed,
  packMade,
  packOrdered,
  packDeliveryNoted,
  fileReleased,
  findingMade,
  freezeAnswered,
  freezeAsked,
  functionDecided,
  gateAnswered,
  groundsDated,
  independenceDeclared,
  interestDecided,
  interestPut,
  latenessDecided,
  latePanelRequestDecided,
  laterStartAgreed,
  deliveryAskedAgain,
  deliveryGone,
  deliveryTold,
  dispatchAsked,
  dispatchReleased,
  dispatchWithdrawn,
  letterSent,
  letterChecked,
  madeAgain,
  meetingOffered,
  ombudsmanContacted,
  ombudsmanDecided,
  ombudsmanAsked,
  ombudsmanClosed,
  ombudsmanDateMoved,
  ombudsmanDraftCommented,
  ombudsmanDraftReceived,
  ombudsmanInvestigated,
  ombudsmanItemAnswered,
  ombudsmanReported,
  ombudsmanReviewAnswered,
  ombudsmanReviewAsked,
  ombudsmanShared,
  ombudsmanSignposted,
  ombudsmanTextKept,
  decisionRead,
  reportConsidered,
  reportKept,
  reportNoticeGiven,
  reportReplied,
  reportStatementFollowed,
  ownWordsKept,
  panelArranged,
  panelAttendancePlanned,
  panelAttended,
  panelHeld,
  panelPapersSent,
  panelReported,
  panelRequested,
  panelSubmissionReceived,
  partEnded,
  partTaken,
  personDetailsNoted,
  personExcluded,
  pointPeopleLinked,
  pointRecorded,
  pointsResolved,
  pointViewSaved,
  statementAgreementNoted,
  statementCommented,
  statementDraftChanged,
  statementSent,
  recordAskedFor,
  recordFollowedUp,
  interviewPlanned,
  interviewHeld,
  interviewRecordFollowed,
  chronologyNoted,
  factCheckAsked,
  factCheckAnswered,
  writtenRecordDrafted,
  pointWorkSaved,
  proceedingsOver,
  receiptRecorded,
  receptionNoted,
  pointsDisputed,
  recommendationAnswered,
  recommendationDrafted,
  recommendationMade,
  referredEarly,
  refusalReconsidered,
  relationshipRecorded,
  remedyConsidered,
  remedyRecorded,
  reportedFindingCorrected,
  reportReceived,
  reportReturned,
  reportWritten,
  resolutionTried,
  resolutionUndone,
  scopeDecided,
  stage1Answered,
  stage1Extended,
  stage1LetterSaved,
  stage1SignedOff,
  stage1PointWorkSaved,
  stage1Started,
  stage2Requested,
  stage2Responded,
  stage3Responded,
  stageRefused,
  standingDecided,
  statementImported,
  statementOfComplaintSettled,
  supplementaryReviewAnswered,
  supplementaryReviewCommissioned,
  suspensionNotified,
  suspensionReviewed,
  termsSent,
  viewGiven,
  waitingEnded,
  waitingNoted,
  whoIsToldDecided,
  withdrawalConfirmed,
  withdrawalMade,
  writtenRecordProduced,
]

/**
 * Every type of entry a complaint can hold. The fold looks a type up here and knows nothing of it. It is a
 * table, as long as there are verbs.
 */
export const complaintEntryTypes: ReadonlyMap<string, EntryType<ComplaintState>> = new Map(
  all.map(type => [type.type, type]),
)
