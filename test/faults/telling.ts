import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { decideWhoIsTold } from '#complaint/verbs/decide-who-is-told.ts'
import { recordLetter } from '#complaint/verbs/record-letter.ts'
import { requestPanel } from '#complaint/verbs/request-panel.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import type { Scenario } from '../scenario.ts'
import { received, stage2Responded, withPart } from '../stories.ts'
import { type Case, live } from './case.ts'

const withMother = (story: Scenario): Scenario => withPart(story, 'mother', 'complainant')

const told = (story: Scenario, type: string, happened: string, more: object = {}): Scenario => {
  const event = story.state().history.stored.find(entry => entry.type === type)
  return story.givenDone(recordLetter, {
    happened,
    events: [String(event?.seq)],
    method: 'email',
    sentTo: ['mother'],
    ...more,
  })
}

const panelAsked = (): Scenario =>
  withMother(stage2Responded()).givenDone(requestPanel, { happened: '14 October 2024' }, live)

const stage1Live = (): Scenario =>
  withMother(received()).givenDone(startStage1, { happened: '5 August 2024', limb: 'received' }, live)
const answered = (story: Scenario): Scenario =>
  story.givenDone(
    answerStage1,
    { happened: '16 August 2024', outcome: 'not resolved', method: 'email', sentTo: ['mother'] },
    live,
  )

export const tellingFaults: Readonly<Record<'told late' | 'not told', readonly Case[]>> = {
  'told late': [
    {
      rule: 'the guidance: a request for a panel that is acknowledged after two working days',
      given: () => told(panelAsked(), 'panel-requested', '17 October 2024'),
      against: 'guidance',
      source: 'Getting the Best from Complaints (2006)',
      what: /^The complainant told 1 working day late: the request for a panel has come/,
      otherwise: () => told(panelAsked(), 'panel-requested', '16 October 2024'),
    },
  ],
  'not told': [
    {
      rule: 'regulation 14: nobody says that stage 1 has started before it is answered',
      given: () => answered(stage1Live()),
      against: 'guidance',
      source: 'Regulation 14(3)',
      what: /^The complainant not told: stage 1 has started/,
      otherwise: () => answered(told(stage1Live(), 'stage-1-started', '6 August 2024')),
    },
    {
      rule: 'section 26(7): a child who was not told and should have been',
      given: () => {
        const story = withPart(stage2Responded(), 'child', 'child')
        const event = story.state().history.stored.find(({ type }) => type === 'stage-2-responded')
        return story.givenDone(decideWhoIsTold, {
          happened: '8 October 2024',
          events: [String(event?.seq)],
          personId: 'child',
          decision: 'not told',
          reasons: 'Nobody thought of it.',
        })
      },
      against: 'law',
      source: 'Children Act 1989, section 26(7)',
      what: /^The child not told: the decision on each point/,
      otherwise: () => withPart(stage2Responded(), 'child', 'child'),
    },
  ],
}
