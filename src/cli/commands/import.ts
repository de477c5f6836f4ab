import { basename } from 'node:path'
import type { Visitor } from '#office/office.ts'
import type { RecordStore } from '#record/record.ts'
import { readArguments } from '../arguments.ts'
import { authorityFor } from '../authority-for.ts'
import { type Command, type Io, WrongUse } from '../command.ts'
import { complaintLines } from '../complaint-lines.ts'
import { withRecord } from '../record-at-hand.ts'
import { statementIn } from '../statement-file.ts'

export const command: Command = {
  name: 'import',
  summary: 'Record decision statements of the Ombudsman as complaints, with what went wrong in each',
  usage: [
    'redress import FILE…                    text, or a saved web page; the same decision again changes nothing',
    'with --authority COUNCIL                the first part of its references, or its id; else the practice council',
    '',
    'Exit code 2 when a file is no decision statement; the others are done.',
    'Settings by environment: REDRESS_DATA (the data folder), DATABASE_URL (a PostgreSQL server instead of the folder).',
  ].join('\n'),

  async run(args, io) {
    const { values, positionals } = readArguments(args, { authority: { type: 'string' } } as const)
    if (positionals.length === 0) throw new WrongUse('The file to record is missing.')
    return withRecord(io, { make: true }, async record => {
      const authorityId = await authorityFor(record, values.authority)
      // Whoever can start this program answers for the record, and nobody has signed in.
      const visitor: Visitor = { authorityId, personId: 'system' }
      let notRead = 0
      for (const file of positionals) if (!(await importFile(file, record, visitor, io))) notRead++
      return notRead > 0 ? 2 : 0
    })
  },
}

/** False for a file that is no statement. */
async function importFile(file: string, record: RecordStore, visitor: Visitor, io: Io): Promise<boolean> {
  const name = basename(file)
  const statement = await statementIn(file)
  if ('why' in statement) {
    io.err(`${name} was not recorded. ${statement.why} ${statement.whatToDo}`.trimEnd())
    return false
  }
  const { importStatement } = await import('#office/import-statement.ts')
  const office = { record, now: () => new Date(), newId: () => crypto.randomUUID() }
  const imported = await importStatement(office, statement, visitor)
  switch (imported.kind) {
    case 'imported':
      io.out(`${name}: recorded as ${imported.reference}.`)
      for (const line of await complaintLines(office, imported.complaintId, visitor)) io.out(`  ${line}`)
      return true
    case 'already there':
      io.out(
        `${name}: already there as ${imported.reference}${imported.sameText ? '' : ', from a text that is not quite the same'}. Nothing was changed.`,
      )
      return true
    case 'too long':
      io.err(`${name} was not recorded. It is too long for a decision statement.`)
      return false
    case 'not allowed':
      throw new Error('The command line may record statements')
  }
}
