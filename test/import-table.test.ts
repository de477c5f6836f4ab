import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const root = fileURLToPath(new URL('../', import.meta.url))
const pure = ['law', 'stream', 'complaint', 'person', 'authority', 'statement', 'paper']

/** What each room may import; a room may always import itself. */
const may: Readonly<Record<string, readonly string[]>> = {
  law: [],
  stream: ['law'],
  person: ['law', 'stream'],
  authority: ['law', 'stream', 'person'],
  complaint: ['law', 'stream', 'person'],
  statement: ['law', 'stream', 'complaint'],
  paper: ['law', 'stream', 'complaint', 'person', 'authority', 'statement'],
  record: ['law', 'stream', 'complaint', 'person', 'authority'],
  print: ['paper'],
  office: [...pure, 'record', 'print'],
  register: [...pure, 'office'],
  practice: [...pure, 'office'],
  web: [...pure, 'office', 'register'],
  cli: [...pure, 'record', 'print', 'office', 'register', 'practice', 'web'],
}
const rooms = Object.keys(may)

/** How deep below its room a file stands, and the way out of the room from there. */
const depths = [
  ['', '..'],
  ['one/', '../..'],
  ['one/two/', '../../..'],
] as const

const formsOf = (room: string, wayOut: string): readonly string[] => [
  `import '#${room}/x.ts'`,
  `import { a } from '#${room}/inside/x.ts'`,
  `import type { B } from '#${room}/x.ts'`,
  `import { type C } from '#${room}/x.ts'`,
  `import { d } from '${wayOut}/${room}/x.ts'`,
  `import type { E } from '${wayOut}/${room}/inside/x.ts'`,
  `export { f } from '#${room}/x.ts'`,
  `export type { G } from '${wayOut}/${room}/x.ts'`,
  `export const h = import('#${room}/x.ts')`,
]

interface Probe {
  readonly file: string
  readonly lines: readonly { readonly text: string; readonly refused: boolean }[]
}

const probes: readonly Probe[] = rooms.flatMap(room =>
  depths.map(([below, wayOut]) => ({
    file: `src/${room}/${below}probe.ts`,
    lines: rooms.flatMap(other =>
      other === room
        ? [{ text: `import '#${room}/x.ts'`, refused: false }]
        : formsOf(other, wayOut).map(text => ({ text, refused: !may[room]?.includes(other) })),
    ),
  })),
)

const report = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }),
    }),
  ),
})

/** Lints the probes with the project's own table, in a folder of their own, and tells which lines are refused. */
function refused(): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-import-table-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const config = z.looseObject({}).parse(JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')))
  // The folder is under no version control and has no packages.
  const { $schema: _, vcs: __, ...table } = config
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(table))
  for (const { file, lines } of probes) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), `${lines.map(({ text }) => text).join('\n')}\n`)
  }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--only=style/noRestrictedImports',
      '--reporter=json',
      '--max-diagnostics=none',
      '.',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  assert.match(stdout, /^\{/, stderr)
  return new Set(
    report
      .parse(JSON.parse(stdout))
      .diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location }) => `${location.path}:${location.start.line}`),
  )
}

describe('the import table', () => {
  it('has every folder of src in it, and no other', () => {
    assert.deepEqual(readdirSync(join(root, 'src')).sort(), rooms.toSorted())
  })

  it('has no circle: every room may import only rooms that stand below it', () => {
    const below = new Set<string>()
    const left = new Set(rooms)
    while (left.size > 0) {
      const next = [...left].filter(room => may[room]?.every(other => below.has(other)))
      assert.notEqual(next.length, 0, `${[...left].join(', ')} import one another`)
      for (const room of next) {
        below.add(room)
        left.delete(room)
      }
    }
  })

  it('is kept by Biome: what a room may not import is refused in every form and at every depth, and nothing else', () => {
    const found = refused()
    const wrong = probes.flatMap(({ file, lines }) =>
      lines.flatMap((line, index) =>
        found.has(`${file}:${index + 1}`) === line.refused
          ? []
          : [`${file} ${line.refused ? 'may not' : 'may'}: ${line.text}`],
      ),
    )
    assert.deepEqual(wrong, [])
    assert.equal(found.size, probes.flatMap(({ lines }) => lines.filter(line => line.refused)).length)
  })

  it('is never passed by on a relative path: from one room to another the way is #room', () => {
    const crossing = globSync('src/**/*.ts', { cwd: root }).flatMap(file => {
      const [, room] = file.split('/')
      const text = readFileSync(join(root, file), 'utf8')
      return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
        .map(([, to = '']) => normalize(join(dirname(file), to)))
        .filter(to => !to.startsWith(`src/${room}/`))
        .map(to => `${file} imports ${to}`)
    })
    assert.deepEqual(crossing, [])
  })
})
