import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { historyQuestions } from './history-questions.ts'
import { verbGroups } from './stages.ts'
import { recordedWords } from './verb-named.ts'

describe('the pages made from the verbs', () => {
  it('put every verb under one heading, in the order of the procedure', () => {
    const grouped = verbGroups.flatMap(([, names]) => names)
    assert.deepEqual(grouped.toSorted(), complaintVerbs.map(({ name }) => name).toSorted())
    assert.equal(new Set(grouped).size, grouped.length)
  })

  it('keep the names of their own questions apart from those of every verb', () => {
    const taken = new Set(['version', '_csrf', 'once', 'look', 'compared', ...historyQuestions.map(({ name }) => name)])
    for (const { name, fields } of complaintVerbs)
      for (const field of fields) assert.ok(!taken.has(field.name), `${name}: ${field.name}`)
  })

  it('say what was recorded in the words of the verb', () => {
    const said = complaintVerbs.map(recordedWords)
    assert.ok(said.includes('Recorded: the stage 1 answer.'))
    assert.ok(said.includes('Done: start stage 1.'))
    for (const words of said) assert.match(words, /^(?:Recorded|Done): [a-z].*\.$/)
  })
})
