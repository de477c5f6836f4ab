import { randomUUID } from 'node:crypto'
import { openAuthority } from '#authority/verbs/open-authority.ts'
import { formatIsoDay } from '#law/day.ts'
import { londonDay, type Office } from '#office/office.ts'
import { runForCouncil } from '#office/run-for-council.ts'
import { AuthorityRefused } from '#record/authorities.ts'
import { noMoreThan, readArguments } from '../arguments.ts'
import { type Command, WrongUse } from '../command.ts'
import { doneOrToldWhy } from '../outcome-told.ts'
import { withRecord } from '../record-at-hand.ts'

const options = {
  short: { type: 'string' },
  prefix: { type: 'string' },
  colour: { type: 'string' },
  kind: { type: 'string' },
} as const

const PREFIX = /^[A-Z0-9]{2,8}$/

export const command: Command = {
  name: 'council',
  summary: 'Set up a council in this record',
  usage: [
    'redress council NAME --short SHORT --prefix PREFIX [--colour #1f4e5f] [--kind real|practice]',
    '',
    'PREFIX begins every reference: two to eight capitals and digits, such as NNB. The kind is real unless you say otherwise.',
    'Then give somebody a role with "redress role". Several councils can be kept in one record; none sees another.',
  ].join('\n'),

  async run(args, io) {
    const { values, positionals } = readArguments(args, options)
    const [name] = positionals
    if (name === undefined) throw new WrongUse('The name of the council is missing.')
    noMoreThan(positionals, 1)
    const { short = name, prefix = '', colour = '#1f4e5f', kind = 'real' } = values
    if (!PREFIX.test(prefix)) throw new WrongUse('--prefix has to be two to eight capitals and digits, such as NNB.')
    if (kind !== 'real' && kind !== 'practice') throw new WrongUse('--kind has to be real or practice.')
    return withRecord(io, { make: true }, async (record, now) => {
      const known = await record.listAuthorities()
      if (known.some(({ referencePrefix }) => referencePrefix === prefix))
        throw new WrongUse(`References that begin with ${prefix} are another council's. Choose another --prefix.`)
      const authorityId = randomUUID()
      const office: Office = { record, now: () => new Date(now), newId: randomUUID }
      const input = { happened: formatIsoDay(londonDay(office.now())), name, shortName: short, colour, kind }
      try {
        await record.createAuthority({ id: authorityId, kind, referencePrefix: prefix }, now)
      } catch (error) {
        if (error instanceof AuthorityRefused) throw new WrongUse(error.message)
        throw error
      }
      doneOrToldWhy(await runForCouncil(office, openAuthority, input, { authorityId, personId: 'system' }))
      io.out(`${name} is set up. Its id is ${authorityId}.`)
      io.out(`Now give its first person a role: redress role "THEIR NAME" --council ${prefix} --as administrator`)
      return 0
    })
  },
}
