import type { Template } from './template.ts'
import { acknowledgement } from './templates/acknowledgement.ts'
import { acknowledgementForChild } from './templates/acknowledgement-for-a-child.ts'
import { actionPlan } from './templates/action-plan.ts'
import { adjudication, adjudicationOnHandling } from './templates/adjudication.ts'
import { adjudicationForChild } from './templates/adjudication-for-a-child.ts'
import { allocationNote } from './templates/allocation-note.ts'
import { apologyLetter } from './templates/apology.ts'
import { begunAgain } from './templates/begun-again.ts'
import { begunAgainForChild } from './templates/begun-again-for-a-child.ts'
import { closing } from './templates/closing.ts'
import { complianceEvidence } from './templates/compliance-evidence.ts'
import { consentForm } from './templates/consent-form.ts'
import { contactArrangements } from './templates/contact-arrangements.ts'
import { draftDecisionComments } from './templates/draft-decision-comments.ts'
import { earlyReferral } from './templates/early-referral.ts'
import { enquiryResponse } from './templates/enquiry-response.ts'
import { factCheck } from './templates/fact-check.ts'
import { finalResponse, finalResponseOnHandling } from './templates/final-response.ts'
import { furtherDelay } from './templates/further-delay.ts'
import { furtherReview } from './templates/further-review.ts'
import { furtherReviewAnswer } from './templates/further-review-answer.ts'
import { independentPersonAppointment } from './templates/independent-person-appointment.ts'
import { independentPersonsReport, independentPersonsReportOnHandling } from './templates/independent-persons-report.ts'
import { interestDecision } from './templates/interest-decision.ts'
import { interestToBeDecided } from './templates/interest-to-be-decided.ts'
import { interviewInvitation } from './templates/interview-invitation.ts'
import { interviewRecord } from './templates/interview-record.ts'
import { introduction } from './templates/introduction.ts'
import { investigatingOfficerAppointment } from './templates/investigating-officer-appointment.ts'
import { investigationReport, investigationReportOnHandling } from './templates/investigation-report.ts'
import { latePanelRequest } from './templates/late-panel-request.ts'
import { laterStart } from './templates/later-start.ts'
import { laterStartForChild } from './templates/later-start-for-a-child.ts'
import { learningNote } from './templates/learning-note.ts'
import { madeAgain } from './templates/made-again.ts'
import { meetingForChild } from './templates/meeting-for-a-child.ts'
import { notAccepted } from './templates/not-accepted.ts'
import { openAgain } from './templates/open-again.ts'
import { openAgainForChild } from './templates/open-again-for-a-child.ts'
import { panelForChild } from './templates/panel-for-a-child.ts'
import { panelInvitation } from './templates/panel-invitation.ts'
import { panelReport } from './templates/panel-report.ts'
import { pause } from './templates/pause.ts'
import { paymentLetter } from './templates/payment.ts'
import { pointAdded } from './templates/point-added.ts'
import { proceedingsOver } from './templates/proceedings-over.ts'
import { publicNotice } from './templates/public-notice.ts'
import { reportForChild } from './templates/report-for-a-child.ts'
import { reportToMembers } from './templates/report-to-members.ts'
import { resolutionRecord } from './templates/resolution-record.ts'
import { resume } from './templates/resume.ts'
import { runningOrder } from './templates/running-order.ts'
import { sorryForChild } from './templates/sorry-for-a-child.ts'
import { staffNotice } from './templates/staff-notice.ts'
import { stage1Extension } from './templates/stage-1-extension.ts'
import { stage1Response, stage1ResponseOnHandling } from './templates/stage-1-response.ts'
import { stage1ResponseForChild } from './templates/stage-1-response-for-a-child.ts'
import { stage2Acknowledgement } from './templates/stage-2-acknowledgement.ts'
import { stage2Delay } from './templates/stage-2-delay.ts'
import { stage3Acknowledgement } from './templates/stage-3-acknowledgement.ts'
import { statementOfComplaint } from './templates/statement-of-complaint.ts'
import { takenUpAfterAll } from './templates/taken-up-after-all.ts'
import { takingLongerForChild } from './templates/taking-longer-for-a-child.ts'

import { waitingIsOverForChild } from './templates/waiting-is-over-for-a-child.ts'
import { whatNextForChild } from './templates/what-next-for-a-child.ts'
import { whoIsLookingForChild } from './templates/who-is-looking-for-a-child.ts'
import { withdrawalConfirmed } from './templates/withdrawal-confirmed.ts'
import { writtenRecord } from './templates/written-record.ts'

/** The letters of one part of the procedure. */
export interface TemplateGroup {
  readonly title: string
  readonly templates: readonly Template[]
}

/** Every letter that can be made from the record, in the order of the procedure. */
export const templateGroups: readonly TemplateGroup[] = [
  {
    title: 'When a complaint comes',
    templates: [
      acknowledgement,
      acknowledgementForChild,
      notAccepted,
      interestToBeDecided,
      interestDecision,
      takenUpAfterAll,
      madeAgain,
      consentForm,
    ],
  },
  {
    title: 'Stage 1',
    templates: [
      allocationNote,
      laterStart,
      laterStartForChild,
      pointAdded,
      stage1Extension,
      stage1Response,
      stage1ResponseOnHandling,
      stage1ResponseForChild,
      resolutionRecord,
      openAgain,
      openAgainForChild,
    ],
  },
  {
    title: 'Stage 2',
    templates: [
      stage2Acknowledgement,
      writtenRecord,
      investigatingOfficerAppointment,
      independentPersonAppointment,
      introduction,
      whoIsLookingForChild,
      statementOfComplaint,
      interviewInvitation,
      meetingForChild,
      interviewRecord,
      stage2Delay,
      takingLongerForChild,
      furtherDelay,
      factCheck,
      investigationReport,
      investigationReportOnHandling,
      reportForChild,
      independentPersonsReport,
      independentPersonsReportOnHandling,
      adjudication,
      adjudicationOnHandling,
      adjudicationForChild,
      earlyReferral,
    ],
  },
  {
    title: 'Stage 3',
    templates: [
      stage3Acknowledgement,
      latePanelRequest,
      panelInvitation,
      panelForChild,
      runningOrder,
      panelReport,
      finalResponse,
      finalResponseOnHandling,
      furtherReview,
      furtherReviewAnswer,
      whatNextForChild,
    ],
  },
  { title: 'Putting it right', templates: [apologyLetter, sorryForChild, paymentLetter, actionPlan, learningNote] },
  {
    title: 'The Ombudsman',
    templates: [enquiryResponse, draftDecisionComments, complianceEvidence, publicNotice, reportToMembers],
  },
  {
    title: 'At any time',
    templates: [
      pause,
      resume,
      proceedingsOver,
      waitingIsOverForChild,
      begunAgain,
      begunAgainForChild,
      withdrawalConfirmed,
      closing,
      contactArrangements,
      staffNotice,
    ],
  },
]

export const templates: readonly Template[] = templateGroups.flatMap(group => group.templates)

export const templateNamed = (id: string): Template | undefined => templates.find(one => one.id === id)
