import { randomUUID } from 'node:crypto'
import { grantRole } from '#authority/verbs/grant-role.ts'
import { formatIsoDay } from '#law/day.ts'
import { londonDay, type Office } from '#office/office.ts'
import { runForCouncil } from '#office/run-for-council.ts'
import { role } from '#stream/role.ts'
import { noMoreThan, readArguments } from '../arguments.ts'
import { type Command, WrongUse } from '../command.ts'
import { councilNamed } from '../council-named.ts'
import { doneOrToldWhy } from '../outcome-told.ts'
import { withRecord } from '../record-at-hand.ts'

const options = {
  council: { type: 'string' },
  as: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  neither: { type: 'boolean' },
} as const

export const command: Command = {
  name: 'role',
  summary: 'Give somebody new a role at a council',
  usage: [
    'redress role NAME --council COUNCIL --as ROLE [--from DAY] [--until DAY] [--neither]',
    '',
    `ROLE is one of: ${role.options.join(', ')}.`,
    'COUNCIL is the first part of its references, or its id. --neither says that they are neither officer nor member of the',
    'council. This is for the first people of a council; the others are given their roles on its pages.',
  ].join('\n'),

  async run(args, io) {
    const { values, positionals } = readArguments(args, options)
    const [name] = positionals
    if (name === undefined) throw new WrongUse('The name is missing. Put it in quotation marks.')
    noMoreThan(positionals, 1)
    const { council, as, from, until = '', neither = false } = values
    if (council === undefined) throw new WrongUse('Say which council with --council.')
    if (as === undefined) throw new WrongUse(`Say which role with --as: ${role.options.join(', ')}.`)
    return withRecord(io, { make: false }, async (record, now) => {
      const authorityId = await councilNamed(record, council)
      const office: Office = { record, now: () => new Date(now), newId: randomUUID }
      const input = {
        happened: from ?? formatIsoDay(londonDay(office.now())),
        name,
        role: as,
        standing: neither ? 'neither' : 'officer',
        until,
      }
      doneOrToldWhy(await runForCouncil(office, grantRole, input, { authorityId, personId: 'system' }))
      io.out(`${name} is ${as} at ${council.toUpperCase()}.`)
      return 0
    })
  },
}
