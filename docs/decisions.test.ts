import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

const folder = new URL('./decisions/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
const records = readdirSync(folder)
  .filter(file => file !== 'README.md')
  .sort()

describe('the decision records', () => {
  it('are numbered in order, without a gap', () => {
    for (const [index, file] of records.entries())
      assert.match(file, new RegExp(`^${String(index + 1).padStart(4, '0')}-[a-z0-9-]+\\.md$`))
  })

  it('stand in the list, each under its own title', () => {
    const list = read('README.md')
    for (const file of records) {
      const title = /^# (.+)$/m.exec(read(file))?.[1]
      const row = `| ${file.slice(0, 4)} | [${title}](${file}) |`
      assert.ok(list.includes(row), `docs/decisions/README.md lacks the row ${row}`)
    }
    assert.equal(list.match(/^\| \d{4} \|/gm)?.length, records.length)
  })

  it('say what was not chosen, on one page', () => {
    for (const file of records) {
      const text = read(file)
      assert.match(text, /rejected/i, file)
      assert.ok(text.split('\n').length <= 60, `${file} is longer than a page`)
    }
  })

  it('link only to files that are there', () => {
    for (const file of [...records, 'README.md'])
      for (const [, to = ''] of read(file).matchAll(/\]\((?!https?:)([^)#]+)/g))
        assert.doesNotThrow(() => read(to), `${file}: ${to}`)
  })
})
