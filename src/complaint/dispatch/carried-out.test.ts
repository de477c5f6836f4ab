import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { onDay, whenToData } from '#stream/when.ts'
import { exampleOf } from '#test/examples.ts'
import { assertDecided, assertInvalid, type Scenario, worked } from '#test/scenario.ts'
import { pointId, stage1Answered, stage1Started, stage1StartedWithPoint, withPart } from '#test/stories.ts'
import { dispatchAsked } from '../entries/dispatch-asked.ts'
import { dispatchReleased } from '../entries/dispatch-released.ts'
import { fileAdded } from '../entries/file-added.ts'
import { letterChecked } from '../entries/letter-checked.ts'
import { letterSent } from '../entries/letter-sent.ts'
import { tellsOf } from '../tells/index.ts'
import { answerPointAtStage1 } from '../verbs/answer-point-at-stage-1.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { recordFinding } from '../verbs/record-finding.ts'
import { recordWithdrawal } from '../verbs/record-withdrawal.ts'
import { suspend } from '../verbs/suspend.ts'
import { noteGone } from './note-gone.ts'

const on = onDay(isoDay('2024-08-16'))
const setting = { today: '2024-08-16', source: worked } as const
const going = (delivery: string) => ({ happened: '16 August 2024', delivery, how: 'it was taken', strict: 'yes' })

/** A letter that agrees with the record, asked to be sent to the mother and the advocate. */
const askedFor = (story: Scenario, verb: string, answers: Readonly<Record<string, string>>): Scenario =>
  withPart(withPart(story, 'mother', 'complainant'), 'advocate', 'advocate').given(
    fileAdded.write(on, worked, {
      fileId: 'f1',
      storedAs: 'f1',
      name: 'letter.docx',
      kind: 'letter or email',
      what: null,
      type: 'docx',
      size: 1,
      sha256: '0',
      dated: whenToData(on),
      suppliedBy: null,
      versionOf: null,
    }),
    letterChecked.write(on, worked, {
      fileId: 'f1',
      madeFrom: null,
      dated: '2024-08-16',
      sets: [],
      differences: [],
      notCompared: 0,
      reason: null,
    }),
    dispatchAsked.write(on, worked, {
      dispatchId: 'd1',
      verb,
      answers,
      letter: 'f1',
      enclosures: [],
      formReason: null,
      secondPerson: false,
      deliveries: [
        { deliveryId: 'e1', personId: 'mother', way: 'email', stoodAgainst: [] },
        { deliveryId: 'e2', personId: 'advocate', way: 'email', stoodAgainst: [] },
      ],
    }),
    dispatchReleased.write(on, worked, { dispatchId: 'd1' }),
  )

const recorded = z.object({
  what: z.string(),
  events: z.array(z.number()),
  sending: z.object({ to: z.array(z.string()) }),
})

const copyOf = (story: Scenario) => {
  const entries = assertDecided(story.when(noteGone, going('e2'), setting))
  const written = entries.find(({ type }) => type === letterSent.type)
  if (!written) assert.fail('no copy was recorded')
  return recorded.parse(written.data)
}

const steps: readonly (readonly [
  verb: string,
  story: () => Scenario,
  answers: Record<string, string>,
  what: RegExp,
])[] = [
  [
    'send-terms',
    () => stage1Started().givenDone(answerStage1, { happened: '15 August 2024', outcome: 'resolved' }),
    { terms: 'Two calls a week.' },
    /written terms/,
  ],
  [
    'record-suspension-notice',
    () => stage1Started().givenDone(suspend, exampleOf('suspend').input, { today: '2026-06-30' }),
    { rightTold: 'yes' },
    /notice of the suspension/,
  ],
  [
    'confirm-withdrawal',
    () =>
      stage1Answered().givenDone(recordWithdrawal, {
        happened: '16 August 2024',
        by: 'complainant',
        form: 'oral',
        words: 'I do not want to go on.',
        freely: 'They rang.',
      }),
    {},
    /confirmation of the withdrawal/,
  ],
]

describe('a copy to somebody else, once the letter itself has gone', () => {
  for (const [verb, story, answers, what] of steps)
    it(`is recorded in the words of the step that itself is told to nobody: ${verb}`, () => {
      const sent = askedFor(story(), verb, answers).givenDone(noteGone, going('e1'), setting)
      const copy = copyOf(sent)
      assert.match(copy.what, what)
      assert.deepEqual(copy.sending.to, ['advocate'])
      const { history } = sent.state()
      for (const seq of copy.events)
        assert.ok(history.standing.some(entry => entry.seq === seq && tellsOf(entry, sent.state()).length > 0))
    })

  const withPoint = () => {
    const story = stage1StartedWithPoint()
    return story.givenDone(answerPointAtStage1, {
      happened: '14 August 2024',
      pointId: pointId(story, '1'),
      lookedAt: 'The call log.',
      finding: 'upheld',
      reasons: 'Four calls were not returned.',
    })
  }

  it('agrees with the record still, where sending the letter itself made its findings', () => {
    const sent = askedFor(withPoint(), 'answer-stage-1', { outcome: 'not resolved' }).givenDone(
      noteGone,
      going('e1'),
      setting,
    )
    assert.ok(sent.entries().some(({ type }) => type === 'finding-made'))
    assert.equal(copyOf(sent).events.length, 1)
  })

  it('waits where a finding was recorded after it, of which the letter cannot tell', () => {
    const sent = askedFor(withPoint(), 'answer-stage-1', { outcome: 'not resolved' }).givenDone(
      noteGone,
      going('e1'),
      setting,
    )
    const found = { ...exampleOf('record-finding').input, pointId: pointId(sent, '1'), happened: '16 August 2024' }
    assertInvalid(sent.givenDone(recordFinding, found).when(noteGone, going('e2'), setting), 'strict')
  })
})
