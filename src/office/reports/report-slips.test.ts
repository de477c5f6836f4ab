import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { compareLetter } from '#paper/against-record/compare.ts'
import type { DifferenceKind } from '#paper/against-record/difference.ts'
import { compose } from '#paper/compose.ts'
import { plainText } from '#paper/plain-text.ts'
import { templateNamed } from '#paper/templates.ts'
import { nowOn } from '#test/derived.ts'
import { reportWorked, withPart } from '#test/stories.ts'

const names = new Map([
  ['mother', 'Marian Thistlewood'],
  ['io', 'Rowan Field'],
])
const people = [...names].map(([personId, name]) => ({ personId, name }))
const now = nowOn('2024-09-27')
const state = withPart(reportWorked(), 'mother', 'complainant')
  .givenDone(receiveReport, { happened: '27 September 2024', author: 'investigating officer' })
  .state()
const template = templateNamed('investigation-report') ?? assert.fail('no such template')
const council = { name: 'Northwick Council', colour: '#1f4e5f' }
const text = plainText(compose(template, { state, now, names, council, to: null, answers: {} }).paper)
const found = (report: string) => compareLetter(report, { state, dated: now.today, people, now }).differences

const slips: readonly (readonly [kind: DifferenceKind, is: string, typed: string])[] = [
  ['finding', 'finding on point 2a: partially upheld.', 'finding on point 2a: upheld.'],
  ['finding', 'finding on point 2b: not upheld.', 'finding on point 2b: inconclusive.'],
  ['unknown label', 'Point 2b\n\nThe complaint: Visits', 'Point 2c\n\nThe complaint: Visits'],
  ['date', 'settled on 16 September 2024', 'settled on 17 September 2024'],
  ['amount', 'The team had too few people in June.', 'The team had too few people in June. We pay £350.'],
  ['unknown recommendation', 'Recommendation 1\n', 'Recommendation 4\n'],
]

describe('an investigation report that was changed after it was made', () => {
  it('agrees with the record while nobody touched it', () => assert.deepEqual(found(text), []))

  for (const [kind, is, typed] of slips)
    it(`${kind}: “${typed.replaceAll('\n', ' ')}” is found`, () => {
      assert.ok(text.includes(is), 'the slip can be planted')
      const kinds = found(text.replace(is, typed)).map(one => one.kind)
      assert.ok(kinds.includes(kind), kinds.join() || 'nothing')
    })
})
