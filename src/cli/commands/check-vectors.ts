import { readFile } from 'node:fs/promises'
import { workingCalendar } from '#law/calendar.ts'
import { noMoreThan, readArguments } from '../arguments.ts'
import { type Command, WrongUse } from '../command.ts'
import { compareVectors } from '../vectors/compare-vectors.ts'
import { NotAVectorFile, readVectorFile, type VectorFile } from '../vectors/vector-file.ts'

export const command: Command = {
  name: 'check-vectors',
  summary: 'Compare a file of deadline vectors with the law as Redress counts it',
  usage: 'redress check-vectors FILE   prints each difference, and a count; exit code 1 when there is one',

  async run(args, io) {
    const { positionals } = readArguments(args, {})
    noMoreThan(positionals, 1)
    const [path] = positionals
    if (path === undefined) throw new WrongUse('The file of vectors is missing.')
    const file = read(path, await textOf(path))
    const differences = compareVectors(file, workingCalendar())
    for (const difference of differences) io.out(difference)
    io.out(`${differences.length} ${differences.length === 1 ? 'mismatch' : 'mismatches'} in ${compared(file)}.`)
    return differences.length === 0 ? 0 : 1
  },
}

const compared = ({ rules, vectors, lateness, workingDays }: VectorFile): string =>
  `${vectors.length} dates, ${lateness.length} latenesses, ${workingDays.length} days and ${rules.length} rules`

function read(path: string, text: string): VectorFile {
  try {
    return readVectorFile(text)
  } catch (error) {
    throw error instanceof NotAVectorFile ? new WrongUse(`${path} is no file of vectors: ${error.message}.`) : error
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw new WrongUse(`There is no file ${path}.`)
    if (code === 'EISDIR') throw new WrongUse(`${path} is a folder, not a file.`)
    if (code === 'EACCES') throw new WrongUse(`${path} may not be read by you.`)
    throw error
  }
}
