import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { foldComplaint } from '#complaint/complaint.ts'
import { type Part, readinessOf, type Verdict } from '#complaint/readiness/readiness.ts'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import type { Facts } from '#statement/facts.ts'
import { proposeEntries } from '#statement/propose/propose.ts'
import { readStatement } from '#statement/read.ts'
import { describeWith } from '#test/at-hand.ts'
import { countingIds, stored } from '#test/scenario.ts'
import { bradford } from './bradford.ts'
import { westminster } from './westminster.ts'

const now = { today: isoDay('2026-06-01'), calendar: workingCalendar(), limits }

/** As the record stands with everything in it, or as it stood when the council had sent its last letter. */
function readinessIn(facts: Facts, until: 'the end' | 'the last letter' = 'the end'): readonly Part[] {
  const { entries } = proposeEntries(facts, {
    reference: 'NM/2026/0001',
    text: null,
    digest: 'sha256:0',
    newId: countingIds(),
  })
  const last = entries.findLast(({ type }) => type === 'ombudsman-decided')?.data.matterId
  const known = entries.filter(
    ({ type, data }) =>
      until === 'the end' || !(data.matterId === last && (type === 'ombudsman-decided' || type === 'action-agreed')),
  )
  return readinessOf(foldComplaint(stored(known)), now)
}

const isFault = (verdict: Verdict): boolean => verdict === 'no' || verdict === 'in part'

const answerTo = (parts: readonly Part[], id: string) =>
  parts.flatMap(({ answers }) => answers).find(one => one.id === id) ?? assert.fail(`not asked: ${id}`)

const answersIn = (parts: readonly Part[], ...ids: readonly string[]) =>
  parts.filter(({ id }) => ids.includes(id)).flatMap(({ answers }) => answers)

const isTold = (parts: readonly Part[], id: string): void => {
  const { verdict, missing } = answerTo(parts, id)
  assert.ok(isFault(verdict), `${id}: the Ombudsman found fault, and it is told as “${verdict}”`)
  assert.ok(missing.length > 0)
}

const isNotTold = (parts: readonly Part[], ...answers: readonly { readonly id: string }[]): void => {
  for (const { id } of answers) {
    const { verdict, missing } = answerTo(parts, id)
    assert.ok(
      !isFault(verdict),
      `${id}: the Ombudsman found no fault, and it is told as “${verdict}”: ${missing[0]?.words}`,
    )
  }
}

/** What each conclusion of the Ombudsman, as it is read from its statement, must come to here. */
const means: Readonly<Record<string, (parts: readonly Part[], all: readonly string[]) => void>> = {
  'stage two sound': (parts, all) =>
    isNotTold(
      parts,
      ...answersIn(parts, 'conduct', 'evidence').filter(
        ({ id }) => id !== 'evidence-cited' || !all.includes('gaps put right'),
      ),
    ),
  'gaps put right': parts => {
    isTold(parts, 'evidence-cited')
    assert.ok(answerTo(parts, 'evidence-cited').shows.some(({ words }) => /Somebody new looked/.test(words)))
  },
  'panel considered the request fairly': parts => isNotTold(parts, ...answersIn(parts, 'panel')),
  'delay accepted': parts => isTold(parts, 'stage-2-in-time'),
  'possible delay': parts => assert.equal(answerTo(parts, 'stage-3-in-time').verdict, 'cannot be said'),
  'no other fault': parts =>
    isNotTold(
      parts,
      ...answersIn(parts, 'conduct', 'adjudication', 'panel'),
      ...['every-point-found', 'reasons'].map(id => ({ id })),
    ),
  'service improvements proportionate; none further': parts => isNotTold(parts, { id: 'improvements' }),
  'all agreed actions implemented': parts => assert.equal(answerTo(parts, 'own-actions-done').verdict, 'yes'),
  'injustice not yet remedied': parts => isTold(parts, 'remedy-considered'),
  'fault, satisfactory remedy already offered': parts =>
    isNotTold(parts, { id: 'remedy-considered' }, { id: 'remedy-reasoned' }, { id: 'remedy-paid' }),
  'some matters outside remit': parts => assert.equal(answerTo(parts, 'left-out').verdict, 'yes'),
  // It follows from the others, and asks nothing of its own.
  'complaints not reinvestigated': () => {},
}

describeWith('the published statements', 'readiness, against what the Ombudsman in fact concluded', folder => {
  for (const [name, retold] of [
    ['24-001-902', bradford],
    ['18-011-015', westminster],
  ] as const) {
    const reading = () => {
      const read = readStatement(readFileSync(join(folder, `${name}.txt`), 'utf8'))
      if (read.kind !== 'statement') assert.fail(read.why)
      return read.facts
    }

    it(`${name}: what was found at fault shows as such, and what was found without fault does not`, () => {
      const conclusions = reading().ombudsmanFindings.map(({ value }) => value)
      assert.ok(conclusions.length >= 5)
      const parts = readinessIn(retold)
      for (const conclusion of conclusions) {
        const check = means[conclusion] ?? assert.fail(`nobody said what “${conclusion}” means here`)
        check(parts, conclusions)
      }
    })

    it(`${name}: the same is told of the facts read from the page`, () => {
      // What became of the outcomes wanted is retold by us; the reader leaves it to a person.
      const told = (parts: readonly Part[]) =>
        parts.flatMap(({ answers }) =>
          answers.flatMap(({ id, verdict }) => (id === 'outcomes' ? [] : [`${id}: ${verdict}`])),
        )
      assert.deepEqual(told(readinessIn(reading())), told(readinessIn(retold)))
    })
  }

  it('24-001-902: that the remedy did not go far enough was to be seen in the record before the Ombudsman said so', () => {
    const parts = readinessIn(bradford, 'the last letter')
    isTold(parts, 'remedy-considered')
    const { shows, missing } = answerTo(parts, 'remedy-considered')
    assert.ok(shows.some(({ words }) => words.startsWith('An apology')))
    assert.match(missing[0]?.words ?? '', /beyond an apology/)
  })

  it('18-011-015: stage 2 had to be begun by the Ombudsman, which the decision before this one found', () => {
    isTold(readinessIn(westminster), 'every-stage')
    assert.equal(answerTo(readinessIn(bradford), 'every-stage').verdict, 'yes')
  })
})
