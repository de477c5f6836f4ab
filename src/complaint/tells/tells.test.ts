import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { isLimitId } from '#law/limits.ts'
import { sources } from '#law/sources.ts'
import { onDay, undated, whenToData } from '#stream/when.ts'
import { nowOn } from '#test/derived.ts'
import { assertDecided, assertInvalid, assertRefused, type Scenario, worked } from '#test/scenario.ts'
import {
  adjudicated,
  panelReported,
  panelRequested,
  pointId,
  received,
  stage1Started,
  stage2Requested,
  stage2Responded,
  withPanel,
  withPart,
  withPoints,
} from '#test/stories.ts'
import { dutiesOf } from '../duties.ts'
import { complaintClosed } from '../entries/complaint-closed.ts'
import { considerationSuspended } from '../entries/consideration-suspended.ts'
import { complaintEntryTypes } from '../entries/index.ts'
import { latenessDecided } from '../entries/lateness-decided.ts'
import { pointRecorded } from '../entries/point-recorded.ts'
import { pointsResolved } from '../entries/points-resolved.ts'
import { scopeDecided } from '../entries/scope-decided.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { arrangePanel } from '../verbs/arrange-panel.ts'
import { decideWhoIsTold } from '../verbs/decide-who-is-told.ts'
import { recordLetter } from '../verbs/record-letter.ts'
import { requestPanel } from '../verbs/request-panel.ts'
import { respondAtStage2 } from '../verbs/respond-at-stage-2.ts'
import { startStage1 } from '../verbs/start-stage-1.ts'
import { tells } from './index.ts'

const live = { source: worked, today: '2025-06-30' }
const setting = { today: '2025-06-30' }
const withMother = (story: Scenario): Scenario => withPart(story, 'mother', 'complainant')
const started = (story = received()): Scenario =>
  withMother(story).givenDone(startStage1, { happened: '5 August 2024', limb: 'received' }, live)
const responded = (): Scenario =>
  withPart(withMother(adjudicated()), 'child', 'child').givenDone(
    respondAtStage2,
    { happened: '8 October 2024', apology: 'yes', method: 'email', sentTo: ['mother'] },
    live,
  )
const seqOf = (story: Scenario, type: string): string =>
  String(story.state().history.standing.findLast(entry => entry.type === type)?.seq)
const toTell = (story: Scenario, today = '2024-10-10'): readonly string[] =>
  dutiesOf(story.state(), nowOn(today)).flatMap(({ what }) =>
    /^(Tell|Decide whether to tell) /.test(what) ? [what] : [],
  )
const letter = (story: Scenario, type: string, more: object = {}) => ({
  happened: '6 August 2024',
  events: [seqOf(story, type)],
  method: 'email',
  sentTo: ['mother'],
  ...more,
})

const everybody = [
  'complainant',
  'advocate',
  'panel',
  'independent person',
  'investigating officer',
  'adjudicating officer',
]
const both = ['complainant', 'advocate']

/** Whom the procedure has told of each step, and of each move of a point (docs/procedure.md). */
const toldOf: Readonly<Record<string, readonly string[]>> = {
  T01: ['complainant'],
  T02: ['complainant'],
  T03: ['complainant', 'child'],
  T04: ['complainant', 'child'],
  T05: ['complainant', 'advocate', 'stage 1 resolver'],
  T06: ['complainant'],
  T07: ['complainant'],
  T08: ['complainant'],
  T09: both,
  T10: both,
  T11: ['complainant'],
  T12: ['complainant'],
  T13: both,
  T14: ['complainant'],
  T15: ['complainant'],
  T16: both,
  T17: both,
  T18: ['complainant'],
  T19: both,
  T20: ['complainant'],
  T21: ['complainant', 'advocate', 'investigating officer', 'independent person'],
  T22: ['complainant', 'advocate', 'investigating officer', 'independent person'],
  T23: ['complainant'],
  T24: ['complainant'],
  T25: ['adjudicating officer'],
  T26: ['investigating officer', 'independent person'],
  T27: ['complainant', 'advocate', 'child', 'others likely to be affected'],
  T28: ['complainant', 'advocate', 'independent person'],
  T29: ['complainant'],
  T30: ['complainant'],
  T31: ['complainant', 'advocate', 'the Ombudsman'],
  T32: everybody,
  T33: ['complainant', 'advocate', 'panel'],
  T34: [],
  T35: ['the council', 'complainant', 'advocate', 'independent person', 'others with sufficient interest'],
  T36: ['complainant', 'advocate', 'child', 'others likely to be affected', 'panel'],
  T37: ['complainant', 'advocate', 'independent person'],
  T38: ['complainant', 'advocate', 'independent person'],
  T39: ['complainant'],
  T40: both,
  T41: ['complainant'],
  T55: ['complainant'],
  T42: ['the council'],
  T53: ['investigating officer', 'independent person'],
  'live to out of scope': both,
  'out of scope to live': both,
  'live to late refused and back': ['complainant'],
  'live to suspended and back': both,
  'live to withdrawn': both,
  'live to resolved': both,
  'resolved to live': both,
  'live to decided': both,
  'decided to live': both,
  'new point': ['complainant'],
}

describe('who must be told of what', () => {
  it('is said of every step of which the council tells somebody, and of every move of a point', () => {
    assert.deepEqual(new Set(tells.map(({ transition }) => transition)), new Set(Object.keys(toldOf)))
  })

  it('leaves out nobody whom the procedure has told', () => {
    for (const [transition, audiences] of Object.entries(toldOf)) {
      const rows = tells.filter(tell => tell.transition === transition)
      const said = rows.flatMap(({ told, asDecided = [] }) => [...told, ...asDecided])
      for (const audience of audiences)
        assert.ok(
          said.some(one => one === audience),
          `${transition}: ${audience}`,
        )
    }
  })

  it('hangs on an entry, or on the letter of one: no step is told by nothing', () => {
    for (const { transition, entry, toldWith = [] } of tells) {
      assert.ok(entry !== null || toldWith.length > 0, transition)
      for (const type of toldWith) {
        assert.ok(complaintEntryTypes.has(type), `${transition}: ${type}`)
        assert.ok(
          tells.some(tell => tell.entry === type) || type === 'terms-sent',
          `${transition}: ${type} tells nobody`,
        )
      }
    }
  })

  it('rests on sources that are there, on limits that are there, and on entries that are there', () => {
    for (const { transition, source, by, entry, what } of tells) {
      assert.ok(source.length > 0, transition)
      for (const { key } of source) assert.ok(Object.hasOwn(sources, key), transition)
      assert.ok(by === 'as soon as possible' || isLimitId(by), transition)
      assert.ok(entry === null || complaintEntryTypes.has(entry), `${transition}: ${entry}`)
      assert.match(what, /^[^A-Z].*[^.]$/, transition)
    }
  })
})

describe('telling the complainant and the others', () => {
  it('is owed of live work until a letter tells them, and not of what is known from documents', () => {
    assert.deepEqual(toTell(received()), [])
    const story = started()
    assert.deepEqual(toTell(story), ['Tell the complainant: stage 1 has started, who will answer and by when'])
    assert.deepEqual(toTell(story.givenDone(recordLetter, letter(story, 'stage-1-started'), live)), [])
  })

  it('is owed to each: a letter to one of them leaves the other', () => {
    const story = withPart(started(), 'advocate', 'advocate')
    story.givenDone(recordLetter, letter(story, 'stage-1-started'), live)
    assert.deepEqual(toTell(story), ['Tell the advocate: stage 1 has started, who will answer and by when'])
  })

  it('comes with the letter that is the step itself', () => {
    const [first] = toTell(responded())
    assert.match(first ?? '', /^Decide whether to tell the child: the decision on each point/)
    assert.equal(toTell(withPart(responded(), 'advocate', 'advocate')).length, 2)
  })

  it('of a child is decided person by person, with reasons (section 26(7))', () => {
    const story = responded()
    const decided = {
      happened: '9 October 2024',
      events: [seqOf(story, 'stage-2-responded')],
      personId: 'child',
      decision: 'not of sufficient understanding',
      reasons: 'Two years old.',
    }
    assertInvalid(story.when(decideWhoIsTold, { ...decided, reasons: '' }, setting), 'reasons')
    assertInvalid(story.when(decideWhoIsTold, { ...decided, events: [] }, setting), 'events')
    assertInvalid(story.when(decideWhoIsTold, { ...decided, personId: 'stranger' }, setting), 'personId')
    assertRefused(story.when(decideWhoIsTold, { ...decided, personId: 'mother' }, setting), 'section 26(7)')
    assert.deepEqual(toTell(story.givenDone(decideWhoIsTold, decided, live)), [])
  })

  it('of a request for a panel is due within two working days, and stays owed after them', () => {
    const story = withMother(panelRequested())
    assert.deepEqual(toTell(story), [], 'known from documents')
    const asked = withMother(responded()).givenDone(requestPanel, { happened: '14 October 2024' }, live)
    const duty = (today: string) =>
      dutiesOf(asked.state(), nowOn(today)).find(({ what }) => what.includes('the request for a panel has come'))
    for (const today of ['2024-10-15', '2024-11-01']) assert.equal(duty(today)?.by?.latest, nowOn('2024-10-16').today)
    asked.givenDone(
      recordLetter,
      letter(asked, 'panel-requested', { happened: '15 October 2024', sentTo: ['mother', 'ip'] }),
      live,
    )
    assert.equal(duty('2024-10-16'), undefined)
  })

  it('of the papers of a panel is due ten working days before it meets, for the day last fixed', () => {
    const story = withMother(withPanel(panelRequested()))
    const fix = (panelOn: string, why: object = {}) =>
      story.givenDone(arrangePanel, { happened: '21 October 2024', panelOn, declared: 'yes', ...why }, live)
    fix('11 November 2024')
    fix('18 November 2024', { wishedBy: 'council', reasonIfLate: 'The chair is ill.' })
    assert.ok(toTell(story, '2024-10-22').some(what => /complainant.*meets on another day/.test(what)))
    const papers = dutiesOf(story.state(), nowOn('2024-10-22')).filter(({ what }) => what.includes('with the papers'))
    assert.equal(papers.length, 1)
    assert.equal(papers[0]?.by?.latest, nowOn('2024-11-04').today)
  })
})

const aPoint = {
  pointId: 'p1',
  label: '1',
  segments: [1],
  parentId: null,
  text: 'Calls were not returned',
  wanted: null,
  arose: whenToData(undated),
  service: null,
  theme: null,
}

describe('telling of a single point', () => {
  const points = (story: Scenario, ...labels: readonly string[]) => labels.map(label => pointId(story, label))
  const withPointsAndMother = () => withMother(withPoints('1 The plan was late\n2 Calls were missed'))
  const ofPoint = (story: Scenario) => toTell(story, '2024-09-20').filter(what => what.includes('point'))

  it('that is outside the procedure is owed as a point, and not as the whole complaint', () => {
    const story = withPointsAndMother()
    story.given(
      scopeDecided.write(onDay(isoDay('2024-09-17')), worked, {
        about: 'A data breach',
        reason: 'Not of Part 3.',
        route: 'Information Commissioner',
        whole: false,
        belongs: null,
        limit: null,
        secondPerson: null,
        decidedBy: null,
        pointId: pointId(story, '2'),
        stage: 2,
      }),
    )
    assert.deepEqual(ofPoint(story), [
      'Tell the complainant: a point is outside the procedure, why, and where it can go instead',
    ])
  })

  it('that came late is owed with the decision, whichever way it went', () => {
    const story = withPointsAndMother()
    story.given(
      latenessDecided.write(onDay(isoDay('2024-09-17')), worked, {
        notReasonableInTime: null,
        effectiveAndFair: null,
        councilsDelay: null,
        presumption: null,
        decidedBy: null,
        pointIds: points(story, '1'),
        considered: false,
      }),
    )
    assert.deepEqual(ofPoint(story), ['Tell the complainant: whether a point that came late is considered, and why'])
  })

  it('that is resolved is told by the stage 1 answer, which carries its terms', () => {
    const story = withMother(withPart(stage1Started(), 'resolver', 'stage 1 resolver')).given(
      pointRecorded.write(onDay(isoDay('2024-08-05')), worked, aPoint),
      pointsResolved.write(onDay(isoDay('2024-08-12')), worked, {
        pointIds: ['p1'],
        by: 'at stage 1',
        terms: 'Two calls a week.',
      }),
    )
    assert.deepEqual(ofPoint(story), ['Tell the complainant: a point is resolved, and on what terms'])
    const answer = { happened: '16 August 2024', outcome: 'resolved', terms: 'Two calls a week.', method: 'email' }
    story.givenDone(answerStage1, { ...answer, sentTo: ['mother'] }, live)
    assert.deepEqual(ofPoint(story), [])
  })

  it('that was raised when stage 1 had begun is owed; one that stage 1 began with is not', () => {
    const raised = (on: string) =>
      ofPoint(withMother(stage1Started()).given(pointRecorded.write(onDay(isoDay(on)), worked, aPoint)))
    assert.deepEqual(raised('2024-08-05'), [])
    assert.deepEqual(raised('2024-08-07'), [
      'Tell the complainant: a point was added to the complaint, and is answered with the others',
    ])
  })
})

describe('telling of the end', () => {
  const closed = (story: Scenario): Scenario =>
    withMother(story).given(complaintClosed.write(onDay(isoDay('2024-12-20')), worked, { reason: 'Nothing is due.' }))
  const ofTheEnd = (story: Scenario) => toTell(closed(story), '2024-12-21')

  it('says so after a stage 2 response that nobody took further: the panel, the Ombudsman, and the actions', () => {
    assert.deepEqual(ofTheEnd(stage2Responded()), [
      'Tell the complainant: the time to ask for a panel is over, about the Ombudsman, and which actions go on',
    ])
  })

  it('says so after proceedings whose year is over', () => {
    const suspended = received().given(
      considerationSuspended.write(onDay(isoDay('2024-08-12')), worked, {
        limb: 'criminal investigation',
        shownBy: 'An email.',
        proceeding: 'The investigation.',
        prejudice: 'Witnesses.',
        legalAdvice: null,
        pointIds: [],
        reviewOn: whenToData(undated),
        decidedBy: null,
      }),
    )
    assert.ok(
      ofTheEnd(suspended).includes(
        'Tell the complainant: it is closed, as a year has passed since the proceedings ended',
      ),
    )
  })

  it('says no more than that it is closed after a panel', () => {
    const [said] = ofTheEnd(panelReported())
    assert.equal(said, 'Tell the complainant: the complaint is closed, and which actions go on')
  })
})

describe('the record of a letter', () => {
  it('says what it tells of, or what it is', () => {
    const story = withMother(stage2Requested())
    const plain = { happened: '6 September 2024', method: 'email', sentTo: ['mother'] }
    assertInvalid(story.when(recordLetter, plain, setting), 'what')
    assertDecided(story.when(recordLetter, { ...plain, what: 'A leaflet' }, setting))
    assertInvalid(story.when(recordLetter, { ...plain, events: ['99'] }, setting), 'events')
    const [entry] = assertDecided(
      story.when(recordLetter, { ...plain, events: [seqOf(story, 'stage-2-requested')] }, setting),
    )
    assert.match(String(entry?.data.what), /^The request for stage 2 has come/)
  })

  it('is not dated before what it tells of', () => {
    const story = withMother(stage2Requested())
    const sent = letter(story, 'stage-2-requested', { happened: '1 September 2024' })
    assertInvalid(story.when(recordLetter, sent, setting), 'happened')
  })
})
