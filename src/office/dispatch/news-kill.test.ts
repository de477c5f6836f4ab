import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { NotifyStandIn } from '#test/notify-stand-in.ts'

const script = fileURLToPath(new URL('./news.kill.ts', import.meta.url))

describe('news of a letter, heard by a process that is killed before it is recorded', () => {
  for (const [status, stands] of [
    ['permanent-failure', 'stands bounced 1 1'],
    ['delivered', 'stands gone 1 1'],
  ] as const)
    it(`is heard again and recorded once: ${status}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'redress-'))
      const notify = new NotifyStandIn()
      try {
        const url = await notify.listen()
        const live = async (life: 'first' | 'next', each: (line: string, kill: () => void) => void = () => {}) => {
          const child = spawn(process.execPath, [script, folder, url, notify.key, notify.template, life], {
            stdio: ['ignore', 'pipe', 'inherit'],
          })
          const lines: string[] = []
          for await (const line of createInterface({ input: child.stdout })) {
            lines.push(line)
            each(line, () => child.kill('SIGKILL'))
          }
          return lines
        }
        const first = await live('first', (line, kill) => {
          if (line === 'step taken') notify.become(status)
          if (line.startsWith('heard')) kill()
        })
        assert.deepEqual(first, ['step taken', `heard ${status === 'delivered' ? 'arrived' : 'came back'}`])
        assert.deepEqual(await live('next'), ['asked', stands])
        assert.equal(notify.taken.length, 1)
      } finally {
        await notify.close()
        rmSync(folder, { recursive: true, force: true })
      }
    })
})
