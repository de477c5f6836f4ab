import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isLimitId } from '#law/limits.ts'
import { sources } from '#law/sources.ts'
import { nowOn } from '#test/derived.ts'
import { assertDecided, assertInvalid, assertRefused, type Scenario, worked } from '#test/scenario.ts'
import { adjudicated, panelRequested, received, stage2Requested, withPanel, withPart } from '#test/stories.ts'
import { dutiesOf } from '../duties.ts'
import { complaintEntryTypes } from '../entries/index.ts'
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

/** T01 to T41 and T55, and the moves of a point. */
const steps = [...Array.from({ length: 41 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`), 'T55']

describe('who must be told of what', () => {
  it('is said of every step up to the last response of the council, and of every move of a point', () => {
    const said = new Set(tells.map(({ transition }) => transition))
    for (const step of steps) assert.ok(said.has(step), step)
    assert.equal(tells.filter(({ transition }) => !/^T\d\d$/.test(transition)).length, 10)
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
    const papers = dutiesOf(story.state(), nowOn('2024-10-22')).filter(({ what }) => what.includes('with the papers'))
    assert.equal(papers.length, 1)
    assert.equal(papers[0]?.by?.latest, nowOn('2024-11-04').today)
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
