import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { askForFactCheck } from '#complaint/verbs/ask-for-fact-check.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { nowOn } from '#test/derived.ts'
import type { Scenario } from '#test/scenario.ts'
import { bothReportsWorked, found, reportWorked } from '#test/stories.ts'
import { compose } from '../compose.ts'
import { plainText } from '../plain-text.ts'
import { templateNamed } from '../templates.ts'

const council = { name: 'Northwick Council', colour: '#1f4e5f' }

function made(id: string, story: Scenario, today = '2024-10-04'): string {
  const template = templateNamed(id) ?? assert.fail('no such template')
  const given = { state: story.state(), now: nowOn(today), names: new Map(), council, to: null, answers: {} }
  return plainText(compose(template, given).paper)
}

const independent = (concerns: string): string =>
  made(
    'independent-persons-report',
    found().givenDone(receiveReport, { happened: '2 October 2024', author: 'independent person', concerns }),
  )

describe('a report that came in from elsewhere, put together from the record', () => {
  it('is told as not on record where it is not, and never as still to be written', () => {
    const investigator = made(
      'investigation-report',
      found().givenDone(receiveReport, { happened: '1 October 2024', author: 'investigating officer' }),
    )
    assert.match(investigator, /Background\n+\[not on record\]/)
    assert.doesNotMatch(investigator, / yet\]/)
  })

  it('says of concerns of the independent person what is recorded of them, and nothing where nothing is', () => {
    assert.match(independent('not said'), /Concerns\n+\[not on record\]/)
    assert.match(independent('no concerns'), /Concerns\n+I have no concerns\./)
    assert.match(independent('concerns'), /Concerns\n+I have concerns\./)
  })
})

describe('a report that is being written', () => {
  it('says that there are no concerns once its author has written and left them empty, and not before', () => {
    assert.match(made('independent-persons-report', reportWorked()), /Concerns\n+\[not written yet\]/)
    assert.match(made('independent-persons-report', bothReportsWorked()), /Concerns\n+I have no concerns\./)
  })

  it('does not say of readers of the draft that they did not answer while they still may', () => {
    const story = reportWorked().givenDone(askForFactCheck, {
      happened: '25 September 2024',
      reader: 'The school',
      lastDay: '1 October 2024',
    })
    assert.match(made('investigation-report', story, '2024-10-01'), /The school[^\n]*\n[^\n]*No answer so far/)
    assert.match(made('investigation-report', story, '2024-10-02'), /The school[^\n]*\n[^\n]*They did not answer/)
  })
})
