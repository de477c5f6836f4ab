import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readStatement } from '#statement/read.ts'
import { compared } from './compared.ts'
import { inventStatement } from './invent.ts'

const SEEDS = 400

/** A page in the old layout as its markup would be, with what surrounds it on a site. */
function asWebPage(text: string): string {
  const inMarkup = (words: string): string =>
    words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('’', '&rsquo;')
  const lines = text.split('\n').map(line => {
    const item = /^ +(\d+\.|•) (.*)$/.exec(line)
    if (!item) return `<p>${inMarkup(line)}</p>`
    const list = item[1] === '•' ? 'ul' : 'ol'
    const one = `<${list}><li>${inMarkup(item[2] ?? '')}</li></${list}>`
    return line.startsWith('     ') ? `<ol><li>${one}</li></ol>` : one
  })
  const around = '<nav><ul><li><a href="/">Home</a></li></ul></nav>'
  return `<!doctype html>\n<html><head><title>A decision</title></head><body>${around}\n${lines.join('\n')}\n<footer><p>Contact us</p></footer></body></html>`
}

describe('statements invented at random, in every layout and many wordings', () => {
  it(`are read without a mistake, seeds 1 to ${SEEDS}`, () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { text, truth } = inventStatement(seed)
      const reading = readStatement(text)
      assert.ok(reading.kind === 'statement', `seed ${seed}`)
      assert.deepEqual(compared(reading.facts), truth, `seed ${seed}`)
    }
  })

  it('are read alike from a saved web page', () => {
    let pages = 0
    for (let seed = 1; seed <= 120; seed++) {
      const { text, truth } = inventStatement(seed)
      if (truth.layout !== 'old') continue
      pages++
      const reading = readStatement(asWebPage(text))
      assert.ok(reading.kind === 'statement', `seed ${seed}`)
      assert.deepEqual(compared(reading.facts), truth, `seed ${seed}`)
    }
    assert.ok(pages > 20)
  })

  it('are the same for the same seed and differ between seeds', () => {
    assert.equal(inventStatement(7).text, inventStatement(7).text)
    assert.notEqual(inventStatement(7).text, inventStatement(8).text)
    const layouts = new Set(Array.from({ length: 40 }, (_, seed) => inventStatement(seed).truth.layout))
    assert.equal(layouts.size, 3)
  })
})
