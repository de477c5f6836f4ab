import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { detailInWords, subjectInWords } from './in-words.ts'

describe('an audit line in words', () => {
  it('says what a search showed, one complaint after another', () => {
    assert.equal(
      detailInWords('{"list":"late","lookedAfterBy":"anybody","page":1,"total":2,"shown":["A/1","A/2"]}'),
      'List: late. Looked after by: anybody. Total: 2. Showed 2 complaints: A/1, A/2.',
    )
    assert.equal(detailInWords('{"shown":[],"page":3}'), 'Showed no complaint. Page: 3.')
  })

  it('names what was done as its form is named', () => {
    assert.equal(detailInWords('{"verb":"start-stage-1","history":true}'), 'Start stage 1. As something that happened.')
    assert.equal(detailInWords('{"verb":"unheard-of","history":false}'), 'unheard-of.')
    assert.equal(subjectInWords('form/start-stage-1'), 'The form “Start stage 1”')
  })

  it('names whoever was reminded, and of what', () => {
    const detail = '{"reminded":"p1","of":["Answer at stage 1","Appoint an investigating officer"],"attempt":1}'
    const told = 'Of: Answer at stage 1, Appoint an investigating officer. Attempt: 1.'
    assert.equal(detailInWords(detail, new Map([['p1', 'Ann Made-Up']])), `Reminded Ann Made-Up. ${told}`)
    assert.equal(detailInWords(detail), `Reminded somebody whose name was erased. ${told}`)
  })

  it('keeps what it has no words for', () => {
    assert.equal(
      detailInWords('{"check":"clean","file":"f1","more":{"n":1}}'),
      'Check: clean. File: f1. More: {"n":1}.',
    )
    assert.equal(detailInWords(null), 'Nothing more')
    assert.equal(subjectInWords('something/else'), 'something/else')
    assert.equal(subjectInWords('view/draft'), 'Draft')
  })
})
