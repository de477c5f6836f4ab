import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertNotOpen } from '#test/scenario.ts'
import { found, reported, reportWorked } from '#test/stories.ts'
import { wordsOn, writtenIn } from '../investigation/written-in.ts'
import { receiveReport } from './receive-report.ts'
import { writeIndependentReport } from './write-independent-report.ts'
import { writeInvestigationReport } from './write-investigation-report.ts'

const happened = '26 September 2024'

describe('what the authors of the stage 2 reports write in their own words', () => {
  it('is kept as far as it has come, each saving whole, and of each author apart', () => {
    const state = found()
      .givenDone(writeInvestigationReport, { happened, background: 'First words.', method: 'I read the notes.' })
      .givenDone(writeInvestigationReport, { happened, background: 'Better words.' })
      .givenDone(writeIndependentReport, { happened, observed: 'I joined both interviews.' })
      .state()
    const report = writtenIn(state, 'substance', 'investigating officer')
    assert.equal(wordsOn(report, 'background'), 'Better words.')
    assert.equal(wordsOn(report, 'method'), null)
    assert.equal(wordsOn(report, 'observed'), null)
    assert.equal(wordsOn(writtenIn(state, 'substance', 'independent person'), 'observed'), 'I joined both interviews.')
  })

  it('is locked with each report: the one does not lock the other', () => {
    const first = reportWorked().givenDone(receiveReport, { happened, author: 'investigating officer' })
    assertNotOpen(first.when(writeInvestigationReport, { happened, background: 'Late words.' }), /locked/)
    first.givenDone(writeIndependentReport, { happened, observed: 'I joined both interviews.' })
    assertNotOpen(reported().when(writeIndependentReport, { happened, observed: 'Late words.' }), /locked/)
  })
})
