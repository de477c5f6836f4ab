import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatIsoDay, isoDay } from '#law/day.ts'
import { type KnownPerson, unknownPerson } from '#stream/known-person.ts'
import {
  assertDecided,
  assertInvalid,
  assertNotOpen,
  assertRefused,
  contextOf,
  fromThePast,
  type Scenario,
  worked,
} from '#test/scenario.ts'
import {
  appointed,
  panelReported,
  panelRequested,
  pointId,
  received,
  stage2Requested,
  withPart,
} from '#test/stories.ts'
import { holdersNow } from '../appointing/held.ts'
import { sentenceIds } from '../appointing/sentences.ts'
import { partsHeldBy } from '../parts.ts'
import { rolesByPart } from '../roles-in-complaint.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { addPerson } from './add-person.ts'
import { appoint } from './appoint.ts'
import { appointPanelMember } from './appoint-panel-member.ts'
import { commissionSupplementaryReview } from './commission-supplementary-review.ts'
import { endAppointment } from './end-appointment.ts'

const setting = { today: '2024-11-30' }
const past = { ...setting, source: fromThePast }

describe('adding a person to a complaint', () => {
  const somebody = {
    happened: '5 August 2024',
    name: 'Ms Invented',
    part: 'complainant',
    note: 'Needs an interpreter.',
  }

  it("writes the name to the person's own stream and the part here, without the name", () => {
    const outcome = addPerson.perform(received().state(), somebody, contextOf(setting))
    assert.ok(outcome.kind === 'decided')
    const [person, here] = outcome.written
    assert.deepEqual(person?.to, { kind: 'person', id: 'new1' })
    assert.deepEqual(person?.entries[0]?.data, { name: 'Ms Invented', note: 'Needs an interpreter.' })
    assert.equal(here?.to, 'this stream')
    assert.deepEqual(here?.entries[0]?.data, { personId: 'new1', part: 'complainant', note: null })
  })

  it('takes somebody already recorded, in a second part too', () => {
    const story = received().givenDone(addPerson, { happened: '5 August 2024', personId: 'p', part: 'complainant' })
    story.givenDone(addPerson, { happened: '5 August 2024', personId: 'p', part: 'person affected' })
    assert.deepEqual(partsHeldBy(story.state(), 'p'), ['complainant', 'person affected'])
  })

  it('needs a name or a person, not both, and not a part they have', () => {
    assertInvalid(received().when(addPerson, { ...somebody, name: '' }, setting), 'name')
    assertInvalid(received().when(addPerson, { ...somebody, personId: 'p' }, setting), 'name')
    const story = withPart(received(), 'p', 'complainant')
    assertInvalid(story.when(addPerson, { ...somebody, name: '', personId: 'p' }, setting), 'part')
  })

  it('leaves investigating officers, independent persons and the panel to their appointment', () => {
    for (const part of [
      'investigating officer',
      'independent person',
      'supplementary investigating officer',
      'panel chair',
      'panellist',
    ])
      assertInvalid(received().when(addPerson, { ...somebody, part }, setting), 'part')
  })

  const bars: readonly [held: Parameters<typeof withPart>[2], added: string, at: string][] = [
    ['independent person', 'adjudicating officer', '17(2)'],
    ['subject of a point', 'advocate', 'regulation 3'],
    ['investigating officer', 'adjudicating officer', ''],
    ['subject of a point', 'stage 1 resolver', ''],
    ['complainant', 'adjudicating officer', ''],
  ]
  for (const [held, added, at] of bars) {
    it(`does not make the ${held} the ${added} as well`, () => {
      const story = withPart(received(), 'p', held)
      const input = { happened: '5 August 2024', personId: 'p', part: added }
      assertRefused(story.when(addPerson, input, setting), at)
      assertDecided(story.when(addPerson, input, past))
    })
  }

  it('calls the subject of a point the person complained about, as the pages do', () => {
    const choices = addPerson.fields.find(({ name }) => name === 'part')?.choices ?? []
    assert.equal(choices.find(({ value }) => value === 'subject of a point')?.text, 'Person complained about')
  })

  it('lets one person be child and complainant, or representative and relative', () => {
    const story = withPart(withPart(received(), 'p', 'child'), 'q', 'relative')
    assertDecided(story.when(addPerson, { happened: '5 August 2024', personId: 'p', part: 'complainant' }, setting))
    assertDecided(story.when(addPerson, { happened: '5 August 2024', personId: 'q', part: 'representative' }, setting))
  })
})

describe('appointing somebody to the panel who has another part', () => {
  const bars: readonly [held: Parameters<typeof withPart>[2], as: string, at: string][] = [
    ['independent person', 'panellist', '19(3)'],
    ['independent person', 'panel chair', '19(3)'],
    ['investigating officer', 'panellist', '19(2)'],
    ['stage 1 resolver', 'panel chair', '19(2)'],
    ['advocate', 'panellist', 'regulation 3'],
  ]
  for (const [held, as, at] of bars)
    it(`does not make the ${held} the ${as} as well`, () => {
      const story = withPart(panelRequested(), 'p', held)
      const input = { happened: '21 October 2024', personId: 'p', as, declarations: sentenceIds }
      assertRefused(story.when(appointPanelMember, input, setting), at)
      assertDecided(story.when(appointPanelMember, input, past))
    })
})

describe('appointing for stage 2 (regulation 17(2))', () => {
  const independent = {
    happened: '9 September 2024',
    as: 'independent person',
    personId: 'ip',
    declarations: sentenceIds,
  }
  const without = (...left: readonly string[]) => ({
    ...independent,
    declarations: sentenceIds.filter(id => !left.includes(id)),
  })

  it('needs each sentence of the definition declared (regulation 2)', () => {
    assertDecided(stage2Requested().when(appoint, independent, setting))
    for (const sentence of ['not a member', 'not an officer', 'not married to one'])
      assertRefused(stage2Requested().when(appoint, without(sentence), setting), '2')
    assertRefused(stage2Requested().when(appoint, { ...independent, declarations: [] }, setting), '2')
  })

  it('keeps the declaration sentence by sentence, with its day and who checked it', () => {
    const story = stage2Requested()
    const input = { ...without('not involved'), declaredOn: '6 September 2024', despite: 'A talk in 2011, no more.' }
    story.givenDone(appoint, input, { ...setting, source: worked })
    const [kept] = story.state().appointing.declarations
    assert.deepEqual(
      kept?.sentences.filter(({ declared }) => !declared).map(({ id }) => id),
      ['not involved'],
    )
    assert.equal(kept?.sentences.length, sentenceIds.length)
    assert.equal(kept?.checkedBy, 'manager')
    assert.equal(kept && formatIsoDay(kept.declared.latest ?? isoDay('1970-01-01')), '2024-09-06')
    assert.equal(story.state().appointing.despite[0]?.reason, 'A talk in 2011, no more.')
  })

  it('asks for a reason where somebody worked for the council within three years, and keeps it', () => {
    const lately = { ...without('never employed'), employedUntil: '31 March 2022' }
    assertInvalid(stage2Requested().when(appoint, lately, setting), 'despite')
    assertDecided(stage2Requested().when(appoint, { ...lately, despite: 'No other could be found.' }, setting))
    assertDecided(stage2Requested().when(appoint, { ...lately, employedUntil: '9 September 2021' }, setting))
    assertInvalid(
      stage2Requested().when(appoint, { ...lately, employedUntil: '10 September 2021' }, setting),
      'despite',
    )
    assertInvalid(stage2Requested().when(appoint, { ...lately, employedUntil: '' }, setting), 'employedUntil')
  })

  it("goes by the council's own record too: an officer is not independent, whatever they declared", () => {
    const context = contextOf(setting)
    const known = (person: KnownPerson) => ({ ...context, people: () => person })
    const officer = known({ ...unknownPerson, officerAs: ['reader'] })
    assertRefused(appoint.perform(stage2Requested().state(), independent, officer), '2')
    const left = known({ ...unknownPerson, employedUntil: isoDay('2023-01-31') })
    assertInvalid(appoint.perform(stage2Requested().state(), independent, left), 'despite')
  })

  it('lets an employee investigate, but nobody with an earlier involvement', () => {
    const officer = { ...without('not an officer', 'never employed'), as: 'investigating officer', personId: 'io' }
    assertDecided(stage2Requested().when(appoint, officer, setting))
    const involved = { ...without('not involved'), as: 'investigating officer', personId: 'io' }
    assertRefused(stage2Requested().when(appoint, involved, setting), '')
  })

  it('takes an appointment without a declaration as it happened', () => {
    const once = { ...independent, declarations: [], declared: 'not recorded' }
    const story = stage2Requested().givenDone(appoint, once)
    assert.ok(hasStep(currentRound(story.state()), 'independent person appointed'))
    assert.equal(story.state().parts.at(-1)?.declared, null)
  })

  it('does not appoint somebody who has a part in the complaint that excludes this one', () => {
    assertRefused(withPart(stage2Requested(), 'ip', 'advocate').when(appoint, independent, setting), 'regulation 3')
    assertRefused(withPart(stage2Requested(), 'ip', 'stage 1 resolver').when(appoint, independent, setting), '17(2)')
    assertInvalid(appointed().when(appoint, independent, setting), 'personId')
  })

  it('opens when stage 2 has been asked for', () => {
    assertNotOpen(received().when(appoint, independent, setting), /asked for/)
    assertInvalid(stage2Requested().when(appoint, { ...independent, personId: '' }, setting), 'personId')
  })
})

describe('ending an appointment', () => {
  const appointmentOf = (story: Scenario, part: string) =>
    String(story.state().parts.find(taken => taken.part === part && taken.until === null)?.seq)
  const end = (story: Scenario) => ({
    happened: '16 September 2024',
    appointment: appointmentOf(story, 'investigating officer'),
    reason: 'Ill for some months.',
    handover: 'Two interviews held, three open.',
  })

  it('ends the part on that day, with the reason and what is handed over', () => {
    const story = appointed()
    story.givenDone(endAppointment, end(story), setting)
    assert.deepEqual(holdersNow(story.state(), 'investigating officer'), [])
    assert.deepEqual(rolesByPart(story.state(), 'io'), [])
    assert.equal(story.state().appointing.ends[0]?.handover, 'Two interviews held, three open.')
  })

  it('is followed by the next investigating officer, and loses nothing of the first', () => {
    const story = appointed()
    story.givenDone(endAppointment, end(story), setting)
    const next = { happened: '18 September 2024', as: 'investigating officer', personId: 'next io', declared: 'yes' }
    story.givenDone(appoint, next)
    assert.deepEqual(holdersNow(story.state(), 'investigating officer'), ['next io'])
    assert.deepEqual(partsHeldBy(story.state(), 'io'), ['investigating officer'])
  })

  it('leaves somebody who had a part as barred from others as before', () => {
    const story = appointed()
    story.givenDone(endAppointment, end(story), setting)
    const input = { happened: '18 September 2024', personId: 'io', part: 'adjudicating officer' }
    assertRefused(story.when(addPerson, input, setting), '')
  })

  it('needs a reason, and an appointment of this complaint', () => {
    const story = appointed()
    assertInvalid(story.when(endAppointment, { ...end(story), reason: '' }, setting), 'reason')
    assertInvalid(story.when(endAppointment, { ...end(story), appointment: '999' }, setting), 'appointment')
    assertNotOpen(received().when(endAppointment, end(story), setting), /appointed/)
  })
})

describe('a supplementary review', () => {
  const review = () => {
    const story = panelReported()
    return {
      story,
      input: {
        happened: '20 November 2024',
        personId: 'second io',
        declarations: sentenceIds,
        pointIds: [pointId(story, '1')],
      },
    }
  }

  it('is made by another investigator, on the points named', () => {
    const { story, input } = review()
    story.givenDone(commissionSupplementaryReview, input, setting)
    assert.deepEqual(partsHeldBy(story.state(), 'second io'), ['supplementary investigating officer'])
    assert.ok(hasStep(currentRound(story.state()), 'supplementary review commissioned'))
  })

  it('is not made by the first investigating officer, nor by the independent person', () => {
    const { story, input } = review()
    assertRefused(story.when(commissionSupplementaryReview, { ...input, personId: 'io' }, setting), '18 011 015')
    assertRefused(story.when(commissionSupplementaryReview, { ...input, personId: 'ip' }, setting), '17(2)')
    assertDecided(story.when(commissionSupplementaryReview, { ...input, personId: 'io' }, past))
  })

  it('names points of this complaint', () => {
    const { story, input } = review()
    assertInvalid(story.when(commissionSupplementaryReview, { ...input, pointIds: [] }, setting), 'pointIds')
    assertInvalid(story.when(commissionSupplementaryReview, { ...input, pointIds: 'elsewhere' }, setting), 'pointIds')
  })

  it("opens with the panel's report", () => {
    const { input } = review()
    assertNotOpen(panelRequested().when(commissionSupplementaryReview, input, setting), /panel has reported/)
  })
})
