import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreeAction } from '#complaint/verbs/agree-action.ts'
import { answerPointAtStage1 } from '#complaint/verbs/answer-point-at-stage-1.ts'
import { answerRecommendation } from '#complaint/verbs/answer-recommendation.ts'
import { giveDelayNotice } from '#complaint/verbs/give-delay-notice.ts'
import { makePanelRecommendation } from '#complaint/verbs/make-panel-recommendation.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { recordRemedy } from '#complaint/verbs/record-remedy.ts'
import { writeStage1Response } from '#complaint/verbs/write-stage-1-response.ts'
import { nowOn } from '#test/derived.ts'
import type { Scenario } from '#test/scenario.ts'
import {
  adjudicated,
  discussed,
  found,
  panelReported,
  pointId,
  reported,
  stage1StartedWithPoint,
  stage2Requested,
  withPart,
} from '#test/stories.ts'
import { compose } from './compose.ts'
import { plainText } from './plain-text.ts'
import type { Given } from './template.ts'
import { templateNamed } from './templates.ts'

const signed = { signedBy: 'A. Officer, complaints manager', reach: 'complaints@example.gov.uk' }

function letter(id: string, story: Scenario, today: string, more: Partial<Given> = {}) {
  const template = templateNamed(id) ?? assert.fail(id)
  const given: Given = {
    state: withPart(story, 'mother', 'complainant').state(),
    now: nowOn(today),
    names: new Map([
      ['mother', 'Ms {due} *Test*'],
      ['resolver', 'Rowan Field'],
    ]),
    council: { name: 'Northwick Council', colour: '#1f4e5f' },
    to: 'mother',
    answers: signed,
    ...more,
  }
  const { paper, lacks } = compose(template, given)
  return { paper, says: plainText(paper), lacks: lacks.map(({ words }) => words) }
}

const answer = (story: Scenario, finding: string): Scenario =>
  story.givenDone(answerPointAtStage1, {
    happened: '14 August 2024',
    pointId: pointId(story, '1'),
    lookedAt: 'The call log.',
    finding,
    ...(finding === 'partially upheld' ? { whichPart: 'The calls in June.' } : {}),
    reasons: 'Four calls were not returned.',
    apology: 'We are sorry that nobody called you back.',
    offer: 'The team manager calls you by 30 August 2024.',
  })

const written = (story: Scenario): Scenario =>
  story.givenDone(writeStage1Response, {
    happened: '14 August 2024',
    answeredBy: 'The team manager answers.',
    meeting: 'We would like to meet you.',
    askingForStage2: 'You can ask for stage 2 by telephone.',
  })

describe('the stage 1 response', () => {
  it('restates every point with what was looked at, the finding as saved, the reasons and what is put right', () => {
    for (const finding of ['upheld', 'partially upheld', 'not upheld']) {
      const { says, lacks } = letter(
        'stage-1-response',
        written(answer(stage1StartedWithPoint(), finding)),
        '2024-08-15',
      )
      assert.deepEqual(lacks, [])
      const capital = `${finding.charAt(0).toUpperCase()}${finding.slice(1)}`
      assert.match(
        says,
        new RegExp(
          `reached us on 5 August 2024[\\s\\S]*Point 1\\n {2}Your complaint: Calls were missed\\n {2}Finding: ${capital}\\n[\\s\\S]*You told us: Calls were missed\\n\\nWhat we looked at: The call log\\.\\n\\nWhat we found: ${capital}\\.[\\s\\S]*Four calls[\\s\\S]*We are sorry[\\s\\S]*What we will do: The team manager calls`,
        ),
      )
      assert.match(
        says,
        /We would like to meet you[\s\S]*You can ask for stage 2 by telephone[\s\S]*Ombudsman \(www\.lgo/,
      )
    }
  })

  it('lacks a point without a finding, the way to stage 2, whom it goes to and who signs, and says each', () => {
    const { lacks } = letter('stage-1-response', stage1StartedWithPoint(), '2024-08-15', { to: null, answers: {} })
    assert.deepEqual(lacks, [
      'Choose whom the letter goes to',
      'Answer this: Who signs the letter?',
      'Answer this: How can they be reached?',
      'Point 1 has no finding yet.',
      'The record does not hold how to ask for stage 2, which the letter needs.',
    ])
  })

  it('is not whole with words of the council that have lost the right to stage 2', () => {
    const wordings = new Map([['right-to-stage-2', 'Goodbye.']])
    const { lacks } = letter('stage-1-response', written(answer(stage1StartedWithPoint(), 'upheld')), '2024-08-15', {
      wordings,
    })
    assert.match(lacks.join(), /about the right to ask for stage 2 has lost \{asking for stage 2\}.*Regulation 15\(2\)/)
  })

  it('shows a name exactly, even one that looks like a name of ours', () => {
    const { says } = letter('stage-1-response', stage1StartedWithPoint(), '2024-08-15')
    assert.match(says, /Dear Ms \{due\} \*Test\*/)
  })
})

describe('the stage 1 response for a child', () => {
  const story = () => written(answer(stage1StartedWithPoint(), 'partially upheld'))
  const told = { change: 'We call you back.', advocate: 'Sam, 01632 960000', ...signed }

  it('says the same finding in words they can use, and that they are not in trouble', () => {
    const answers = { ...told, [`told-${pointId(story(), '1')}`]: 'You told us that nobody called.' }
    const { says, lacks } = letter('stage-1-response-for-a-child', story(), '2024-08-15', { answers })
    assert.deepEqual(lacks, [])
    assert.match(says, /not in trouble[\s\S]*nobody called\.\n\nYou were right about part of this\.[\s\S]*advocate/)
    assert.doesNotMatch(says, /Four calls|upheld/)
  })

  it('is not whole until each point is told in words they can use', () => {
    assert.match(
      letter('stage-1-response-for-a-child', story(), '2024-08-15', { answers: told }).lacks.join(),
      /Point 1:/,
    )
  })
})

describe('the acknowledgement', () => {
  it('says what was understood, who answers, and the day by which, as the clock has it', () => {
    const story = withPart(stage1StartedWithPoint(), 'resolver', 'stage 1 resolver')
    const { says, lacks } = letter('acknowledgement', story, '2024-08-06', { answers: { ...signed, help: 'Call us.' } })
    assert.deepEqual(lacks, [])
    assert.match(
      says,
      /Calls were missed[\s\S]*Rowan Field will answer you by 19 August 2024, which is 10 working days/,
    )
  })

  it('lacks whoever answers while nobody is named', () => {
    const { lacks } = letter('acknowledgement', stage1StartedWithPoint(), '2024-08-06')
    assert.match(lacks.join('; '), /does not hold who answers the complaint/)
    assert.match(lacks.join('; '), /What help is there/)
  })
})

describe('the delay notice at stage 2', () => {
  const asked = (newDate: string) => ({
    today: '2024-09-30',
    answers: { ...signed, newDate, reasons: 'An interview is outstanding.', remains: 'The reports.' },
  })
  const notice = (newDate: string) => {
    const { today, answers } = asked(newDate)
    return letter('stage-2-delay', stage2Requested(), today, { answers })
  }

  it('gives the reasons, the new date, and both limits as the clocks have them', () => {
    const { says, lacks } = notice('1 November 2024')
    assert.deepEqual(lacks, [])
    assert.match(
      says,
      /started on 2 September 2024\. We should answer within 25 working days, which is by 7 October 2024/,
    )
    assert.match(
      says,
      /our answer by 1 November 2024\. The law gives us 65 working days at the most, which end on 2 December 2024/,
    )
  })

  it('takes the last lawful day, and none after it', () => {
    assert.deepEqual(notice('2 December 2024').lacks, [])
    assert.deepEqual(notice('3 December 2024').lacks, [
      'The new date is later than the law allows: stage 2 has to end by 2 December 2024 (Regulation 17(6)).',
    ])
  })

  it('takes no day that is none, has gone, or needs no notice', () => {
    assert.match(notice('31 November 2024').lacks.join(), /not a day/)
    assert.match(notice('2 September 2024').lacks.join(), /has to lie ahead/)
    assert.match(notice('7 October 2024').lacks.join(), /no notice is needed/)
  })

  it('does not ask for a date that is on record, and tells that one', () => {
    const story = stage2Requested().givenDone(giveDelayNotice, {
      happened: '27 September 2024',
      promised: '15 November 2024',
      reason: 'An interview is outstanding.',
    })
    const { says, lacks } = letter('stage-2-delay', story, '2024-09-30', { answers: asked('1 November 2024').answers })
    assert.deepEqual(lacks, [])
    assert.match(says, /our answer by 15 November 2024/)
  })
})

describe('the adjudication letter', () => {
  const answers = { ...signed, asking: 'Tell the complaints team in any way you like.' }
  const decided = (): Scenario => {
    const story = adjudicated()
    const [recommendationId = ''] = story.state().recommendations.keys()
    return story
      .givenDone(answerRecommendation, { happened: '7 October 2024', recommendationId, answer: 'accepted' })
      .givenDone(agreeAction, {
        happened: '7 October 2024',
        stage: '2',
        kind: 'payment',
        text: 'Pay for the distress.',
        amountPence: '£509.81',
        payee: 'the complainant',
        symbolic: 'yes',
        reason: 'Distress.',
      })
      .givenDone(recordRemedy, {
        happened: '7 October 2024',
        kind: 'apology',
        text: 'An apology for the missed visits.',
        status: 'offered',
      })
  }

  it('says the decision on each point, the answer to each recommendation, the amounts and the time to ask for a panel', () => {
    const { says, lacks, paper } = letter('adjudication', decided(), '2024-10-08', { answers })
    assert.deepEqual(lacks, [])
    for (const label of ['1', '2a', '2b'])
      assert.match(
        says,
        new RegExp(`Point ${label}\\n {2}Investigating officer: Upheld\\n.*\\n {2}Our decision: Upheld\\n`),
      )
    assert.match(
      says,
      /Recommendation 1\n {2}Recommendation: Apologise for everything upheld\.\n {2}Our answer: Accepted/,
    )
    assert.match(says, /Pay £509\.81 to the complainant[\s\S]*An apology for the missed visits/)
    assert.match(says, /Please ask within 20 working days, counted from the day you receive this letter/)
    assert.equal(paper.enclosures.length, 2)
  })

  it('lacks the report of the independent person while it has not come, since it goes with the letter', () => {
    const story = found().givenDone(receiveReport, { happened: '1 October 2024', author: 'investigating officer' })
    assert.match(
      letter('adjudication', story, '2024-10-08', { answers }).lacks.join(),
      /independent person’s report is not/,
    )
  })

  it('lacks what is not decided or answered', () => {
    const { lacks } = letter('adjudication', reported(), '2024-10-08', { answers })
    assert.deepEqual(lacks, [
      'Point 1 is not decided yet.',
      'Point 2a is not decided yet.',
      'Point 2b is not decided yet.',
      'Recommendation 1 is not answered yet.',
    ])
  })
})

describe('the final response', () => {
  const recommended = () =>
    panelReported().givenDone(makePanelRecommendation, {
      happened: '15 November 2024',
      text: 'Put dates in the plan.',
      kind: 'service improvement',
      soft: 'no',
    })

  it('answers each recommendation of the panel and says that the council’s procedure is over', () => {
    const story = recommended()
    const recommendationId = [...story.state().recommendations.values()].find(({ stage }) => stage === 3)?.id ?? ''
    story.givenDone(answerRecommendation, {
      happened: '20 November 2024',
      recommendationId,
      answer: 'rejected',
      reasons: 'The plan has dates now.',
    })
    const { says, lacks } = letter('final-response', discussed(story, 'stage 3', '20 November 2024'), '2024-11-21')
    assert.deepEqual(lacks, [])
    assert.match(
      says,
      /panel met on 11 November 2024[\s\S]*Recommendation 2\n.*\n {2}Our answer: Rejected\n {2}Reasons: The plan has/,
    )
    assert.match(says, /end of the council’s own procedure[\s\S]*Ombudsman/)
  })

  it('lacks an answer that is not given, and the independent person', () => {
    assert.deepEqual(letter('final-response', recommended(), '2024-11-21').lacks, [
      'Recommendation 2 is not answered yet.',
      'No discussion with the independent person at stage 3 is on record (Regulation 20(3)).',
    ])
  })
})
