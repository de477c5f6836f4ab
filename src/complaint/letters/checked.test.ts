import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { onDay, whenToData } from '#stream/when.ts'
import { idsOf, withCleanFile } from '#test/examples/packs.ts'
import { answered, signedOff } from '#test/ombudsman-stories.ts'
import { assertDecided, assertInvalid, fromThePast, type Scenario, worked } from '#test/scenario.ts'
import { stage1Started, withPart } from '#test/stories.ts'
import { fileAdded } from '../entries/file-added.ts'
import { letterChecked } from '../entries/letter-checked.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { correctEntry } from '../verbs/correct-entry.ts'
import { recordPoint } from '../verbs/record-point.ts'
import { withdrawEntry } from '../verbs/withdraw-entry.ts'
import { firstCheckOf, madeFromOf, standingOf } from './checked.ts'

const on = onDay(isoDay('2024-08-15'))
const answer = {
  happened: '16 August 2024',
  outcome: 'not resolved',
  method: 'email',
  sentTo: ['mother'],
  files: ['f1'],
}
const setting = { today: '2025-06-30' }

const file = {
  name: 'letter.docx',
  kind: 'letter or email' as const,
  what: null,
  type: 'docx',
  size: 1,
  sha256: '0',
  dated: whenToData(on),
}

const kept = (story: Scenario, fileId = 'f1', versionOf: string | null = null): Scenario =>
  story.given(fileAdded.write(on, worked, { ...file, fileId, storedAs: fileId, suppliedBy: null, versionOf }))

const checked = (
  story: Scenario,
  found: readonly { kind: string; count: number }[],
  reason: string | null = null,
): Scenario =>
  story.given(
    letterChecked.write(on, worked, {
      fileId: 'f1',
      madeFrom: null,
      dated: '2024-08-15',
      sets: [],
      differences: [...found],
      notCompared: 0,
      reason,
    }),
  )

const withLetter = (): Scenario => kept(withPart(stage1Started(), 'mother', 'complainant'))
const one = [{ kind: 'date', count: 1 }]

describe('a letter that is recorded as sent', () => {
  it('goes out where it agrees with the record, and where nobody ever held it against it', () => {
    assertDecided(checked(withLetter(), []).when(answerStage1, answer, setting))
    assertDecided(withLetter().when(answerStage1, answer, setting))
  })

  it('needs a reason where it differs', () => {
    assertInvalid(checked(withLetter(), one).when(answerStage1, answer, setting), 'files')
    assertDecided(checked(withLetter(), one, 'Their own date.').when(answerStage1, answer, setting))
  })

  it('is held against the record again once that has changed, and not for what no letter tells', () => {
    const agreed = checked(withLetter(), [])
    assertDecided(kept(agreed, 'f2').when(answerStage1, answer, setting))
    const changed = agreed.givenDone(recordPoint, { happened: '15 August 2024', label: '1', text: 'Calls were missed' })
    assert.equal(standingOf(changed.state(), 'f1')?.kind, 'out of date')
    assertInvalid(changed.when(answerStage1, answer, setting), 'files')
  })

  it('is held against the record again once a bundle is signed off with the view of the council', () => {
    const agreed = checked(kept(answered('24 February 2025')), [])
    assert.equal(standingOf(agreed.state(), 'f1')?.kind, 'agrees')
    withCleanFile(agreed, 'report', 'ab01')
    const papers = idsOf(agreed).slice(-1)
    assert.equal(standingOf(signedOff(agreed, { papers, leftOut: 'The letter.' }).state(), 'f1')?.kind, 'out of date')
  })

  it('brought back as a later version is held against the record first', () => {
    const back = kept(checked(withLetter(), []), 'f2', 'f1')
    assertInvalid(back.when(answerStage1, { ...answer, files: ['f2'] }, setting), 'files')
  })

  it('brought back is still the letter it was made from, also once it was checked', () => {
    const made = { template: 'stage-1-response', wording: 2, head: null }
    const check = (fileId: string, madeFrom: typeof made | null) =>
      letterChecked.write(on, worked, {
        ...{
          fileId,
          madeFrom,
          dated: '2024-08-15',
          sets: ['2024-08-30'],
          differences: [],
          notCompared: 0,
          reason: null,
        },
      })
    const back = kept(withLetter().given(check('f1', made)), 'f2', 'f1').given(check('f2', null))
    assert.deepEqual(madeFromOf(back.state(), 'f2'), made)
    assert.deepEqual(firstCheckOf(kept(back, 'f3', 'f2').state(), 'f3')?.sets, [isoDay('2024-08-30')])
    assert.equal(standingOf(back.state(), 'f2')?.kind, 'agrees')
  })

  it('is still looked at where its check was withdrawn, or what it is a version of was put right', () => {
    const differs = checked(withLetter(), one)
    const withdrawn = differs.givenDone(withdrawEntry, {
      happened: '15 August 2024',
      target: String(differs.state().history.stored.length),
      reason: 'Not needed.',
    })
    assert.equal(standingOf(withdrawn.state(), 'f1')?.kind, 'not checked')
    assertInvalid(withdrawn.when(answerStage1, answer, setting), 'files')

    const back = kept(checked(withLetter(), []), 'f2', 'f1')
    const target = back.state().history.stored.findLast(({ type }) => type === 'file-added')?.seq
    const corrected = back.givenDone(correctEntry, {
      happened: '15 August 2024',
      target: String(target),
      changes: 'versionOf: ',
      reason: 'It is none.',
    })
    assert.notEqual(corrected.state().files.held.get('f2')?.versionOf, 'f1')
    assertInvalid(corrected.when(answerStage1, { ...answer, files: ['f2'] }, setting), 'files')
  })

  it('is taken as it went out where it is entered as history', () => {
    assertDecided(checked(withLetter(), one).when(answerStage1, answer, { ...setting, source: fromThePast }))
  })
})
