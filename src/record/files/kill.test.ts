import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { s3Store } from '#test/s3-store.ts'

const script = fileURLToPath(new URL('./files.kill.ts', import.meta.url))

/** One life: verifies, adds files, and is killed so long after its first acknowledged file. */
async function live(folder: string, bucket: string, milliseconds: number) {
  // What a killed process leaves in the folder for what is spooled lies in the folder of this test.
  const env = { ...process.env, TMPDIR: folder }
  const child = spawn(process.execPath, [script, folder, bucket], { stdio: ['ignore', 'pipe', 'inherit'], env })
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

const shelves: Readonly<
  Record<string, () => Promise<{ readonly bucket: string; readonly kills: number; close(): Promise<void> }>>
> = {
  'to a folder': async () => ({ bucket: '', kills: 6, close: async () => {} }),
  async 'to a store that speaks S3'() {
    const store = await s3Store()
    return { bucket: store.settings.bucket, kills: 3, close: () => store.close() }
  },
}

for (const [where, open] of Object.entries(shelves))
  describe(`Files that are added ${where} while the process is killed`, () => {
    let folder: string
    let shelf: Awaited<ReturnType<typeof open>>
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'redress-'))
      shelf = await open()
    })
    after(async () => {
      await shelf.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it('are all there and whole once acknowledged, and nothing else stays, after each kill', async () => {
      let acknowledged = 0
      for (let round = 0; round <= shelf.kills; round++) {
        const { found, problems, stillLeft, kept } = await live(folder, shelf.bucket, (round * 37) % 150)
        assert.ok(found >= acknowledged, `round ${round}: ${acknowledged} acknowledged, ${found} found`)
        assert.equal(problems, 0, `round ${round}`)
        assert.equal(stillLeft, 0, `round ${round}`)
        assert.ok(kept > found, `round ${round}: nothing was added`)
        acknowledged = kept
      }
    })
  })
