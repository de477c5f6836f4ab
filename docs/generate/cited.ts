import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Rooms in which a comment or a source says which regulation a piece of code carries out. */
const rooms = ['src/law', 'src/complaint', 'src/person', 'src/authority', 'src/statement', 'src/office']

/** Data about the law, which has its own tables; and verbs, which name their sources themselves. */
const hasItsOwnTable = /^src\/law\/(limits|sources)\/|^src\/law\/(regulations|conflicts|sources)\.ts$|\/verbs\//

export interface CitedBy {
  readonly paragraph: string
  /** What is declared there, or the title of the test. */
  readonly name: string
  /** From the root of the project. */
  readonly file: string
}

const PARAGRAPH = /(\d+)((?:\(\w+\))*)|((?:\(\w+\))+)/y
const BETWEEN = /, | and | to |-/y

/**
 * The paragraphs of SI 2006/1738 named in a text: "regulations 15(2), 17(1) and (4)" gives 15(2), 17(1) and 17(4);
 * "regulations 18 to 20" gives 18, 19 and 20.
 */
export function paragraphsCited(text: string): readonly string[] {
  if (text.includes('SI 2020/')) return []
  return [...text.matchAll(/[Rr]egulations?\s+(?=\d)/g)].flatMap(found => listFrom(text, found.index + found[0].length))
}

function listFrom(text: string, start: number): readonly string[] {
  const named: string[] = []
  let at = start
  let regulation = ''
  let link = ''
  for (;;) {
    PARAGRAPH.lastIndex = at
    const found = PARAGRAPH.exec(text)
    if (!found) return named
    const [whole, number, within = '', alone] = found
    if (link === ' to ' && number !== undefined)
      for (let next = Number(regulation) + 1; next < Number(number); next++) named.push(String(next))
    regulation = number ?? regulation
    named.push(regulation + (alone ?? within))
    at += whole.length
    BETWEEN.lastIndex = at
    link = BETWEEN.exec(text)?.[0] ?? ''
    if (link === '') return named
    at += link.length
  }
}

const DECLARED = /^(?:export )?(?:async )?(?:const|function|interface|type|class) (\w+)/gm
const COMMENT = /\/\*\*[\s\S]*?\*\//g
/** An example of what is written, not a source. */
const QUOTED = /"[^"\n]*"/g
const SOURCE = /key: 'REG', at: (?:\w+ \? )?'([\d()a-z, -]+)'(?: : '([\d()a-z, -]+)')?/g
const TITLE = /\b(?:describe|it)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g

interface Declared {
  readonly name: string
  readonly at: number
}

/** A comment in the margin speaks of what follows it, and anything indented of what it stands in. */
function declaredFor(declared: readonly Declared[], at: number, inMargin: boolean): string | undefined {
  return inMargin ? declared.find(one => one.at > at)?.name : declared.findLast(one => one.at < at)?.name
}

const plain = (comment: string): string => comment.replaceAll(/\n \*/g, '').replaceAll(QUOTED, '')

function citedInCode(text: string, file: string): readonly CitedBy[] {
  const declared = [...text.matchAll(DECLARED)].map(found => ({ name: found[1] ?? '', at: found.index }))
  const by = (at: number, inMargin: boolean, paragraphs: readonly string[]): readonly CitedBy[] => {
    const name = declaredFor(declared, at, inMargin)
    return name === undefined ? [] : paragraphs.map(paragraph => ({ paragraph, name, file }))
  }
  return [
    ...[...text.matchAll(COMMENT)].flatMap(({ 0: comment, index }) =>
      by(index, index === 0 || text[index - 1] === '\n', paragraphsCited(plain(comment))),
    ),
    ...[...text.matchAll(SOURCE)].flatMap(({ index, 1: one, 2: other }) =>
      by(
        index,
        false,
        [one, other].flatMap(found => (found === undefined ? [] : paragraphsCited(`regulation ${found}`))),
      ),
    ),
  ]
}

const citedInTests = (text: string, file: string): readonly CitedBy[] =>
  [...text.matchAll(TITLE)].flatMap(found => {
    const title = (found[1] ?? found[2] ?? '').replaceAll('\\', '')
    return paragraphsCited(title).map(paragraph => ({ paragraph, name: title, file }))
  })

export interface Cited {
  readonly code: readonly CitedBy[]
  readonly tests: readonly CitedBy[]
}

/** The files of a room that name something, in order. */
export async function filesNaming(folder: string, text: string): Promise<readonly string[]> {
  const found: string[] = []
  for await (const file of glob(`${folder}/**/*.ts`, { cwd: root }))
    if (!file.endsWith('.test.ts') && (await readFile(join(root, file), 'utf8')).includes(text)) found.push(file)
  return found.sort()
}

/** What names each regulation in the pure rooms and the office, in the order of the files. */
export async function citedAnywhere(): Promise<Cited> {
  const files: string[] = []
  for (const room of rooms) for await (const file of glob(`${room}/**/*.ts`, { cwd: root })) files.push(file)
  files.sort()
  const code: CitedBy[] = []
  const tests: CitedBy[] = []
  for (const file of files) {
    const text = await readFile(join(root, file), 'utf8')
    if (file.endsWith('.test.ts')) tests.push(...citedInTests(text, file))
    else if (!hasItsOwnTable.test(file)) code.push(...citedInCode(text, file))
  }
  return { code, tests }
}
