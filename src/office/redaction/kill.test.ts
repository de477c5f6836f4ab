import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./copies.kill.ts', import.meta.url))

describe('a redacted copy that is being made while the process is killed', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  async function live(life: 'first' | 'next', killedAfter: number | null): Promise<readonly string[]> {
    const child = spawn(process.execPath, [script, folder, life], { stdio: ['ignore', 'pipe', 'inherit'] })
    const lines: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line)
      if (killedAfter !== null && line.startsWith('confirmed')) setTimeout(() => child.kill('SIGKILL'), killedAfter)
    }
    return lines
  }

  // On a fast machine the last may come too late to cut anything off: what is asserted is the same.
  for (const milliseconds of [300, 4_000])
    it(`is made anew, whole and once, where it was cut off after ${milliseconds} milliseconds`, async () => {
      const first = await live('first', milliseconds)
      assert.equal(first[0], 'confirmed asked')
      const [before = '', then, whole] = await live('next', null)
      const made = '; 2 files, 1 copies'
      if (!first.includes('made'))
        assert.match(before, /^(?:waiting 0|being made 1|being read back 1); 1 files, 0 copies$|^; 2 files, 1 copies$/)
      assert.equal(then, made)
      assert.equal(whole, '2 whole, 0 wrong, 0 left')
    })
})
