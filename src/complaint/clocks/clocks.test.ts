import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { limits } from '#law/limits.ts'
import { clockIds, clockNamed, told } from '#test/derived.ts'
import { fromThePast, type Scenario, scenario, worked } from '#test/scenario.ts'
import {
  adjudicated,
  panelRequested,
  received,
  stage1Started,
  stage2Requested,
  stage2Responded,
} from '#test/stories.ts'
import vectors from '#test/vectors/deadline-vectors.json' with { type: 'json' }
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { close } from '../verbs/close.ts'
import { decideLatePanelRequest } from '../verbs/decide-late-panel-request.ts'
import { decideScope } from '../verbs/decide-scope.ts'
import { extendStage1 } from '../verbs/extend-stage-1.ts'
import { giveDelayNotice } from '../verbs/give-delay-notice.ts'
import { holdPanel } from '../verbs/hold-panel.ts'
import { produceWrittenRecord } from '../verbs/produce-written-record.ts'
import { receiveComplaint } from '../verbs/receive-complaint.ts'
import { receivePanelReport } from '../verbs/receive-panel-report.ts'
import { recordOmbudsmanDecision } from '../verbs/record-ombudsman-decision.ts'
import { requestPanel } from '../verbs/request-panel.ts'
import { requestStage2 } from '../verbs/request-stage-2.ts'
import { respondAtStage2 } from '../verbs/respond-at-stage-2.ts'
import { respondAtStage3 } from '../verbs/respond-at-stage-3.ts'
import { restart } from '../verbs/restart.ts'
import { startStage1 } from '../verbs/start-stage-1.ts'
import { stateCouncilDate } from '../verbs/state-council-date.ts'
import { isCouncilLate, verdictOf } from './clock.ts'

const start = (happened: string, limb: string) => [startStage1, { happened, limb }] as const
const request = (happened: string, more: object = {}) =>
  [requestStage2, { happened, form: 'written', stage1Skipped: 'no', ...more }] as const
const again = (happened: string, at: string) =>
  [restart, { happened, at, newMatters: 'no', words: 'Begun again.' }] as const
const answered = (happened: string) => [answerStage1, { happened, outcome: 'not resolved' }] as const
const responded = (happened: string, more: object = {}) =>
  [respondAtStage2, { happened, apology: 'no', ...more }] as const
const responded3 = (happened: string) =>
  [respondAtStage3, { happened, independentPersonTookPart: 'yes', apology: 'no' }] as const

const and = (story: Scenario, ...steps: readonly (readonly [Parameters<Scenario['givenDone']>[0], object])[]) => {
  for (const [verb, input] of steps) story.givenDone(verb, { ...input })
  return story
}

describe('a clock starts on the day that the law names', () => {
  const cases: readonly (readonly [rule: string, story: Scenario, clock: string, start: string, due: string])[] = [
    [
      'regulation 14(3)(c): stage 1 on the day the complaint was received',
      and(received(), start('5 August 2024', 'received')),
      'S1-10',
      '2024-08-05',
      '2024-08-19',
    ],
    [
      'regulation 14(3)(a): stage 1 on the day the council decides that the interest is sufficient',
      and(received(), start('9 August 2024', 'sufficient interest')),
      'S1-10',
      '2024-08-09',
      '2024-08-23',
    ],
    [
      'regulation 14(3)(b): stage 1 on the day the advocate is appointed',
      and(received(), start('12 August 2024', 'advocate appointed')),
      'S1-10',
      '2024-08-12',
      '2024-08-27',
    ],
    [
      'regulation 14(3): of a decision on interest and an advocate, the later',
      and(received(), start('12 August 2024', 'advocate appointed'), start('9 August 2024', 'sufficient interest')),
      'S1-10',
      '2024-08-12',
      '2024-08-27',
    ],
    [
      'regulation 14(3): a decision on interest takes the place of receipt, recorded before it',
      and(received(), start('5 August 2024', 'received'), start('9 August 2024', 'sufficient interest')),
      'S1-10',
      '2024-08-09',
      '2024-08-23',
    ],
    [
      'regulation 14(4): stage 1 on the later day that the complainant asked for',
      and(received(), start('5 August 2024', 'received'), start('14 August 2024', 'later date asked for')),
      'S1-10',
      '2024-08-14',
      '2024-08-29',
    ],
    [
      'regulation 14(3)(c): stage 1 on receipt, where nobody has started it',
      received(),
      'S1-10',
      '2024-08-05',
      '2024-08-19',
    ],
    [
      'T53: stage 1 on the day it was begun again',
      and(stage1Started(), answered('16 August 2024'), again('9 June 2025', '1')),
      'substance-1-S1-10',
      '2025-06-09',
      '2025-06-23',
    ],
    [
      'regulation 14(5): the longer stage 1 on the same day',
      and(stage1Started(), [extendStage1, { happened: '19 August 2024', reason: 'Complex.' }]),
      'S1-20',
      '2024-08-05',
      '2024-09-03',
    ],
    [
      'regulation 17(4)(b): stage 2 on the day the request was received',
      and(received(), request('2 September 2024')),
      'S2-25',
      '2024-09-02',
      '2024-10-07',
    ],
    [
      'regulation 17(4)(a): stage 2 on the day both agreed to skip stage 1',
      and(received(), request('6 August 2024', { stage1Skipped: 'yes' })),
      'S2-65',
      '2024-08-06',
      '2024-11-06',
    ],
    [
      'regulation 17(4): stage 2 on the first request, whatever comes after it',
      and(received(), request('2 September 2024'), request('30 September 2024')),
      'S2-25',
      '2024-09-02',
      '2024-10-07',
    ],
    [
      'regulation 17(5): stage 2 of an oral complaint on the day of the final written record',
      and(stage2Requested('oral'), [produceWrittenRecord, { happened: '12 September 2024' }]),
      'S2-25',
      '2024-09-12',
      '2024-10-17',
    ],
    [
      'T53: stage 2 on the day it was begun again',
      and(stage1Started(), answered('16 August 2024'), again('9 June 2025', '2')),
      'substance-1-S2-25',
      '2025-06-09',
      '2025-07-14',
    ],
    [
      'T53: stage 2 on the request, where there is one after it was begun again',
      and(stage1Started(), again('9 June 2025', '2'), request('16 June 2025')),
      'substance-1-S2-25',
      '2025-06-16',
      '2025-07-21',
    ],
    [
      "regulation 18(2): the complainant's window on the day they received the response",
      stage2Responded('9 October 2024'),
      'S3-REQ-20',
      '2024-10-09',
      '2024-11-06',
    ],
    [
      'guidance: the chair on the day the request was received',
      panelRequested('14 October 2024'),
      'S3-CHAIR-10',
      '2024-10-14',
      '2024-10-28',
    ],
    [
      'regulation 19(4): the panel on the day the request was received',
      panelRequested('14 October 2024'),
      'S3-PANEL-30',
      '2024-10-14',
      '2024-11-25',
    ],
    [
      'T53: the panel on the day stage 3 was begun again',
      and(stage2Responded(), again('9 June 2025', '3')),
      'substance-1-S3-PANEL-30',
      '2025-06-09',
      '2025-07-21',
    ],
    [
      "regulation 20(2): the panel's report on the day it met",
      and(panelRequested(), [holdPanel, { happened: '11 November 2024' }]),
      'S3-REPORT-5',
      '2024-11-11',
      '2024-11-18',
    ],
    [
      "regulation 20(3): the council's response on the day it received the recommendations",
      and(panelRequested(), [receivePanelReport, { happened: '15 November 2024', received: '18 November 2024' }]),
      'S3-RESP-15',
      '2024-11-18',
      '2024-12-09',
    ],
  ]
  for (const [rule, story, id, from, due] of cases)
    it(rule, () => {
      const clock = clockNamed(story.state(), id)
      assert.deepEqual([told(clock.start.span), told(clock.due)], [from, due])
    })

  it('and none starts before anything has happened', () => {
    assert.deepEqual(clockIds(scenario().state()), [])
  })

  it('regulation 17(5): an oral complaint starts no stage 2 before its record', () => {
    assert.deepEqual(
      clockIds(stage2Requested('oral').state()).filter(id => id.includes('S2')),
      [],
    )
  })

  it('regulation 14(3)(c): receipt counts with a doubt, because an interest or an advocate would make it later', () => {
    const clock = clockNamed(received().state(), 'S1-10')
    assert.match(clock.doubt ?? '', /14\(3\)\(a\) or \(b\)/)
    assert.equal(clockNamed(stage1Started().state(), 'S1-10').doubt, null)
  })

  it('stage 1 does not run for what was considered and belongs elsewhere', () => {
    const elsewhere = { happened: '6 August 2024', about: 'A data breach', reason: 'r', route: 'r', stage: '1' }
    assert.deepEqual(clockIds(and(received(), [decideScope, elsewhere]).state()), [])
  })

  it('stage 1 does not run where both agreed to skip it, or where it is not known to have been', () => {
    const ids = clockIds(and(received(), request('6 August 2024', { stage1Skipped: 'yes' })).state())
    assert.ok(!ids.some(id => id.includes('S1')))
    assert.ok(!clockIds(stage2Requested().state()).some(id => id.includes('S1')))
  })
})

describe('a clock stops at what the law names, and at nothing else', () => {
  const stopOf = (story: Scenario, id: string, today?: string) => {
    const { stop } = clockNamed(story.state(), id, today)
    return stop.kind === 'stopped' ? `${stop.what} ${told(stop.span)}` : stop.kind
  }

  it('regulation 15: stage 1 at the answer', () => {
    assert.equal(stopOf(and(stage1Started(), answered('16 August 2024')), 'S1-10'), 'stage 1 answered 2024-08-16')
  })

  it('regulation 15(2): stage 1 at the request for stage 2, where live work shows that there was no answer', () => {
    const live = stage1Started().givenDone(...request('2 September 2024'), { source: worked })
    assert.equal(stopOf(live, 'S1-10'), 'stage 2 requested 2024-09-02')
    assert.deepEqual(clockNamed(live.state(), 'S1-10').late, { least: 9, most: 9 })
    assert.equal(stopOf(and(stage1Started(), request('2 September 2024')), 'S1-10'), 'not on record')
  })

  it('regulation 17(3): stage 2 at the response, not at the reports', () => {
    assert.equal(stopOf(adjudicated(), 'S2-65'), 'running')
    assert.equal(stopOf(stage2Responded(), 'S2-65'), 'stage 2 responded 2024-10-08')
  })

  it('regulations 18 to 20: the window at the request, the panel when it meets, the report when it is sent', () => {
    assert.equal(stopOf(panelRequested(), 'S3-REQ-20'), 'panel requested 2024-10-14')
    const story = and(
      panelRequested(),
      [holdPanel, { happened: '11 November 2024' }],
      [receivePanelReport, { happened: '15 November 2024' }],
      responded3('2 December 2024'),
    )
    assert.equal(stopOf(story, 'S3-PANEL-30'), 'panel held 2024-11-11')
    assert.equal(stopOf(story, 'S3-REPORT-5'), 'panel reported 2024-11-15')
    assert.equal(stopOf(story, 'S3-RESP-15'), 'stage 3 responded 2024-12-02')
  })

  it('a restart: what was still owed stops there, and stays late', () => {
    const story = and(stage2Requested(), again('9 June 2025', '2'))
    assert.equal(stopOf(story, 'substance-0-S2-65'), 'complaint restarted 2025-06-09')
    assert.equal(verdictOf(clockNamed(story.state(), 'substance-0-S2-65')), 'late')
    assert.equal(stopOf(story, 'substance-1-S2-65'), 'running')
  })

  it('is not on record where a later step is', () => {
    assert.equal(stopOf(and(panelRequested(), responded3('2 December 2024')), 'S3-PANEL-30'), 'not on record')
  })

  it('does not run on past the end of an account: closed, or told by documents and decided by the Ombudsman', () => {
    const decided = [recordOmbudsmanDecision, { happened: '2 June 2025', label: 'Upheld' }] as const
    assert.equal(stopOf(and(stage2Requested(), decided), 'S2-65'), 'not on record')
    assert.equal(
      stopOf(and(stage2Requested(), [close, { happened: '2 June 2025', reason: 'r' }]), 'S2-65'),
      'not on record',
    )
    const live = stage2Requested().givenDone(...decided, { source: worked })
    assert.equal(stopOf(live, 'S2-65'), 'running')
  })

  it('regulation 18(2): the panel is not waited for when a request shown to be late was turned down', () => {
    const turnedDown = [
      decideLatePanelRequest,
      { happened: '14 November 2024', decision: 'turned down', whyLate: 'x', reasons: 'x' },
    ] as const
    const ids = (story: Scenario) => clockIds(and(story, turnedDown).state()).filter(id => id.includes('PANEL'))
    assert.deepEqual(ids(panelRequested('7 November 2024')), [])
    assert.deepEqual(ids(panelRequested('6 November 2024')), ['substance-0-S3-PANEL-30'])
    assert.equal(ids(and(stage2Responded(''), [requestPanel, { happened: '2 June 2025' }])).length, 1)
  })
})

describe('which limit binds', () => {
  const notice = (happened: string) =>
    [giveDelayNotice, { happened, promised: '2 December 2024', reason: 'r' }] as const
  // Asked for on Monday 2 September 2024: day 25 is Monday 7 October, day 65 Monday 2 December.
  const cases: readonly (readonly [string, Scenario, binding: string])[] = [
    ['regulation 17(3): 25 working days', stage2Requested(), 'S2-25'],
    ['regulation 17(6): 65 by a notice on day 25', and(stage2Requested(), notice('7 October 2024')), 'S2-65'],
    ['regulation 17(6): 25 after a notice on day 26', and(stage2Requested(), notice('8 October 2024')), 'S2-25'],
    ['regulation 17(6): 25 after a notice without a date', and(stage2Requested(), notice('')), 'S2-25'],
    ['regulation 14(1): ten working days', stage1Started(), 'S1-10'],
    [
      'regulation 14(5): twenty by an extension on day 10',
      and(stage1Started(), [extendStage1, { happened: '19 August 2024', reason: 'r' }]),
      'S1-20',
    ],
    [
      'regulation 14(5): ten, when the extension came after them',
      and(stage1Started(), [extendStage1, { happened: '20 August 2024', reason: 'r' }]),
      'S1-10',
    ],
  ]
  for (const [rule, story, binding] of cases)
    it(rule, () => {
      const stage = binding.slice(0, 2)
      const ids = clockIds(story.state()).filter(id => clockNamed(story.state(), id).binding && id.includes(stage))
      assert.deepEqual(ids, [`substance-0-${binding}`])
    })

  it('day 65 is a fault with or without a notice, day 25 only without one in time', () => {
    const late = (story: Scenario) =>
      clockIds(story.state()).filter(id => isCouncilLate(clockNamed(story.state(), id)) && !id.includes('PROMISE'))
    assert.deepEqual(late(and(stage2Requested(), responded('9 December 2024'))), [
      'substance-0-S2-25',
      'substance-0-S2-65',
    ])
    const noticed = and(stage2Requested(), notice('7 October 2024'), responded('9 December 2024'))
    assert.deepEqual(late(noticed), ['substance-0-S2-65'])
  })

  it('whether a notice without a date came in time is a doubt, and its lateness is not certain', () => {
    const story = and(stage2Requested(), notice(''), responded('9 December 2024'))
    assert.match(clockNamed(story.state(), 'S2-25').doubt ?? '', /dates do not say/)
    assert.match(clockNamed(story.state(), 'S2-65').note ?? '', /dates do not say/)
  })

  it('the date promised and the date the council stated are targets beside the law', () => {
    const story = and(
      stage2Requested(),
      notice('7 October 2024'),
      [stateCouncilDate, { happened: '', date: '18 November 2024' }],
      responded('3 December 2024'),
    )
    const [promised, stated] = [clockNamed(story.state(), 'S2-PROMISE-2'), clockNamed(story.state(), 'S2-PROMISE-1')]
    assert.deepEqual([promised.late.least, stated.late.least].toSorted(), [1, 11])
    assert.ok(!promised.binding && !stated.binding)
  })
})

describe('the softened limits of 2020 (SI 2020/445)', () => {
  const cases: readonly (readonly [received: string, soft: boolean])[] = [
    ['23 April 2020', false],
    ['24 April 2020', true],
    ['25 September 2020', true],
    ['26 September 2020', false],
    ['September 2020', true],
    ['2020', true],
    ['October 2020', false],
  ]
  for (const [on, soft] of cases)
    it(`${soft ? 'cover' : 'do not cover'} a request for a panel received in or on ${on}`, () => {
      const story = and(received(), [requestPanel, { happened: on }])
      assert.equal(clockNamed(story.state(), 'S3-PANEL-30').soft, soft)
    })

  it('never covered stage 2', () => {
    assert.equal(limits['S2-65'].soft, null)
    assert.equal(clockNamed(and(received(), request('1 June 2020')).state(), 'S2-65').soft, false)
  })

  it('are those of the vectors: due all the same, and late not by itself a breach', () => {
    const soft = vectors.vectors.filter(vector => 'softLimit' in vector && vector.softLimit)
    assert.equal(soft.length, 3)
    const triggers: Record<string, (on: string) => Scenario> = {
      'S3-PANEL-30': on => and(received(), [requestPanel, { happened: on }]),
      'S3-REQ-20': on => and(received(), responded(on, { received: on })),
      'S3-REPORT-5': on => and(received(), [holdPanel, { happened: on }]),
    }
    for (const { rule, trigger, expected } of soft) {
      const clock = clockNamed((triggers[rule] ?? assert.fail(rule))(trigger).state(), rule)
      assert.deepEqual([told(clock.due), clock.soft], [expected, true], rule)
    }
  })
})

describe('lateness, as the vectors have it', () => {
  const lateness = z
    .array(
      z.object({
        id: z.string(),
        rule: z.enum(['S1-10', 'S2-25', 'S2-65', 'S3-RESP-15']),
        trigger: z.string(),
        due: z.string(),
        actual: z.string(),
        workingDaysLate: z.number(),
        workingDaysTaken: z.number(),
        note: z.string(),
      }),
    )
    .parse(vectors.lateness)
  const complaints = {
    'S1-10': (from: string, to: string) => and(scenario(), start(from, 'received'), answered(to)),
    'S2-25': (from: string, to: string) => and(scenario(), request(from), responded(to)),
    'S2-65': (from: string, to: string) => and(scenario(), request(from), responded(to)),
    'S3-RESP-15': (from: string, to: string) =>
      and(scenario(), [receivePanelReport, { happened: from, received: from }], responded3(to)),
  }
  assert.equal(lateness.length, 9)
  for (const { id, rule, trigger, due, actual, workingDaysLate, workingDaysTaken, note } of lateness)
    it(`${id}: ${note}`, () => {
      const clock = clockNamed(complaints[rule](trigger, actual).state(), rule)
      const exactly = (days: number) => ({ least: days, most: days })
      assert.equal(told(clock.due), due)
      assert.deepEqual([clock.late, clock.taken], [exactly(workingDaysLate), exactly(workingDaysTaken)])
      assert.equal(verdictOf(clock), workingDaysLate > 0 ? 'late' : 'on time')
    })
})

describe('a running clock', () => {
  it('is overdue only when its last day is over', () => {
    const state = stage2Requested().state()
    const on = (today: string) => verdictOf(clockNamed(state, 'S2-25', today))
    assert.deepEqual([on('2024-10-04'), on('2024-10-07'), on('2024-10-08')], ['running', 'running', 'overdue'])
  })

  it('stays running while nobody can say that it is over', () => {
    const state = and(received(), request('September 2024')).state()
    const clock = clockNamed(state, 'S2-25', '2024-10-20')
    assert.equal(told(clock.due), '2024-10-04 to 2024-11-04')
    assert.equal(verdictOf(clock), 'running')
    assert.ok((clock.late.most ?? 0) > 0 && (clock.late.least ?? 0) < 0)
  })

  it('has no due date outside the years that holidays are known for', () => {
    const clock = clockNamed(and(scenario(), request('1 June 1999')).state(), 'S2-25')
    assert.deepEqual([told(clock.due), verdictOf(clock)], ['?', 'running'])
  })
})

describe('the receipt of a letter that nobody wrote down', () => {
  it("regulation 18(2): the complainant's time was not over before it could be, and no day is shown as its last", () => {
    const clock = clockNamed(stage2Responded('').state(), 'S3-REQ-20')
    assert.equal(told(clock.due), '2024-11-05 to ?')
    assert.match(clock.start.standsIn ?? '', /no earlier than the day it was sent/)
  })

  it('is bounded by what followed it', () => {
    const story = and(stage2Responded(''), [requestPanel, { happened: '12 November 2024' }])
    assert.equal(told(clockNamed(story.state(), 'S3-REQ-20').start.span), '2024-10-08 to 2024-11-12')
  })

  it('regulation 20(3): the council gains no time by its own silence, but its lateness has a doubt', () => {
    const story = and(
      panelRequested(),
      [receivePanelReport, { happened: '15 November 2024' }],
      responded3('9 December 2024'),
    )
    const clock = clockNamed(story.state(), 'S3-RESP-15')
    assert.deepEqual([told(clock.due), clock.late.least], ['2024-12-06', 1])
    assert.match(clock.doubt ?? '', /the day it was sent stands in/)
  })
})

it('each strand has clocks of its own', () => {
  const story = scenario().givenDone(...request('2 September 2024', { strand: 'handling' }), { source: fromThePast })
  assert.deepEqual(clockIds(story.state()), ['handling-0-S2-25', 'handling-0-S2-65'])
})

describe('stage 1 of a complaint that was received live and left lying', () => {
  const lying = () =>
    scenario().givenDone(
      receiveComplaint,
      { happened: '5 August 2024', form: 'written', subject: 'Visits' },
      { source: worked },
    )
  const live = { today: '2024-09-02', source: worked }

  it('is late still when some of it is sent elsewhere', () => {
    const story = lying().givenDone(
      decideScope,
      {
        happened: '2 September 2024',
        about: 'The school’s part.',
        whole: 'no',
        reason: 'A school did it.',
        belongs: 'another body',
        route: 'The school.',
        stage: '1',
        decidedBy: 'manager',
      },
      live,
    )
    assert.equal(isCouncilLate(clockNamed(story.state(), 'S1-10', '2024-09-02')), true)
  })

  it('is as late as it was when the complainant asks for stage 2', () => {
    const story = lying().givenDone(
      requestStage2,
      { happened: '2 September 2024', form: 'written', stage1Skipped: 'no' },
      live,
    )
    const clock = clockNamed(story.state(), 'S1-10', '2024-11-04')
    assert.equal(isCouncilLate(clock), true)
    assert.deepEqual(clock.late, { least: 9, most: 9 })
  })
})
