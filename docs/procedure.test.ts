import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { citedAnywhere, paragraphsCited } from './generate/cited.ts'
import { procedureDocument } from './generate/procedure.ts'
import { inWords, paragraphsWith } from './generate/regulations.ts'
import { verbsOf } from './generate/transition-table.ts'
import { transitions } from './generate/transitions.ts'
import { verbsListed } from './generate/verbs.ts'

describe('the document of the procedure', () => {
  it('says what the code says', async () => {
    const kept = await readFile(new URL('./procedure.md', import.meta.url), 'utf8')
    const now = await procedureDocument()
    const rows = kept.split('\n')
    const changed = now.split('\n').filter(row => !rows.includes(row))
    assert.ok(
      kept === now,
      `The code has changed since docs/procedure.md was written. Write it anew: node bin/redress.mjs --script docs/generate.ts\n${changed.slice(0, 10).join('\n')}`,
    )
  })

  it('lists the transitions T01 to T55, each once', () => {
    const numbers = Array.from({ length: 55 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`)
    assert.deepEqual(
      transitions.map(({ number }) => number),
      numbers,
    )
  })

  it('says of each transition whether a verb takes it, and no verb takes another', () => {
    for (const { number, lives } of transitions) {
      const taken = verbsOf(number)
      if (lives === 'not built')
        assert.deepEqual(taken, [], `${number} is built: say so in docs/generate/transitions.ts`)
      if (lives === 'verbs')
        assert.notDeepEqual(taken, [], `No verb takes ${number}: say so in docs/generate/transitions.ts`)
    }
    const known = new Set(transitions.map(({ number }) => number))
    for (const verb of verbsListed) for (const number of verb.transitions) assert.ok(known.has(number), number)
  })

  it('says where each derived transition is worked out, or that it is not yet', () => {
    for (const { number, lives, note } of transitions) {
      if (lives === 'derived') assert.match(note, /\S/, number)
      for (const [, name = '', file = ''] of note.matchAll(/`(\w+)` in (src\/\S+\.ts)/g))
        assert.match(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'), new RegExp(`\\b${name}\\b`), number)
    }
  })

  it('says each paragraph of the Regulations in our words', async () => {
    for (const paragraph of paragraphsWith(await citedAnywhere()))
      assert.ok(inWords.has(paragraph), `Say regulation ${paragraph} in our words, in docs/generate/regulations.ts`)
  })
})

describe('a citation of the Regulations', () => {
  it('is read as people write it', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['stops no clock (regulation 17(3))', ['17(3)']],
      ['Regulation 17(4) and (5): stage 2 starts', ['17(4)', '17(5)']],
      ['no law gives the power (regulations 15(2), 17(1) and 18)', ['15(2)', '17(1)', '18']],
      ['Regulations 18 to 20: the window', ['18', '19', '20']],
      ['Regulation 17(6)(b) and, for an oral one, 17(5)', ['17(6)(b)']],
      ['SI 2020/445, regulation 6', []],
      ['the Regulations say nothing', []],
    ]
    for (const [text, paragraphs] of cases) assert.deepEqual(paragraphsCited(text), paragraphs, text)
  })
})
