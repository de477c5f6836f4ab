import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dateInWords } from '#law/day-words.ts'
import {
  accepted,
  agreedIdIn,
  agreedIn,
  agreedWithOmbudsman,
  apologised,
  paymentAgreed,
  proofGiven,
  proofProved,
  proofSent,
} from '#test/agreed-stories.ts'
import { nowOn } from '#test/derived.ts'
import { matterIn } from '#test/ombudsman-stories.ts'
import { assertDecided, assertInvalid, assertRefused, fromThePast, type Scenario, worked } from '#test/scenario.ts'
import { found, pointId, received, stage2Responded, withFinding, withPart } from '#test/stories.ts'
import { clocksOf } from '../clocks/clocks.ts'
import { dutiesOf } from '../duties.ts'
import { faultsOf } from '../faults/faults.ts'
import { agreeAction } from '../verbs/agree-action.ts'
import { answerRecommendation } from '../verbs/answer-recommendation.ts'
import { checkProof } from '../verbs/check-proof.ts'
import { close } from '../verbs/close.ts'
import { considerInjustice } from '../verbs/consider-injustice.ts'
import { followPayment } from '../verbs/follow-payment.ts'
import { giveProof } from '../verbs/give-proof.ts'
import { linkPayments } from '../verbs/link-payments.ts'
import { makeRecommendation } from '../verbs/make-recommendation.ts'
import { planAgreed } from '../verbs/plan-agreed.ts'
import { recordApology } from '../verbs/record-apology.ts'
import { recordImprovement } from '../verbs/record-improvement.ts'
import { recordNoteOnFile } from '../verbs/record-note-on-file.ts'
import { recordOmbudsmanContact } from '../verbs/record-ombudsman-contact.ts'
import { recordOmbudsmanDecision } from '../verbs/record-ombudsman-decision.ts'
import { recordRemedy } from '../verbs/record-remedy.ts'
import { recordViewOfProof } from '../verbs/record-view-of-proof.ts'
import { sendProof } from '../verbs/send-proof.ts'
import { warningsOf } from '../warnings/warnings.ts'
import { leavesOut } from './apology.ts'
import { coverageOf, leftOfItsSet } from './coverage.ts'
import { deadlineInWords } from './deadline-in-words.ts'
import { agreedDue } from './due.ts'
import { injusticeByPerson } from './injustice.ts'
import { paymentsOnce } from './linked-payments.ts'
import { agreedStanding } from './stands.ts'

const live = { source: worked, today: '2026-06-01' }
const setting = { today: '2026-06-01' }
const dueOf = (story: Scenario, today = '2025-06-10') => {
  const [item] = agreedIn(story)
  const due = item && agreedDue(story.state(), item, nowOn(today))
  return due?.by?.latest ? dateInWords(due.by.latest) : (due?.notKnown ?? null)
}
const stands = (story: Scenario) => {
  const [item] = agreedIn(story)
  return item && agreedStanding(item).kind
}
const owed = (story: Scenario, today = '2025-06-10') =>
  dutiesOf(story.state(), nowOn(today))
    .filter(({ id }) => /^(recommendation|action|check-proof|proof-to)/.test(id))
    .map(({ what, who, ownerId }) => [what, ownerId ?? who])

describe('by when something agreed is due', () => {
  it('is worked out from its trigger, found on record', () => {
    assert.equal(dueOf(agreedWithOmbudsman()), '30 June 2025')
  })

  it('is not known while the trigger has not happened, says so, and is known once it has', () => {
    const story = received().givenDone(recordOmbudsmanContact, { happened: '3 February 2025', about: 'Delay.' })
    const matterId = matterIn(story)
    story.givenDone(agreeAction, {
      happened: '3 March 2025',
      matterId,
      kind: 'apology',
      text: 'Apologise.',
      symbolic: 'no',
      within: '1',
      unit: 'months',
      fromEvent: 'the final decision',
    })
    assert.match(dueOf(story) ?? '', /Not known yet: it counts from the final decision/)
    story.givenDone(recordOmbudsmanDecision, { happened: '2 June 2025', matterId })
    assert.equal(dueOf(story), '2 July 2025')
  })

  it('counts from the council’s own response where a recommendation names no start', () => {
    const story = stage2Responded().givenDone(makeRecommendation, {
      happened: '1 October 2024',
      stage: '2',
      author: 'investigating officer',
      number: '9',
      text: 'Train the team.',
      kind: 'service improvement',
      soft: 'no',
      deadline: 'as soon as possible and within one month',
    })
    const recommendationId = [...story.state().recommendations.values()].find(({ number }) => number === 9)?.id
    story.givenDone(answerRecommendation, { happened: '8 October 2024', recommendationId, answer: 'accepted' })
    const item = agreedIn(story).find(({ id }) => id === recommendationId)
    const due = item && agreedDue(story.state(), item, nowOn('2024-10-20'))
    const answered = due?.from?.latest
    assert.equal(due?.soonest, 'as soon as possible')
    assert.equal(answered && dateInWords(answered), '8 October 2024')
    assert.equal(due?.by?.latest && dateInWords(due.by.latest), '8 November 2024')
  })

  it('is a day of its own where that is what was agreed, and nothing is counted from it', () => {
    const counted = { within: '', fromEvent: '' }
    const story = agreedWithOmbudsman({ ...counted, fixedDay: '4 March 2025' })
    const [item] = agreedIn(story)
    assert.equal(dueOf(story), '4 March 2025')
    assert.deepEqual(
      [item?.deadline?.phrase, item?.deadline?.n, item?.deadline?.fromEvent],
      ['by 4 March 2025', 0, 'a fixed day'],
    )
    const both = { happened: '2 June 2025', agreedId: item?.id, within: '4', fromEvent: 'the decision' }
    assertInvalid(story.when(planAgreed, { ...both, fixedDay: '4 April 2025' }, live), 'fixedDay')
    story.givenDone(planAgreed, { happened: '2 June 2025', agreedId: item?.id, fixedDay: 'March 2025' })
    assert.equal(dueOf(story), '31 March 2025')
  })

  it('is as planned, and the plan before it stays on record', () => {
    const story = accepted()
    const plan = { happened: '14 October 2024', agreedId: agreedIdIn(story), ownerId: 'other', unit: 'weeks' }
    story.givenDone(planAgreed, { ...plan, within: '2', fromEvent: 'the training day', from: '21 October 2024' })
    assert.equal(dueOf(story), '4 November 2024')
    story.givenDone(planAgreed, { ...plan, happened: '21 October 2024', within: '4', fromEvent: 'the training day' })
    assert.match(dueOf(story) ?? '', /the training day/)
    assert.equal(agreedIn(story)[0]?.followed.plans.length, 2)
  })

  for (const [words, n, unit, soonest] of [
    ['within one month', 1, 'months', null],
    ['as soon as possible and within one month', 1, 'months', 'as soon as possible'],
    ['Within four weeks of the final decision.', 4, 'weeks', null],
    ['within 20 working days', 20, 'working_days', null],
    ['as soon as practicable', null, null, 'as soon as practicable'],
    ['in due course', null, null, null],
    ['by 30 June 2025', 0, 'days', null],
    ['without delay, and by the 30th June, 2025 at the latest', 0, 'days', 'without delay'],
    ['by 31 June 2025', null, null, null],
  ] as const)
    it(`is read as it is printed: “${words}”`, () => {
      const read = deadlineInWords(words)
      assert.deepEqual([read.deadline?.n ?? null, read.deadline?.unit ?? null, read.soonest], [n, unit, soonest])
    })
})

describe('proof', () => {
  const check = (story: Scenario, more: object = {}) => ({
    happened: '11 November 2024',
    agreedIds: agreedIdIn(story),
    verdict: 'proved',
    words: 'I read the letter.',
    ...more,
  })

  it('is a file of the complaint, or a place where it is kept', () => {
    const story = accepted()
    const proof = { happened: '4 November 2024', agreedIds: agreedIdIn(story), words: 'Sent.' }
    assertInvalid(story.when(giveProof, proof, setting), 'fileIds')
    assertInvalid(story.when(giveProof, { ...proof, fileIds: 'elsewhere' }, setting), 'fileIds')
    assertInvalid(story.when(giveProof, { ...proof, agreedIds: 'elsewhere', keptAt: 'x' }, setting), 'agreedIds')
    assertDecided(story.when(giveProof, { ...proof, keptAt: 'In the post book.' }, setting))
    assertDecided(story.when(giveProof, proof, { ...setting, source: fromThePast }))
  })

  it('closes nothing by itself: somebody else checks it', () => {
    const story = proofGiven(accepted(live), live)
    assert.equal(stands(story), 'to be checked')
    assert.deepEqual(owed(story), [
      ['Check the proof: Recommendation 1: Apologise for everything upheld.', 'complaints manager'],
    ])
    assert.equal(agreedIn(story)[0]?.done, null)
  })

  it('is not checked by the owner, nor by whoever gave it', () => {
    const story = proofGiven(apologised())
    assertRefused(story.when(checkProof, check(story), { ...setting, personId: 'owner' }), 'compliance')
    const byAnother = apologised().givenDone(giveProof, {
      happened: '4 November 2024',
      agreedIds: agreedIdIn(accepted()),
      words: 'Sent.',
      givenBy: 'giver',
    })
    assertRefused(byAnother.when(checkProof, check(byAnother), { ...setting, personId: 'giver' }), 'compliance')
    assertDecided(byAnother.when(checkProof, check(byAnother), { ...setting, personId: 'third' }))
  })

  it('that is not enough leaves it to be done, by its owner', () => {
    const story = proofGiven(accepted(live), live)
    story.givenDone(checkProof, check(story, { verdict: 'not enough', words: 'No signature.' }), live)
    assert.equal(stands(story), 'proof not enough')
    assert.deepEqual(owed(story), [['Recommendation 1: Apologise for everything upheld.', 'owner']])
    proofGiven(story, live)
    assert.equal(stands(story), 'to be checked')
  })

  it('closes it once it is checked, with the day on which it was done', () => {
    const story = proofProved()
    const { done } = agreedIn(story)[0] ?? {}
    assert.equal(done?.acceptedBy, 'the council')
    assert.equal(done?.when.latest && dateInWords(done.when.latest), '4 November 2024')
    assert.deepEqual(owed(story), [])
    assertInvalid(
      story.when(
        giveProof,
        { happened: '4 November 2024', agreedIds: agreedIdIn(story), words: 'x', keptAt: 'x' },
        setting,
      ),
      'agreedIds',
    )
  })
})

describe('what was agreed with the Ombudsman', () => {
  it('is done once the Ombudsman accepts the proof, and not before', () => {
    const story = proofProved(proofGiven(apologised(agreedWithOmbudsman())))
    assert.equal(stands(story), 'to be sent')
    assert.match(owed(story)[0]?.[0] ?? '', /^Send the Ombudsman the proof/)
    story.givenDone(sendProof, { happened: '9 June 2025', agreedIds: agreedIdIn(story), words: 'By email.' })
    assert.equal(stands(story), 'with the Ombudsman')
    story.givenDone(recordViewOfProof, {
      happened: '23 June 2025',
      agreedIds: agreedIdIn(story),
      outcome: 'accepted, on time',
      words: 'Satisfied.',
    })
    assert.equal(stands(story), 'done')
    assert.equal(agreedIn(story)[0]?.done?.acceptedBy, 'the Ombudsman')
  })

  it('that is not accepted is still to be done, by its owner', () => {
    const story = proofSent()
    story.givenDone(recordViewOfProof, {
      happened: '23 June 2025',
      agreedIds: agreedIdIn(story),
      outcome: 'not accepted',
      words: 'The letter does not say what went wrong.',
    })
    assert.equal(stands(story), 'not accepted')
    assert.deepEqual(owed(story), [['Apologise for the delay.', 'owner']])
  })

  it('is sent to the Ombudsman when it is proved, and nothing else is', () => {
    const unproved = agreedWithOmbudsman()
    const sending = { happened: '9 June 2025', agreedIds: agreedIdIn(unproved), words: 'x' }
    assertInvalid(unproved.when(sendProof, sending, setting), 'agreedIds')
    const ours = proofProved()
    const view = { happened: '9 June 2025', agreedIds: agreedIdIn(ours), outcome: 'accepted, late', words: 'x' }
    assert.equal(ours.when(recordViewOfProof, view, setting).kind, 'not open')
  })
})

describe('what is overdue', () => {
  const late = (story: Scenario, today: string) =>
    faultsOf(story.state(), nowOn(today))
      .filter(({ kind }) => kind === 'action overdue')
      .map(({ what, days }) => [what, days?.bounds.least])

  it('is a fault from the day after', () => {
    assert.deepEqual(late(agreedWithOmbudsman(), '2025-06-30'), [])
    assert.deepEqual(late(agreedWithOmbudsman(), '2025-07-02'), [['No proof on record: Apologise for the delay.', 2]])
  })

  it('is measured to the day on which it was done, not to that of the check', () => {
    const story = proofGiven(agreedWithOmbudsman())
    assert.deepEqual(late(story, '2026-01-05'), [])
  })

  it('lives on when the complaint is closed', () => {
    const story = accepted(live).givenDone(close, { happened: '30 January 2025', reason: 'r' })
    assert.deepEqual(owed(story), [['Recommendation 1: Apologise for everything upheld.', 'owner']])
  })
})

describe('something open-ended', () => {
  it('is planned with what will show that it is done', () => {
    const story = agreedWithOmbudsman({ kind: 'service improvement', text: 'Consider how calls are answered.' })
    const plan = { happened: '9 June 2025', agreedId: agreedIdIn(story), unit: 'weeks' }
    assertInvalid(story.when(planAgreed, plan, setting), 'doneWhen')
    assertDecided(story.when(planAgreed, { ...plan, doneWhen: 'Three audits in a year.' }, setting))
  })
})

describe('nothing closes unproved', () => {
  const proves = (story: Scenario, today = '2025-07-01') =>
    proofGiven(story).when(
      checkProof,
      { happened: '30 June 2025', agreedIds: agreedIdIn(story), verdict: 'proved', words: 'Seen.' },
      { today },
    )

  it('an apology: who made it, to whom and when', () => {
    assertRefused(proves(accepted()), 'compliance')
    assertDecided(proves(apologised()))
  })

  it('a payment: it was paid, or the person refused it', () => {
    const followed = (...steps: readonly string[]) => {
      const story = paymentAgreed()
      for (const step of steps)
        story.givenDone(followPayment, { happened: '16 June 2025', agreedId: agreedIdIn(story), step })
      return story
    }
    assertRefused(proves(followed('offered', 'accepted')), 'compliance')
    assertDecided(proves(followed('offered', 'accepted', 'paid')))
    assertDecided(proves(followed('offered', 'refused')))
  })

  it('a service improvement: what changed, and who was told', () => {
    const story = agreedWithOmbudsman({ kind: 'service improvement' })
    assertRefused(proves(story), 'compliance')
    const improved = agreedWithOmbudsman({ kind: 'service improvement' })
    improved.givenDone(recordImprovement, {
      happened: '16 June 2025',
      agreedId: agreedIdIn(improved),
      changed: 'Plans are looked at in time.',
      told: 'All team managers.',
    })
    assertDecided(proves(improved))
  })

  it('a note on the child’s record: in which record, and since when', () => {
    const agreed = { kind: 'note on the child’s record', text: 'Put it right.' }
    assertRefused(proves(agreedWithOmbudsman(agreed)), 'compliance')
    const noted = agreedWithOmbudsman(agreed)
    noted.givenDone(recordNoteOnFile, {
      happened: '16 June 2025',
      agreedId: agreedIdIn(noted),
      record: 'The case record.',
      words: 'The right date.',
    })
    assertDecided(proves(noted))
  })
})

describe('a payment', () => {
  const paid = (more: object = {}) => ({ happened: '16 June 2025', step: 'paid', amountPence: '£500', ...more })

  it('is paid with its amount, and says why it is another than was agreed', () => {
    const story = paymentAgreed()
    const agreedId = agreedIdIn(story)
    assertInvalid(story.when(followPayment, paid({ agreedId, amountPence: '' }), setting), 'amountPence')
    assertInvalid(story.when(followPayment, paid({ agreedId, amountPence: '£1,00O' }), setting), 'amountPence')
    assertInvalid(story.when(followPayment, paid({ agreedId, amountPence: '£400' }), setting), 'words')
    assertDecided(story.when(followPayment, paid({ agreedId, amountPence: '£600', words: 'With interest.' }), setting))
  })

  it('is paid once', () => {
    const story = paymentAgreed()
    const agreedId = agreedIdIn(story)
    story.givenDone(followPayment, paid({ agreedId }))
    assertInvalid(story.when(followPayment, paid({ agreedId }), setting), 'step')
  })

  it('is a payment, and of this complaint', () => {
    const story = agreedWithOmbudsman()
    assert.equal(story.when(followPayment, paid({ agreedId: agreedIdIn(story) }), setting).kind, 'not open')
    assertInvalid(paymentAgreed().when(followPayment, paid({ agreedId: 'elsewhere' }), setting), 'agreedId')
  })
})

describe('an apology', () => {
  it('is held against what an apology should do, and says what it leaves out', () => {
    const { facts } = agreedIn(apologised())[0] ?? {}
    assert.deepEqual(facts?.kind === 'apology' && facts.apologies.map(leavesOut), [
      ['comes from somebody senior enough'],
    ])
  })
})

describe('a set that something agreed covers', () => {
  const live2 = { source: worked, today: '2026-06-01' }
  /** Everything is upheld at stage 2 but 2b; the apology is made and proved, and then the panel upholds 2b. */
  const changedByPanel = () => {
    const story = withFinding(found(), '2b', 'adjudicating officer', 'not upheld').givenDone(makeRecommendation, {
      happened: '1 October 2024',
      stage: '2',
      author: 'investigating officer',
      text: 'Apologise for everything upheld.',
      kind: 'apology',
      soft: 'no',
      covers: 'all upheld and partially upheld points',
    })
    const [recommendationId] = story.state().recommendations.keys()
    story.givenDone(answerRecommendation, { happened: '8 October 2024', recommendationId, answer: 'accepted' }, live2)
    return proofProved(proofGiven(apologised(story)))
  }
  const covered = (story: Scenario) => {
    const all = agreedIn(story)
    const coverage = all[0] && coverageOf(story.state(), all[0], all)
    return coverage?.of === 'points' ? coverage.points.map(({ point, isNew }) => [point.label, isNew]) : null
  }

  it('is worked out again when a finding changes, and what is newly covered says so', () => {
    const story = changedByPanel()
    assert.deepEqual(covered(story), [
      ['1', false],
      ['2a', false],
    ])
    withFinding(story, '2b', 'panel', 'upheld')
    assert.deepEqual(covered(story), [
      ['1', false],
      ['2a', false],
      ['2b', true],
    ])
  })

  it('is something to do again when it grows after the apology', () => {
    const story = changedByPanel()
    assert.deepEqual(owed(story), [])
    withFinding(story, '2b', 'panel', 'upheld')
    assert.match(String(owed(story)[0]?.[0]), /It now covers more than was apologised for: 2b\.$/)
    story.givenDone(recordApology, {
      happened: '25 November 2024',
      agreedId: agreedIdIn(story),
      by: 'the director',
      form: 'letter of its own',
      pointIds: pointId(story, '2b'),
    })
    assert.deepEqual(owed(story), [])
  })

  it('is not proved while part of it is left', () => {
    const story = apologised(changedByPanel())
    withFinding(story, '2b', 'panel', 'upheld')
    const all = agreedIn(story)
    assert.match((all[0] && leftOfItsSet(story.state(), all[0], all)) ?? '', /2b/)
  })

  it('of earlier actions is proved once each of them is', () => {
    const story = accepted().givenDone(makeRecommendation, {
      happened: '18 November 2024',
      stage: '3',
      author: 'panel',
      text: 'Finish what is outstanding.',
      kind: 'completion of earlier actions',
      soft: 'no',
      covers: 'every outstanding action of stage 2',
    })
    const last = [...story.state().recommendations.keys()].at(-1) ?? ''
    story.givenDone(answerRecommendation, { happened: '2 December 2024', recommendationId: last, answer: 'accepted' })
    const proof = {
      happened: '6 January 2025',
      agreedIds: last,
      words: 'All done.',
      keptAt: 'The plan.',
      givenBy: 'owner',
    }
    story.givenDone(giveProof, proof)
    const check = { happened: '13 January 2025', agreedIds: last, verdict: 'proved', words: 'Seen.' }
    assertRefused(story.when(checkProof, check, setting), 'compliance')
    apologised(story).givenDone(giveProof, { ...proof, agreedIds: agreedIdIn(story) })
    story.givenDone(checkProof, { ...check, agreedIds: agreedIdIn(story) })
    assertDecided(story.when(checkProof, check, setting))
  })
})

describe('a payment told twice', () => {
  const toldTwice = () =>
    paymentAgreed().givenDone(recordRemedy, {
      happened: '16 June 2025',
      kind: 'payment',
      text: 'Paid for distress.',
      amountPence: '£500',
      status: 'given',
    })
  const link = (story: Scenario, isSame: string) =>
    story.givenDone(linkPayments, {
      happened: '23 June 2025',
      oneId: agreedIdIn(story),
      otherId: [...story.state().remedies.keys()][0],
      isSame,
      words: 'The payments system has one.',
    })

  it('is one payment when somebody says so, and never added', () => {
    assert.equal(paymentsOnce(toldTwice().state()).length, 2)
    assert.equal(paymentsOnce(link(toldTwice(), 'yes').state()).length, 1)
    assert.equal(paymentsOnce(link(toldTwice(), 'no').state()).length, 2)
  })

  it('is not linked to itself', () => {
    const story = toldTwice()
    const same = {
      happened: '23 June 2025',
      oneId: agreedIdIn(story),
      otherId: agreedIdIn(story),
      isSame: 'yes',
      words: 'x',
    }
    assertInvalid(story.when(linkPayments, same, setting), 'otherId')
  })
})

describe('whether the injustice is remedied', () => {
  const people = () => withPart(withPart(proofProved(), 'c1', 'complainant'), 'child', 'child')
  const consider = (more: object = {}) => ({
    happened: '9 June 2025',
    personId: 'c1',
    injustice: 'Months without a plan.',
    answer: 'remedied in part',
    reasons: 'No payment yet.',
    ...more,
  })

  it('is another question than whether the actions are done, and is answered person by person', () => {
    const story = people()
    assert.ok(agreedIn(story).every(({ done }) => done !== null))
    story.givenDone(considerInjustice, consider())
    assert.deepEqual(
      injusticeByPerson(story.state()).map(({ personId, last }) => [personId, last?.answer ?? null]),
      [
        ['c1', 'remedied in part'],
        ['child', null],
      ],
    )
  })

  it('is a task once the actions are done, and told loudly when the complaint is closed without an answer for some', () => {
    const owed = (story: Scenario, today = '2026-06-01') =>
      dutiesOf(story.state(), nowOn(today)).flatMap(({ id, what }) => (id === 'injustice' ? [what] : []))
    const warned = (story: Scenario) => {
      const now = nowOn('2026-06-01')
      return warningsOf(story.state(), now, clocksOf(story.state(), now), []).map(({ what }) => what)
    }
    const unproved = () => withPart(withPart(agreedWithOmbudsman({}, live), 'c1', 'complainant'), 'child', 'child')
    const closing = { happened: '1 June 2026', reason: 'Nobody asked for a panel.' }
    assert.deepEqual(owed(unproved()), [], 'while actions are open it is not due')
    const closed = unproved().givenDone(close, closing, live)
    assert.deepEqual(owed(closed), ['Say whether the injustice is remedied, for all 2 people'])
    assert.deepEqual(warned(closed), [
      'Closed, and nobody has said whether the injustice is remedied, for all 2 people',
    ])
    closed.givenDone(considerInjustice, consider(), live)
    assert.deepEqual(warned(closed), [
      'Closed, and nobody has said whether the injustice is remedied, for 1 of 2 people',
    ])
    closed.givenDone(considerInjustice, consider({ personId: 'child', answer: 'no injustice' }), live)
    assert.deepEqual([owed(closed), warned(closed)], [[], []])
    assert.deepEqual(owed(people()), [], 'a document is not held to it')
    const allDone = people().givenDone(considerInjustice, consider(), live)
    assert.deepEqual(owed(allDone), ['Say whether the injustice is remedied, for 1 of 2 people'])
  })

  it('says what the fault did, and is about somebody it can have been done to', () => {
    assertInvalid(people().when(considerInjustice, consider({ injustice: '' }), setting), 'injustice')
    assertInvalid(people().when(considerInjustice, consider({ personId: 'elsewhere' }), setting), 'personId')
    assertDecided(people().when(considerInjustice, consider({ injustice: '', answer: 'no injustice' }), setting))
  })
})
