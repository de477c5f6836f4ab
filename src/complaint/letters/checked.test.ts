import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { onDay, whenToData } from '#stream/when.ts'
import { assertDecided, assertInvalid, fromThePast, type Scenario, worked } from '#test/scenario.ts'
import { stage1Started, withPart } from '#test/stories.ts'
import { fileAdded } from '../entries/file-added.ts'
import { letterChecked } from '../entries/letter-checked.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { recordPoint } from '../verbs/record-point.ts'
import { standingOf } from './checked.ts'

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

  it('brought back as a later version is held against the record first', () => {
    const back = kept(checked(withLetter(), []), 'f2', 'f1')
    assertInvalid(back.when(answerStage1, { ...answer, files: ['f2'] }, setting), 'files')
  })

  it('is taken as it went out where it is entered as history', () => {
    assertDecided(checked(withLetter(), one).when(answerStage1, answer, { ...setting, source: fromThePast }))
  })
})
