import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { arrangePanel } from '#complaint/verbs/arrange-panel.ts'
import { giveDelayNotice } from '#complaint/verbs/give-delay-notice.ts'
import { produceWrittenRecord } from '#complaint/verbs/produce-written-record.ts'
import { requestStage2 } from '#complaint/verbs/request-stage-2.ts'
import { respondAtStage2 } from '#complaint/verbs/respond-at-stage-2.ts'
import { respondAtStage3 } from '#complaint/verbs/respond-at-stage-3.ts'
import { restart } from '#complaint/verbs/restart.ts'
import { stateCouncilDate } from '#complaint/verbs/state-council-date.ts'
import { scenario } from '../scenario.ts'
import {
  adjudicated,
  appointed,
  panelReported,
  panelRequested,
  received,
  stage1Started,
  stage2Requested,
  stage2Responded,
  withPanel,
} from '../stories.ts'
import { answered2, arranged, begunAgain, type Case, live, notice, responded3 } from './case.ts'

/** Limits missed, and notices, dates and records that came too late. */
export const lateFaults: Record<
  | 'late'
  | "council's own date missed"
  | 'no delay notice'
  | 'delay notice late'
  | 'promised past day 65'
  | 'written record delayed',
  readonly Case[]
> = {
  late: [
    {
      rule: 'regulation 14(1): an answer after ten working days',
      given: () => stage1Started().givenDone(answerStage1, { happened: '20 August 2024', outcome: 'resolved' }),
      against: 'law',
      source: 'Regulation 14(1), (3), (4)',
      what: /^Stage 1 response: 1 working day late\.$/,
      otherwise: () => stage1Started().givenDone(answerStage1, { happened: '19 August 2024', outcome: 'resolved' }),
    },
    {
      rule: 'regulation 14(3)(c): a complaint that nobody has looked at',
      given: received,
      against: 'law',
      source: 'Regulation 14(1), (3), (4)',
      what: /^Stage 1 response: overdue by 3 working days\.$/,
      otherwise: scenario,
      today: '2024-08-22',
    },
    {
      rule: 'regulation 15(2): stage 2 asked for while stage 1 lay unanswered past its time',
      given: () =>
        stage1Started().givenDone(
          requestStage2,
          { happened: '2 September 2024', form: 'written', stage1Skipped: 'no' },
          live,
        ),
      against: 'law',
      source: 'Regulation 14(1), (3), (4)',
      what: /^Stage 1 response: not sent when stage 2 was asked for, 9 working days after it was due\.$/,
      otherwise: () =>
        stage1Started().givenDone(
          requestStage2,
          { happened: '12 August 2024', form: 'written', stage1Skipped: 'yes', agreement: 'By phone.' },
          live,
        ),
      today: '2024-09-10',
    },
    {
      rule: 'regulation 17(3): no response after 25 working days',
      given: appointed,
      against: 'law',
      source: 'Regulation 17(3)-(5)',
      what: /^Stage 2 response: overdue by 1 working day\.$/,
      otherwise: () => appointed().givenDone(giveDelayNotice, notice('7 October 2024')),
      today: '2024-10-08',
    },
    {
      rule: 'regulation 17(6)(b): a response after 65 working days, notice or not',
      given: () =>
        adjudicated()
          .givenDone(giveDelayNotice, notice('7 October 2024'))
          .givenDone(respondAtStage2, answered2('3 December 2024')),
      against: 'law',
      source: 'Regulation 17(6)(b)',
      what: /^Stage 2 response, latest extended date: 1 working day late\.$/,
      otherwise: () =>
        adjudicated()
          .givenDone(giveDelayNotice, notice('7 October 2024'))
          .givenDone(respondAtStage2, answered2('2 December 2024')),
    },
    {
      rule: 'regulation 17: what was still owed when the complaint was started again',
      given: () => appointed().givenDone(restart, begunAgain('')),
      against: 'law',
      source: 'Regulation 17(3)-(5)',
      what: /^Stage 2 response: not sent when the complaint was started again, 168 working days after it was due\.$/,
      otherwise: () => appointed().givenDone(restart, { ...begunAgain(''), happened: '7 October 2024' }),
      today: '2025-06-10',
    },
    {
      rule: 'guidance: a chair appointed after ten working days',
      given: () =>
        withPanel(panelRequested()).givenDone(
          arrangePanel,
          arranged('25 November 2024', { happened: '29 October 2024' }),
        ),
      against: 'guidance',
      source: 'Getting the Best from Complaints (2006)',
      what: /^Appoint the chair of the panel: 1 working day late\.$/,
      otherwise: () =>
        withPanel(panelRequested()).givenDone(
          arrangePanel,
          arranged('25 November 2024', { happened: '28 October 2024' }),
        ),
      today: '2024-10-30',
    },
    {
      rule: 'regulation 20(3): a response after 15 working days',
      given: () => panelReported().givenDone(respondAtStage3, { ...responded3(), happened: '10 December 2024' }),
      against: 'law',
      source: 'Regulation 20(3)',
      what: /^Council's response to the panel: 1 working day late\.$/,
      otherwise: () => panelReported().givenDone(respondAtStage3, { ...responded3(), happened: '9 December 2024' }),
    },
    {
      rule: 'a stage 3 response whose panel is not dated, had every step taken all its time',
      given: () => stage2Responded().givenDone(respondAtStage3, { ...responded3(), happened: '30 January 2025' }),
      against: 'law',
      source: 'Regulation 20(3)',
      what: /^Stage 3 response: at least 8 working days late, if a panel was asked for in time\.$/,
      otherwise: () => stage2Responded().givenDone(respondAtStage3, { ...responded3(), happened: '20 January 2025' }),
    },
  ],
  "council's own date missed": [
    {
      rule: 'a response after the date that the council stated',
      given: () => stage2Responded().givenDone(stateCouncilDate, { happened: '', date: '7 October 2024' }),
      against: 'guidance',
      source: 'Ombudsman decision 18 011 015',
      what: /^Stage 2 response, by the council's own date: 1 working day late\.$/,
      otherwise: () => stage2Responded().givenDone(stateCouncilDate, { happened: '', date: '8 October 2024' }),
    },
    {
      rule: 'regulation 17(6): a response after the date promised in the notice',
      given: () =>
        adjudicated()
          .givenDone(giveDelayNotice, notice('7 October 2024', '25 October 2024'))
          .givenDone(respondAtStage2, answered2('28 October 2024')),
      against: 'guidance',
      source: 'Regulation 17(6)(b)',
      what: /^Stage 2 response, by the date promised: 1 working day late\.$/,
      otherwise: () =>
        adjudicated()
          .givenDone(giveDelayNotice, notice('7 October 2024', '25 October 2024'))
          .givenDone(respondAtStage2, answered2('25 October 2024')),
    },
  ],
  'no delay notice': [
    {
      rule: 'regulation 17(6): day 25 passes without an answer or a notice',
      given: stage2Requested,
      against: 'law',
      source: 'Regulation 17(6)',
      what: /before day 25/,
      otherwise: () => stage2Requested().givenDone(giveDelayNotice, notice('7 October 2024')),
      today: '2024-10-08',
    },
  ],
  'delay notice late': [
    {
      rule: 'regulation 17(6): a notice after day 25',
      given: () => stage2Requested().givenDone(giveDelayNotice, notice('8 October 2024')),
      against: 'law',
      source: 'Regulation 17(6)',
      what: /after day 25, which was Monday 7 October 2024\.$/,
      otherwise: () => stage2Requested().givenDone(giveDelayNotice, notice('7 October 2024')),
    },
  ],
  'promised past day 65': [
    {
      rule: 'regulation 17(6)(b): a date past day 65',
      given: () => stage2Requested().givenDone(giveDelayNotice, notice('7 October 2024', '3 December 2024')),
      against: 'law',
      source: 'Regulation 17(6)(b)',
      what: /promised 3 December 2024, past day 65, which was Monday 2 December 2024\.$/,
      otherwise: () => stage2Requested().givenDone(giveDelayNotice, notice('7 October 2024', '2 December 2024')),
    },
  ],
  'written record delayed': [
    {
      rule: 'regulation 16: an oral complaint without its record after ten working days',
      given: () => stage2Requested('oral'),
      against: 'guidance',
      source: 'Regulation 16',
      what: /^Stage 2 was asked for 11 working days ago, and the oral complaint is not yet on record in writing\.$/,
      otherwise: () => stage2Requested('written'),
      today: '2024-09-17',
    },
    {
      rule: 'regulation 16: a record that took more than ten working days',
      given: () => stage2Requested('oral').givenDone(produceWrittenRecord, { happened: '17 September 2024' }),
      against: 'guidance',
      source: 'Regulation 16',
      what: /produced 11 working days after stage 2 was asked for\.$/,
      otherwise: () => stage2Requested('oral').givenDone(produceWrittenRecord, { happened: '16 September 2024' }),
    },
  ],
}
