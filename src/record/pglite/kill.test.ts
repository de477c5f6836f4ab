import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const ROUNDS = 20
const script = fileURLToPath(new URL('./folder.kill.ts', import.meta.url))

interface Round {
  readonly found: number
  readonly problems: number
  readonly kept: number
}

/** One life: opens, verifies, writes, and is killed so long after its first acknowledged entry. */
async function live(folder: string, milliseconds: number): Promise<Round> {
  const child = spawn(process.execPath, [script, folder, 'write'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let [found, problems, kept] = [-1, -1, 0]
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, number, more] = line.split(' ')
    if (word === 'found') [found, problems] = [Number(number), Number(more)]
    else if (word === 'kept') {
      if (kept === 0) setTimeout(() => child.kill('SIGKILL'), milliseconds)
      kept = Number(number)
    }
  }
  return { found, problems, kept }
}

describe('A record whose process is killed while it writes', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it(`has every acknowledged entry, and a whole chain, after each of ${ROUNDS} kills`, async () => {
    let acknowledged = 0
    for (let round = 0; round <= ROUNDS; round++) {
      const { found, problems, kept } = await live(folder, (round * 67) % 400)
      assert.ok(found >= acknowledged, `round ${round}: ${acknowledged} acknowledged, ${found} found`)
      assert.equal(problems, 0, `round ${round}`)
      assert.ok(kept > found, `round ${round}: nothing was written`)
      acknowledged = kept
    }
  })
})
