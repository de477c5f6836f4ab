import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { mailOf, sendMail } from '#test/send-mail.ts'

const ROUNDS = 2
const script = fileURLToPath(new URL('./incoming.kill.ts', import.meta.url))

interface Life {
  /** What lay in the inbox when it began, whole or not. */
  readonly had: ReadonlyMap<string, boolean>
  readonly problems: number
  readonly leftovers: number
}

describe('Email that comes in while the process is killed', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  /** One life: tells what it has, then takes email until it is killed, so long after the first that it acknowledged. */
  async function live(round: number, milliseconds: number, acknowledged: Set<string>): Promise<Life> {
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    const had = new Map<string, boolean>()
    let [problems, leftovers] = [-1, -1]
    let sending: Promise<void> = Promise.resolve()
    async function sendOnAndOn(port: number): Promise<void> {
      for (let count = 0; child.exitCode === null && child.signalCode === null; count++) {
        const name = `mail-${round}-${count}`
        const filling = [{ name: 'filling', bytes: Buffer.alloc(200_000, count) }]
        const raw = mailOf({ subject: name, id: `${name}@home`, text: `The words of ${name}.`, attached: filling })
        try {
          await sendMail(port, { raw })
        } catch {
          return
        }
        acknowledged.add(name)
        if (count === 0) setTimeout(() => child.kill('SIGKILL'), milliseconds)
      }
    }
    for await (const line of createInterface({ input: child.stdout })) {
      const [word, first = '', second = '', third = ''] = line.split(' ')
      if (word === 'has') had.set(first, second === 'true')
      else if (word === 'found') [problems, leftovers] = [Number(second), Number(third)]
      else if (word === 'hears') sending = sendOnAndOn(Number(first))
    }
    await sending
    return { had, problems, leftovers }
  }

  it(`is all there and whole once it was acknowledged, and nothing else stays, after each of ${ROUNDS} kills`, async () => {
    const acknowledged = new Set<string>()
    for (let round = 0; round <= ROUNDS; round++) {
      const before = new Set(acknowledged)
      const { had, problems, leftovers } = await live(round, (round * 53) % 170, acknowledged)
      for (const name of before) assert.equal(had.get(name), true, `round ${round}: ${name} was acknowledged`)
      assert.deepEqual([problems, leftovers], [0, 0], `round ${round}`)
      assert.ok(acknowledged.size > before.size, `round ${round}: nothing came in`)
    }
  })
})
