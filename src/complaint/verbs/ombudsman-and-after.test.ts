import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  assertDecided,
  assertInvalid,
  assertNotOpen,
  assertRefused,
  fromThePast,
  type Scenario,
  scenario,
} from '#test/scenario.ts'
import { panelReported, received, reported, stage1Answered, stage2Requested, stage2Responded } from '#test/stories.ts'
import { procedureState } from '../procedure-state.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { agreeAction } from './agree-action.ts'
import { answerRecommendation } from './answer-recommendation.ts'
import { recordApology } from './record-apology.ts'
import { recordCarriedOut } from './record-carried-out.ts'
import { recordOmbudsmanContact } from './record-ombudsman-contact.ts'
import { recordOmbudsmanDecision } from './record-ombudsman-decision.ts'
import { recordRemedy } from './record-remedy.ts'
import { requestStage2 } from './request-stage-2.ts'
import { restart } from './restart.ts'

const setting = { today: '2025-06-30' }
const past = { ...setting, source: fromThePast }

const contact = { happened: '3 February 2025', reference: '25 000 111', about: 'Delay at stage 2.' }
const contacted = () => panelReported().givenDone(recordOmbudsmanContact, contact)
const matterOf = (story: Scenario) => [...story.state().matters.values()].at(-1)
const decision = (story: Scenario, more: object = {}) => ({
  happened: '2 June 2025',
  matterId: matterOf(story)?.id ?? '',
  label: 'Upheld',
  conclusions: 'There was fault.\n\nIt caused injustice.',
  ...more,
})
const decided = () => {
  const story = contacted()
  return story.givenDone(recordOmbudsmanDecision, decision(story))
}

describe('the Ombudsman gets in touch', () => {
  it('at any stage, and stops no clock', () => {
    for (const story of [received(), stage1Answered(), stage2Requested(), stage2Responded()]) {
      const before = procedureState(story.state())
      story.givenDone(recordOmbudsmanContact, contact, setting)
      assert.equal(procedureState(story.state()), before)
    }
  })

  it('under a reference that is stored as it is printed', () => {
    for (const reference of ['25000111', '25-000-111', '25 000 111']) {
      const [entry] = assertDecided(received().when(recordOmbudsmanContact, { ...contact, reference }, setting))
      assert.equal(entry?.data.reference, '25 000 111')
    }
    for (const reference of ['25 0001', 'LGO 25 000 111', '250001111'])
      assertInvalid(received().when(recordOmbudsmanContact, { ...contact, reference }, setting), 'reference')
  })

  it('once under one reference, and also under none', () => {
    assertInvalid(contacted().when(recordOmbudsmanContact, contact, setting), 'reference')
    assertDecided(contacted().when(recordOmbudsmanContact, { ...contact, reference: '' }, setting))
    assertDecided(scenario().when(recordOmbudsmanContact, { ...contact, happened: '2016', reference: '' }, past))
  })
})

describe("the Ombudsman's decision", () => {
  it('stands under its own label, with each conclusion on its own', () => {
    const matter = matterOf(decided())
    assert.equal(matter?.decided?.label, 'Upheld')
    assert.equal(matter?.reference, '25 000 111')
    assert.deepEqual(matter?.conclusions, ['There was fault.', 'It caused injustice.'])
  })

  it('may be the first that is recorded of a matter', () => {
    const story = scenario().givenDone(recordOmbudsmanDecision, { happened: 'December 2017' })
    assert.equal(matterOf(story)?.decided?.label, null)
    assertDecided(
      received().when(recordOmbudsmanDecision, { happened: '2 June 2025', reference: '25 000 222' }, setting),
    )
  })

  it('is recorded once, on the matter that has the reference', () => {
    const story = decided()
    assertInvalid(story.when(recordOmbudsmanDecision, decision(story), setting), 'matterId')
    const open = contacted()
    const loose = decision(open, { matterId: '', reference: '25 000 111' })
    assertInvalid(open.when(recordOmbudsmanDecision, loose, setting), 'matterId')
    assertInvalid(open.when(recordOmbudsmanDecision, decision(open, { reference: '25 000 999' }), setting), 'reference')
    assertInvalid(open.when(recordOmbudsmanDecision, decision(open, { matterId: 'elsewhere' }), setting), 'matterId')
  })
})

describe('starting again at a stage', () => {
  const again = (story: Scenario, more: object = {}) => ({
    happened: '9 June 2025',
    at: '2',
    matterId: matterOf(story)?.id ?? '',
    newMatters: 'yes',
    words: 'A new statement of complaint, straight to stage 2.',
    ...more,
  })

  it('follows a decision of the Ombudsman, and what came before stays', () => {
    const story = decided()
    story.givenDone(restart, again(story), setting)
    const rounds = story.state().strands.get('substance')?.rounds ?? []
    assert.equal(rounds.length, 2)
    assert.ok(rounds[0] && hasStep(rounds[0], 'stage 2 requested'))
    assert.equal(rounds[1]?.restartedBy?.at, 2)
    assertDecided(
      story.when(
        requestStage2,
        { happened: '9 June 2025', form: 'written', stage1Skipped: 'yes', agreement: 'By phone.' },
        setting,
      ),
    )
  })

  it('does not set back the date of a stage that is running (regulation 17(4))', () => {
    const story = stage2Requested()
    assertRefused(story.when(restart, again(story), setting), '17(4)')
    assertDecided(story.when(restart, again(story), past))
    const undecided = contacted()
    assertRefused(undecided.when(restart, again(undecided), setting), '17(4)')
  })

  it('may be agreed without the Ombudsman when nothing is running', () => {
    const story = stage1Answered()
    assertDecided(story.when(restart, again(story, { at: '1' }), setting))
  })

  it('is not at a panel where nothing was answered at stage 2 (regulation 18(2))', () => {
    const story = stage1Answered()
    assertRefused(story.when(restart, again(story, { at: '3' }), setting), '18(2)')
    assertDecided(story.when(restart, again(story, { at: '3' }), past))
  })

  it('at stage 3 leaves no stage 2 to be asked for', () => {
    const story = stage1Answered().givenDone(restart, again(scenario(), { at: '3', matterId: '' }))
    assertNotOpen(
      story.when(requestStage2, { happened: '16 June 2025', form: 'written', stage1Skipped: 'no' }, setting),
      /stage 3/,
    )
  })

  it('names a matter of this complaint and a stage', () => {
    const story = decided()
    assertInvalid(story.when(restart, again(story, { matterId: 'elsewhere' }), setting), 'matterId')
    assertInvalid(story.when(restart, again(story, { at: '4' }), setting), 'at')
    assertNotOpen(scenario().when(restart, again(story), setting), /received/)
  })
})

describe('what is agreed', () => {
  const payment = {
    happened: '2 June 2025',
    kind: 'payment',
    text: 'Pay for avoidable distress.',
    amountPence: '£1,500',
    payee: 'the complainant',
    symbolic: 'yes',
    within: '4',
    unit: 'weeks',
    fromEvent: 'the final decision',
    from: '2 June 2025',
  }

  it('has an amount as typed, and a limit with what it counts from', () => {
    const [action] = [...received().givenDone(agreeAction, payment, setting).state().actions.values()]
    assert.equal(action?.amountPence, 150_000)
    assert.equal(action?.deadline?.phrase, 'within 4 weeks of the final decision')
    assert.equal(action?.deadline?.unit, 'weeks')
    const [one] = assertDecided(received().when(agreeAction, { ...payment, within: '1', unit: 'months' }, setting))
    assert.match(JSON.stringify(one?.data.deadline), /within 1 month of/)
  })

  it('may have no limit, or one whose start is not known', () => {
    const [open] = assertDecided(
      received().when(agreeAction, { ...payment, within: '', fromEvent: '', from: '' }, setting),
    )
    assert.equal(open?.data.deadline, null)
    assertDecided(received().when(agreeAction, { ...payment, from: '' }, past))
  })

  it('tells an amount that is none, and every other mistake with it', () => {
    const wrong = { ...payment, amountPence: '£1,00O', within: '0', fromEvent: '', symbolic: '' }
    const outcome = received().when(agreeAction, wrong, setting)
    for (const field of ['amountPence', 'within', 'fromEvent', 'symbolic']) assertInvalid(outcome, field)
    assert.match(JSON.stringify(outcome), /enter an amount in pounds, such as £500 or £509\.81/)
    assertInvalid(received().when(agreeAction, { ...payment, kind: 'apology' }, setting), 'amountPence')
    assertInvalid(received().when(agreeAction, { ...payment, matterId: 'elsewhere' }, setting), 'matterId')
  })
})

describe('proof that it was done', () => {
  const agreed = () =>
    reported().givenDone(agreeAction, {
      happened: '2 June 2025',
      kind: 'other action',
      text: 'Meet the family.',
      symbolic: 'no',
      ownerId: 'owner',
    })
  const done = (story: Scenario, more: object = {}) => ({
    happened: '9 June 2025',
    actionIds: [...story.state().actions.keys()],
    evidence: 'A copy of the letter.',
    acceptedBy: 'the council',
    ...more,
  })

  it('is accepted on evidence', () => {
    const story = agreed()
    assertInvalid(story.when(recordCarriedOut, done(story, { evidence: ' ' }), setting), 'evidence')
    story.givenDone(recordCarriedOut, done(story), setting)
    assert.equal([...story.state().actions.values()][0]?.done?.evidence, 'A copy of the letter.')
  })

  it('is not accepted by the one who sees to it', () => {
    const story = agreed()
    assertRefused(story.when(recordCarriedOut, done(story), { ...setting, personId: 'owner' }), 'compliance')
    assertDecided(
      story.when(recordCarriedOut, done(story, { acceptedBy: 'the Ombudsman' }), { ...setting, personId: 'owner' }),
    )
    assertDecided(story.when(recordCarriedOut, done(story), { ...past, personId: 'owner' }))
  })

  it('covers recommendations too, whose owner was named with the answer', () => {
    const story = reported()
    const [recommendationId = ''] = [...story.state().recommendations.keys()]
    story.givenDone(answerRecommendation, {
      happened: '8 October 2024',
      recommendationId,
      answer: 'accepted',
      ownerId: 'owner',
    })
    story.givenDone(recordApology, {
      happened: '14 October 2024',
      agreedId: recommendationId,
      by: 'the director',
      form: 'letter of its own',
    })
    const proof = done(story, { recommendationIds: recommendationId })
    assertRefused(story.when(recordCarriedOut, proof, { ...setting, personId: 'owner' }), 'compliance')
    story.givenDone(recordCarriedOut, proof, setting)
    assert.equal(story.state().recommendations.get(recommendationId)?.done?.acceptedBy, 'the council')
  })

  it('is of something in this complaint', () => {
    const story = agreed()
    assertInvalid(story.when(recordCarriedOut, done(story, { actionIds: [] }), setting), 'recommendationIds')
    assertInvalid(story.when(recordCarriedOut, done(story, { actionIds: 'elsewhere' }), setting), 'actionIds')
    assertInvalid(
      story.when(recordCarriedOut, done(story, { recommendationIds: 'elsewhere' }), setting),
      'recommendationIds',
    )
    assertNotOpen(received().when(recordCarriedOut, done(received()), setting), /recommended or agreed/)
  })
})

describe('a remedy', () => {
  const remedy = {
    happened: '8 October 2024',
    kind: 'payment',
    text: 'For delay.',
    amountPence: '£509.81',
    status: 'offered',
  }

  it('keeps its amount, and is never added to another', () => {
    const story = received().givenDone(recordRemedy, remedy, setting)
    const [first] = [...story.state().remedies.values()]
    assert.equal(first?.amountPence, 50_981)
    story.givenDone(recordRemedy, { ...remedy, status: 'given', perhapsSameAs: first?.id }, setting)
    assert.equal([...story.state().remedies.values()][1]?.perhapsSameAs, first?.id)
  })

  it('has an amount only if it is a payment, and names a remedy of this complaint', () => {
    assertInvalid(received().when(recordRemedy, { ...remedy, kind: 'apology' }, setting), 'amountPence')
    assertInvalid(received().when(recordRemedy, { ...remedy, perhapsSameAs: 'elsewhere' }, setting), 'perhapsSameAs')
    assertDecided(received().when(recordRemedy, { ...remedy, happened: '2017' }, past))
  })
})

it('a restart in the handling of the complaint leaves its substance where it was', () => {
  const story = stage2Responded()
  const rounds = story.state().strands.get('substance')?.rounds.length
  story.givenDone(restart, {
    happened: '9 June 2025',
    at: '2',
    newMatters: 'no',
    words: 'The handling is looked at again.',
    strand: 'handling',
  })
  assert.equal(story.state().strands.get('substance')?.rounds.length, rounds)
  assert.equal(currentRound(story.state(), 'handling').restartedBy?.at, 2)
})
