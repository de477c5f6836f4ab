import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { readStatement } from './read.ts'
import { READER } from './reader-version.ts'

/** By version, what it reads in the invented statements. The last line is that of today's. */
const readBy: Readonly<Record<number, string>> = {
  1: 'ae39612bcb4a0931',
}

describe('the version of the reader of decision statements', () => {
  it('is another whenever it reads something else, so that texts filed before are read again', () => {
    const folder = new URL('../../test/statements/', import.meta.url)
    const hash = createHash('sha256')
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(one => one.endsWith('.txt'))
      .toSorted())
      hash.update(JSON.stringify(readStatement(readFileSync(new URL(name, folder), 'utf8'))))
    const now = hash.digest('hex').slice(0, 16)
    assert.equal(
      now,
      readBy[READER],
      `The reader reads something else than version ${READER} did: raise READER in src/statement/reader-version.ts and add its line here, "${READER + 1}: '${now}'".`,
    )
    assert.equal(Math.max(...Object.keys(readBy).map(Number)), READER)
  })
})
