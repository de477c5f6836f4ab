import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Facts } from '#statement/facts.ts'
import { summaryLines } from '#statement/summary.ts'
import { truthShape } from '#statement/truth-shape.ts'
import { readArguments } from '../arguments.ts'
import { type Command, type Io, WrongUse } from '../command.ts'
import { progressBar } from '../progress.ts'
import { statementIn, whyNotOpened } from '../statement-file.ts'

export const command: Command = {
  name: 'read',
  summary: 'Read decision statements of the Ombudsman: what they say, what does not fit, and what must be asked',
  usage: [
    'redress read FILE                       one statement (text, or a saved web page), in words with its lines',
    'redress read FILE --json                the same for a program; several files give one object a line',
    'redress read FOLDER --json --out OUT    every .txt and .html of the folder, one JSON file a statement in OUT',
    'with --address URL                      where the page was found; it repeats the category',
  ].join('\n'),

  async run(args, io) {
    const options = { json: { type: 'boolean' }, out: { type: 'string' }, address: { type: 'string' } } as const
    const { values, positionals } = readArguments(args, options)
    if (positionals.length === 0) throw new WrongUse('The file to read is missing.')
    const { files, leftAside } = await filesOf(positionals)
    if (values.address !== undefined && files.length !== 1) throw new WrongUse('An address belongs to one file.')
    const write =
      values.out !== undefined
        ? await intoFolder(values.out)
        : values.json
          ? asJson(io, files.length === 1)
          : inWords(io)
    const tally = await readAll(files, values.address ?? null, write, io)
    const isMany = files.length > 1 || values.out !== undefined || leftAside > 0
    if (isMany) io.err(inTotal(tally, leftAside))
    if (tally.read === 0) return 2
    return tally.notRead > 0 ? 1 : 0
  },
}

interface Tally {
  readonly read: number
  readonly notRead: number
}

type Write = (facts: Facts, file: string) => Promise<void> | void

async function readAll(files: readonly string[], address: string | null, write: Write, io: Io): Promise<Tally> {
  const bar = progressBar(files.length)
  const refused: string[] = []
  let read = 0
  for (const file of files) {
    const result = await statementIn(file, address)
    if ('why' in result) refused.push(`${file} was not read. ${result.why} ${result.whatToDo}`.trim())
    else {
      await write(result.facts, file)
      read++
    }
    bar.step()
  }
  bar.end()
  for (const line of refused) io.err(line)
  return { read, notRead: refused.length }
}

const READ_IN_FOLDERS = new Set(['.txt', '.text', '.html', '.htm', ''])

/** The files named, and the text and web pages of the folders named. */
async function filesOf(paths: readonly string[]): Promise<{ files: readonly string[]; leftAside: number }> {
  const files: string[] = []
  let leftAside = 0
  for (const path of paths) {
    const isFolder = await stat(path).then(
      found => found.isDirectory(),
      () => false,
    )
    if (!isFolder) {
      files.push(path)
      continue
    }
    const entries = (await readdir(path, { withFileTypes: true })).filter(
      entry => entry.isFile() && !entry.name.startsWith('.'),
    )
    const wanted = entries.filter(entry => READ_IN_FOLDERS.has(extname(entry.name).toLowerCase()))
    leftAside += entries.length - wanted.length
    files.push(...wanted.map(entry => join(path, entry.name)).sort())
  }
  if (files.length === 0) throw new WrongUse('There is no text and no web page in that folder.')
  return { files, leftAside }
}

async function intoFolder(folder: string): Promise<Write> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new WrongUse(`The folder "${folder}" cannot be made. ${whyNotOpened(error)}.`)
  }
  const written = new Map<string, number>()
  return async (facts, file) => {
    const name = facts.header.referenceDashed ?? basename(file, extname(file))
    const times = (written.get(name) ?? 0) + 1
    written.set(name, times)
    const path = join(folder, `${times === 1 ? name : `${name} (${times})`}.json`)
    try {
      await writeFile(path, `${JSON.stringify(truthShape(facts), null, 1)}\n`)
    } catch (error) {
      throw new WrongUse(`"${path}" cannot be written. ${whyNotOpened(error)}.`)
    }
  }
}

const asJson =
  (io: Io, isOne: boolean): Write =>
  facts =>
    io.out(JSON.stringify(truthShape(facts), null, isOne ? 2 : 0))

function inWords(io: Io): Write {
  let first = true
  return facts => {
    if (!first) io.out('')
    first = false
    for (const line of summaryLines(facts)) io.out(line)
  }
}

function inTotal({ read, notRead }: Tally, leftAside: number): string {
  const aside =
    leftAside === 0
      ? ''
      : ` ${leftAside} other ${leftAside === 1 ? 'file was' : 'files were'} left aside: neither .txt nor .html.`
  return `${read} read, ${notRead} not read.${aside}`
}
