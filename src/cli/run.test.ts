import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { called } from './called.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'

describe('redress', () => {
  it('lists every command with help, and says how to call each', async () => {
    const { code, out } = await called(['help'])
    assert.equal(code, 0)
    for (const [name, load] of Object.entries(commands)) {
      const { command } = await load()
      assert.equal(command.name, name)
      assert.ok(out.includes(`  ${name} `), name)
      const help = await called([name, '--help'])
      assert.equal(help.code, 0)
      assert.ok(help.out.includes(`redress ${name}`), name)
      assert.deepEqual(await called(['help', name]), help)
    }
  })

  it('has a line for every file of commands', () => {
    const files = readdirSync(new URL('commands/', import.meta.url)).filter(file => /^[^.]+\.ts$/.test(file))
    assert.deepEqual(files.map(file => file.replace('.ts', '')).sort(), Object.keys(commands).sort())
  })

  it('answers a call it does not know with a sentence and exit code 2', async () => {
    const unknown = await called(['complain'])
    assert.deepEqual(unknown, { code: 2, out: '', err: 'There is no command "complain". "redress help" lists them.' })
    assert.equal((await called(['toString'])).code, 2)
    assert.equal((await called(['help', 'complain'])).code, 2)
    const nothing = await called([])
    assert.equal(nothing.code, 2)
    assert.ok(nothing.err.includes('Usage: redress COMMAND'))
  })

  it('shows a sentence with a reference when something unexpected happens, and the stack only when asked', async () => {
    const broken: Command = {
      name: 'broken',
      summary: '',
      usage: '',
      run: async () => Promise.reject(new TypeError('the cat sat on it')),
    }
    const options = { commands: { broken: async () => ({ command: broken }) } }
    const plain = await called(['broken'], options)
    assert.equal(plain.code, 1)
    assert.match(plain.err, /^Something went wrong that Redress did not expect \(reference [0-9a-f]{8}\)\.\n/)
    assert.ok(!plain.err.includes('cat'))
    const debugged = await called(['broken'], { ...options, debug: true })
    assert.equal(debugged.code, 1)
    assert.match(debugged.err, /TypeError: the cat sat on it\n\s+at /)
  })
})
