import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { commands } from '#cli/commands.ts'
import { runCli } from '#cli/run.ts'

const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const readme = read('README.md')

/** `due S2-65 "8 September 2022"` as a shell would divide it. */
const argumentsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

const shown = [...readme.matchAll(/```console\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split(/^\$ redress /m).slice(1))
  .map(call => {
    const [line = '', ...output] = call.split('\n')
    return { line, output: output.join('\n').trimEnd() }
  })

describe('the README', () => {
  for (const { line, output } of shown)
    it(`shows what "redress ${line}" prints`, async () => {
      const printed: string[] = []
      const io = { out: (text: string) => printed.push(text), err: (text: string) => printed.push(text) }
      assert.equal(await runCli(argumentsOf(line), io, { debug: true }), 0)
      assert.equal(output, printed.join('\n'), 'Put into README.md what the command prints now')
    })

  it('names every command', () => {
    assert.ok(shown.length > 2)
    const table = readme.slice(readme.indexOf('| Command |'), readme.indexOf('## What works'))
    for (const name of Object.keys(commands)) assert.match(table, new RegExp(`\`(?:redress )?${name}\``), name)
  })
})

describe('the documents', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'])
    it(`${file} links only to files that are there`, () => {
      const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g), ...read(file).matchAll(/src="([^"]+)"/g)]
      for (const [, to = ''] of links) assert.ok(existsSync(new URL(to, root)), to)
    })
})
