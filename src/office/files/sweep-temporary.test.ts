import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { sweepTemporary } from './sweep-temporary.ts'

const root = new URL('../../../', import.meta.url)
const places = { spool: '#print/bundle/spool.ts', store: '#record/files/shelf-in-s3.ts' }

/** What a process leaves that was killed in the middle of a pack and of an upload: the names of both folders. */
function killed(): readonly string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { readdirSync } from 'node:fs'
       import { tmpdir } from 'node:os'
       import { Spool } from '${places.spool}'
       import { shelfInS3 } from '${places.store}'
       await (await Spool.open()).keep(new Uint8Array(10))
       const shelf = shelfInS3({ bucket: 'http://127.0.0.1:1/b', region: 'r', keyId: 'k', secret: 's' })
       await (await shelf.place({ authorityId: 'a', storedAs: '0'.repeat(32) })).write(new Uint8Array(10))
       console.log(readdirSync(tmpdir()).filter(name => name.includes('-' + process.pid + '-')).join('\\n'))
       process.kill(process.pid, 'SIGKILL')`,
    ],
    { cwd: root, encoding: 'utf8' },
  )
  return stdout.trim().split('\n')
}

const inTemporary = (name: string): boolean => existsSync(join(tmpdir(), name))

describe('what packs and uploads leave in the temporary folder when their process is killed', () => {
  it('is removed at the next start, the pack’s and the upload’s', async () => {
    const left = killed()
    assert.equal(left.length, 2)
    assert.ok(left.every(inTemporary))
    assert.ok((await sweepTemporary()) >= 2)
    assert.deepEqual(left.filter(inTemporary), [])
  })

  it('stays while the process that makes it is alive, and so does what is none of ours', async () => {
    const made = [`redress-pack-${process.ppid}-`, `redress-sealed-${process.ppid}-`, 'redress-files-'].map(prefix => {
      const folder = mkdtempSync(join(tmpdir(), prefix))
      writeFileSync(join(folder, 'file'), 'sealed')
      return folder
    })
    try {
      await sweepTemporary()
      assert.deepEqual(
        made.map(folder => existsSync(folder)),
        [true, true, true],
      )
    } finally {
      for (const folder of made) rmSync(folder, { recursive: true })
    }
  })
})
