import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findingsIn } from './finding-words.ts'

const findings = (words: string): readonly string[] => findingsIn(words.toLowerCase()).map(one => one.finding)

const meanings = {
  upheld: ['Upheld:', 'The IO fully upheld the following:', 'it was right to uphold', 'found to be substantiated'],
  'partially upheld': [
    'partly upheld',
    'Partially-upheld',
    'upheld these in part',
    'The IO upheld the following complaints partially:',
    'was not fully upheld',
  ],
  'not upheld': [
    'did not uphold these',
    'were not upheld',
    'have not been upheld',
    'didn’t uphold',
    'None of the following complaints were upheld',
    'upheld none of these',
    'declined to uphold',
  ],
  inconclusive: [
    'made an inconclusive finding for',
    'No finding:',
    'could make no finding on',
    'was unable to reach a finding on',
    'could not reach a conclusion on',
    'did not make a finding about',
    'no conclusion was possible',
    'findings could not be reached on',
  ],
}

describe('a finding', () => {
  for (const [finding, wordings] of Object.entries(meanings))
    it(`is known by its meaning: ${finding}`, () => {
      for (const words of wordings) assert.deepEqual(findings(words), [finding], words)
    })

  it('keeps its order where there are several', () => {
    assert.deepEqual(findings('changed from not upheld to upheld'), ['not upheld', 'upheld'])
    assert.deepEqual(findings('moved from upheld to partially upheld'), ['upheld', 'partially upheld'])
    assert.deepEqual(findings('inconclusive (was upheld)'), ['inconclusive', 'upheld'])
  })

  it('is neither a finding of fault nor a word of the same look', () => {
    assert.deepEqual(findings('there was no finding of fault'), [])
    assert.deepEqual(findings('the findings of the report'), [])
    assert.deepEqual(findings('upholstery'), [])
  })
})
