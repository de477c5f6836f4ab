import { discrepancyNoted } from '#complaint/entries/discrepancy-noted.ts'
import { agreeAction } from '#complaint/verbs/agree-action.ts'
import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { answerSupplementaryReview } from '#complaint/verbs/answer-supplementary-review.ts'
import { arrangePanel } from '#complaint/verbs/arrange-panel.ts'
import { close } from '#complaint/verbs/close.ts'
import { decideLatePanelRequest } from '#complaint/verbs/decide-late-panel-request.ts'
import { giveDelayNotice } from '#complaint/verbs/give-delay-notice.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { recordCarriedOut } from '#complaint/verbs/record-carried-out.ts'
import { recordStageRefusal } from '#complaint/verbs/record-stage-refusal.ts'
import { requestStage2 } from '#complaint/verbs/request-stage-2.ts'
import { respondAtStage2 } from '#complaint/verbs/respond-at-stage-2.ts'
import { restart } from '#complaint/verbs/restart.ts'
import { signOffStage1 } from '#complaint/verbs/sign-off-stage-1.ts'
import { stateCouncilDate } from '#complaint/verbs/state-council-date.ts'
import { isoDay } from '#law/day.ts'
import { undated } from '#stream/when.ts'
import { fromThePast } from '../scenario.ts'
import {
  adjudicated,
  found,
  panelRequested,
  received,
  reported,
  stage1Answered,
  stage1Started,
  stage2Requested,
  stage2Responded,
  withPanel,
} from '../stories.ts'
import {
  action,
  answered2,
  arranged,
  begunAgain,
  type Case,
  live,
  matterOf,
  notice,
  reviewed,
  turnedDown,
  withMatter,
} from './case.ts'

/** How the procedure was run, from the panel to the proof that what was agreed is done. */
export const courseFaults: Record<
  | 'stage 1 response not signed off'
  | 'panel fixed too late'
  | 'papers late'
  | 'next stage refused'
  | 'closed while an answer was awaited'
  | 'closed before the time for a panel was over'
  | 'started again by the Ombudsman'
  | 'supplementary review not answered'
  | 'action overdue'
  | 'order of dates'
  | 'discrepancy in a source',
  readonly Case[]
> = {
  'stage 1 response not signed off': [
    {
      rule: 'a stage 1 response sent unsigned, on a day on which the council asks for a signature',
      given: stage1Answered,
      against: 'guidance',
      source: "Children's services procedure manuals, stage 1",
      what: /^The stage 1 response was sent without the sign-off\.$/,
      otherwise: () =>
        stage1Started()
          .givenDone(signOffStage1, { happened: '15 August 2024', signedBy: 'The service manager' })
          .givenDone(answerStage1, { happened: '16 August 2024', outcome: 'not resolved' }),
      signOff: [{ from: isoDay('2024-08-01'), roles: ['stage 1 resolver'] }],
    },
  ],
  'panel fixed too late': [
    {
      rule: 'regulation 19(4): a panel fixed for a day past the thirtieth, before it is late',
      given: () =>
        withPanel(panelRequested()).givenDone(
          arrangePanel,
          arranged('26 November 2024', { reasonIfLate: 'The chair is ill.' }),
        ),
      against: 'law',
      source: 'Regulation 19(4)',
      what: /^The panel is fixed for Tuesday 26 November 2024, 1 working day past its last day\.$/,
      otherwise: () => withPanel(panelRequested()).givenDone(arrangePanel, arranged('25 November 2024')),
      today: '2024-10-21',
    },
  ],
  'papers late': [
    {
      rule: 'guidance: a panel fixed at less notice than its papers need',
      given: () => withPanel(panelRequested()).givenDone(arrangePanel, arranged('1 November 2024')),
      against: 'guidance',
      source: 'Getting the Best from Complaints (2006)',
      what: /^The panel was fixed after Friday 18 October 2024, when its papers should have gone out\.$/,
      otherwise: () => withPanel(panelRequested()).givenDone(arrangePanel, arranged('4 November 2024')),
    },
  ],
  'next stage refused': [
    {
      rule: 'regulation 17(1): stage 2 refused',
      given: () =>
        stage1Answered().givenDone(recordStageRefusal, {
          happened: '9 September 2024',
          stage: 'stage 2',
          words: 'No.',
        }),
      against: 'law',
      source: 'Regulation 17(1)',
      what: /^Stage 2 was refused, which the law gives no power to do\.$/,
      otherwise: stage1Answered,
    },
    {
      rule: 'regulation 18(2): a panel asked for in time, turned down as late',
      given: () => panelRequested('6 November 2024').givenDone(decideLatePanelRequest, turnedDown),
      against: 'law',
      source: 'Regulation 18',
      what: /^A review panel was turned down as late, and nothing shows that it was\.$/,
      otherwise: () => panelRequested('7 November 2024').givenDone(decideLatePanelRequest, turnedDown),
    },
  ],
  'closed while an answer was awaited': [
    {
      rule: 'regulation 17(3): closed with stage 2 unanswered',
      given: () => stage2Requested().givenDone(close, { happened: '9 December 2024', reason: 'r' }),
      against: 'law',
      source: 'Regulation 17(3)',
      what: /^The complaint was closed while an answer was awaited\.$/,
      otherwise: () =>
        stage1Answered()
          .givenDone(close, { happened: '30 August 2024', reason: 'r' }, live)
          .givenDone(requestStage2, { happened: '30 August 2024', form: 'written', stage1Skipped: 'no' }, live),
    },
  ],
  'closed before the time for a panel was over': [
    {
      rule: 'regulation 18(2): closed on the last day to ask for a panel',
      given: () => stage2Responded().givenDone(close, { happened: '6 November 2024', reason: 'r' }),
      against: 'law',
      source: 'Regulation 18(2)',
      what: /could still ask for a panel\.$/,
      otherwise: () => stage2Responded().givenDone(close, { happened: '7 November 2024', reason: 'r' }),
    },
  ],
  'started again by the Ombudsman': [
    {
      rule: 'T53: a stage that a decision has begun again',
      given: () => {
        const story = withMatter()
        return story.givenDone(restart, begunAgain(matterOf(story)))
      },
      against: 'law',
      source: '',
      what: /^The complaint had to be started again at stage 2\.$/,
      otherwise: () => withMatter().givenDone(restart, begunAgain('')),
    },
  ],
  'supplementary review not answered': [
    {
      rule: 'T38: a second report without a response',
      given: reviewed,
      against: 'record',
      source: 'Ombudsman decision 18 011 015',
      what: /supplementary report is not on record/,
      otherwise: () => reviewed().givenDone(answerSupplementaryReview, { happened: '3 February 2025' }),
    },
  ],
  'action overdue': [
    {
      rule: 'an agreed payment without proof after four weeks',
      given: () => received().givenDone(agreeAction, action({ within: '4', unit: 'weeks' })),
      against: 'law',
      source: '',
      what: /^No proof on record: £500 payment\.$/,
      otherwise: () => received().givenDone(agreeAction, action({ within: '6', unit: 'months' })),
    },
    {
      rule: 'an agreed action done late, in its own unit',
      given: () => {
        const story = received().givenDone(agreeAction, action({ within: '10', unit: 'working days' }))
        const actionIds = [...story.state().actions.keys()]
        const done = { happened: '12 February 2025', actionIds, evidence: 'A receipt.', acceptedBy: 'the Ombudsman' }
        return story.givenDone(recordCarriedOut, done)
      },
      against: 'law',
      source: '',
      what: /^Done late: £500 payment\.$/,
      otherwise: () => {
        const story = received().givenDone(agreeAction, action({ within: '10', unit: 'working days' }))
        const actionIds = [...story.state().actions.keys()]
        const done = { happened: '11 February 2025', actionIds, evidence: 'A receipt.', acceptedBy: 'the Ombudsman' }
        return story.givenDone(recordCarriedOut, done)
      },
    },
  ],
  'order of dates': [
    {
      rule: "the independent person's report before the one that it comments on",
      given: () =>
        found()
          .givenDone(receiveReport, { happened: '3 October 2024', author: 'investigating officer' })
          .givenDone(receiveReport, { happened: '1 October 2024', author: 'independent person' }),
      against: 'record',
      source: '',
      what: /dated before the investigating officer's/,
      otherwise: reported,
    },
    {
      rule: 'a letter received before it was sent',
      given: () =>
        adjudicated().givenDone(respondAtStage2, answered2('8 October 2024', { received: '7 October 2024' })),
      against: 'record',
      source: '',
      what: /received before it was sent/,
      otherwise: stage2Responded,
    },
    {
      rule: 'a day promised that had passed',
      given: () => stage2Requested().givenDone(giveDelayNotice, notice('7 October 2024', '4 October 2024')),
      against: 'record',
      source: '',
      what: /promised a day that had passed/,
      otherwise: () => stage2Requested().givenDone(giveDelayNotice, notice('7 October 2024')),
    },
    {
      rule: "a report after the council's own date for the response",
      given: () => stage2Responded().givenDone(stateCouncilDate, { happened: '', date: '30 September 2024' }),
      against: 'record',
      source: '',
      what: /came after the council's own date/,
      otherwise: () => stage2Responded().givenDone(stateCouncilDate, { happened: '', date: '1 October 2024' }),
    },
  ],
  'discrepancy in a source': [
    {
      rule: 'what a source contradicts itself on',
      given: () =>
        received().given(
          discrepancyNoted.write(undated, fromThePast, {
            kind: 'label',
            what: 'There is no point 5a.',
            lines: [45, 82],
          }),
        ),
      against: 'record',
      source: '',
      what: /^There is no point 5a\.$/,
      otherwise: received,
    },
  ],
}
