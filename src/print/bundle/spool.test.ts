import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { sweepSpools } from './spool.ts'

describe('what a pack leaves in the temporary folder when its process is killed', () => {
  const folderOf = (pid: number): string => {
    const folder = mkdtempSync(join(tmpdir(), `redress-pack-${pid}-`))
    writeFileSync(join(folder, 'pages'), 'sealed')
    return folder
  }

  it('is removed at the next start, and what a living process makes is left alone', async () => {
    const ended = spawnSync(process.execPath, ['-e', '']).pid
    const [left, inUse] = [folderOf(ended), folderOf(process.ppid)]
    try {
      assert.ok((await sweepSpools()) >= 1)
      assert.deepEqual([existsSync(left), existsSync(inUse)], [false, true])
    } finally {
      rmSync(inUse, { recursive: true })
    }
  })
})
