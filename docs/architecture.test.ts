import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { z } from 'zod'

const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const document = read('docs/architecture.md')

const overrides = z.object({
  overrides: z.array(
    z.object({
      includes: z.array(z.string()),
      linter: z.object({
        rules: z.object({
          style: z
            .object({
              noRestrictedImports: z
                .object({ options: z.object({ patterns: z.array(z.object({ group: z.array(z.string()) })) }) })
                .optional(),
            })
            .optional(),
        }),
      }),
    }),
  ),
})

const rooms = readdirSync(new URL('src/', root)).sort()

/** Which rooms Biome keeps out of each room. */
function keptOut(): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, readonly string[]>()
  for (const { includes, linter } of overrides.parse(JSON.parse(read('biome.json'))).overrides) {
    const patterns = linter.rules.style?.noRestrictedImports?.options.patterns ?? []
    const room = /^src\/([a-z]+)\/\*\*$/.exec(includes[0] ?? '')?.[1]
    if (room === undefined || patterns.length === 0) continue
    const groups = patterns.flatMap(({ group }) => group)
    out.set(
      room,
      groups.flatMap(group => /^#([a-z]+)\/\*\*$/.exec(group)?.[1] ?? []),
    )
  }
  return out
}

/** The table of the document: each room, and what it may import. */
const table = new Map(
  [...document.matchAll(/^\| `([a-z]+)` +\| (.+?) +\|$/gm)].map(([, room = '', may = '']) => [room, may]),
)

describe('the document of the house', () => {
  it('names every room, and no other', () => {
    assert.deepEqual([...table.keys()].sort(), rooms)
  })

  it('says what each room may import, as Biome has it', () => {
    const out = keptOut()
    for (const [room, may] of table) {
      const others = rooms.filter(other => other !== room)
      const allowed = others.filter(other => !(out.get(room) ?? []).includes(other))
      const said =
        may === 'nothing of ours'
          ? []
          : may === 'everything'
            ? others
            : may.split(', ').toSorted((a, b) => (a < b ? -1 : 1))
      assert.deepEqual(said, allowed, `The room ${room}: put docs/architecture.md or biome.json right`)
    }
  })

  it('draws no arrow that the table does not allow', () => {
    const drawn = [...document.matchAll(/^ {2}([a-z]+) --> ([a-z]+)$/gm)]
    assert.ok(drawn.length > 10)
    for (const [, from = '', to = ''] of drawn) {
      const may = table.get(from) ?? ''
      assert.ok(may === 'everything' || may.split(', ').includes(to), `${from} may not import ${to}`)
    }
  })

  it('shows code that stands in the file it names', () => {
    const shown = [...document.matchAll(/<!-- (\S+\.ts) -->\n```ts\n([\s\S]*?)```/g)]
    assert.equal(shown.length, 3)
    for (const [, file = '', code = ''] of shown)
      assert.ok(read(file).includes(code), `Put into docs/architecture.md what ${file} says now`)
  })

  it('names only files that are there', () => {
    const named = document.matchAll(/(?<![\w*/])((?:src|test|docs|bin)\/[\w./-]+\.(?:ts|mjs|md))(?![\w*])/g)
    for (const [, file = ''] of named) assert.doesNotThrow(() => read(file), `${file} is not there`)
  })
})
