import { noMoreThan, readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withRecord } from '../record-at-hand.ts'

export const command: Command = {
  name: 'rebuild',
  summary: 'Make every list anew from the entries of the record',
  usage: ['redress rebuild', '', 'Changes no entry: lists are made from the entries and nothing else.'].join('\n'),

  async run(args, io) {
    noMoreThan(readArguments(args, {}).positionals, 0)
    const { rebuild } = await import('#record/rebuild.ts')
    return withRecord(io, { make: false }, async record => {
      for (const { id } of await record.listAuthorities()) {
        io.out(`Council ${id}: ${await rebuild(record.db, record.projections, id)} streams read.`)
      }
      io.out('The lists are made anew.')
      return 0
    })
  },
}
