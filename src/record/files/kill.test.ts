import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const ROUNDS = 6
const script = fileURLToPath(new URL('./files.kill.ts', import.meta.url))

/** One life: verifies, adds files, and is killed so long after its first acknowledged file. */
async function live(folder: string, milliseconds: number) {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let [found, problems, stillLeft, kept] = [-1, -1, -1, 0]
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, ...numbers] = line.split(' ')
    if (word === 'found') [found = -1, problems = -1, , stillLeft = -1] = numbers.map(Number)
    else if (word === 'kept') {
      if (kept === 0) setTimeout(() => child.kill('SIGKILL'), milliseconds)
      kept = Number(numbers[0])
    }
  }
  return { found, problems, stillLeft, kept }
}

describe('Files that are added while the process is killed', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it(`are all there and whole once acknowledged, and nothing else stays, after each of ${ROUNDS} kills`, async () => {
    let acknowledged = 0
    for (let round = 0; round <= ROUNDS; round++) {
      const { found, problems, stillLeft, kept } = await live(folder, (round * 37) % 150)
      assert.ok(found >= acknowledged, `round ${round}: ${acknowledged} acknowledged, ${found} found`)
      assert.equal(problems, 0, `round ${round}`)
      assert.equal(stillLeft, 0, `round ${round}`)
      assert.ok(kept > found, `round ${round}: nothing was added`)
      acknowledged = kept
    }
  })
})
