import { existsSync } from 'node:fs'
import { noMoreThan, readArguments } from '../arguments.ts'
import { type Command, WrongUse } from '../command.ts'
import { withRecord } from '../record-at-hand.ts'

export const command: Command = {
  name: 'restore',
  summary: 'Take in a record that "redress export" wrote',
  usage: [
    'redress restore FILE',
    '',
    'Verifies every line as it goes. A damaged file is refused, and then nothing of it is taken in. The record must not',
    'have the councils of the file yet; REDRESS_DATA or DATABASE_URL names the new place.',
  ].join('\n'),

  async run(args, io) {
    const { positionals } = readArguments(args, {})
    const [path] = positionals
    if (path === undefined) throw new WrongUse('The file to take in is missing.')
    noMoreThan(positionals, 1)
    if (!existsSync(path)) throw new WrongUse(`There is no file ${path}.`)
    const [{ restoreFromFile }, { DamagedExport }, { AuthorityRefused }, { rebuild }] = await Promise.all([
      import('#record/export-file.ts'),
      import('#record/restore.ts'),
      import('#record/authorities.ts'),
      import('#record/rebuild.ts'),
    ])
    return withRecord(io, { make: true }, async record => {
      try {
        const { authorities, entries, files, broken } = await restoreFromFile(record, path)
        io.out(`Councils taken in: ${authorities.length}. Entries: ${entries}, each verified. Files: ${files}.`)
        if (broken > 0) io.err(`Files that were missing or damaged already when they were exported: ${broken}.`)
        // Should this be broken off, "redress rebuild" does it again.
        for (const id of authorities) await rebuild(record.db, record.projections, id)
        io.out('The lists are made.')
        return 0
      } catch (error) {
        if (!(error instanceof DamagedExport || error instanceof AuthorityRefused)) throw error
        io.err(error.message)
        return 1
      }
    })
  },
}
