import { existsSync } from 'node:fs'
import { noMoreThan, readArguments } from '../arguments.ts'
import { type Command, WrongUse } from '../command.ts'
import { withRecord } from '../record-at-hand.ts'

export const command: Command = {
  name: 'export',
  summary: 'Write the whole record to a file that any engine and later version can take in',
  usage: [
    'redress export FILE',
    '',
    'Every entry with its hashes, the audit, drafts, references and files, in lines of text. "redress restore" takes it in.',
    'The file holds every word of every complaint: keep it as safe as the record itself.',
  ].join('\n'),

  async run(args, io) {
    const { positionals } = readArguments(args, {})
    const [path] = positionals
    if (path === undefined) throw new WrongUse('The file to write is missing.')
    noMoreThan(positionals, 1)
    if (existsSync(path)) throw new WrongUse(`${path} is there already. Name a new file.`)
    const { exportToFile } = await import('#record/export-file.ts')
    return withRecord(io, { make: false }, async (record, now) => {
      for (const { id } of await record.listAuthorities()) {
        await record.transaction(id, async tx =>
          tx.audit({ at: now, actor: 'system', kind: 'export', subject: 'record', detail: null }),
        )
      }
      const { entries, files, broken } = await exportToFile(record, path)
      if (broken > 0)
        io.err(`Files that are missing or damaged, and are not in the export: ${broken}. "redress verify" names them.`)
      io.out(
        `Entries written to ${path}: ${entries}. Files: ${files}. The file holds every word: keep it as safe as the record.`,
      )
      return 0
    })
  },
}
