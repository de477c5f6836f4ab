import { regulationsUsed } from '#law/regulations.ts'
import { noMoreThan, readArguments } from '../arguments.ts'
import { type Command, WrongUse } from '../command.ts'

export const command: Command = {
  name: 'regulations',
  summary: 'Say which limits, files and tests rest on each regulation of SI 2006/1738',
  usage: [
    'redress regulations      every regulation used',
    'redress regulations 17   one regulation, or one paragraph such as "17(6)(b)"',
  ].join('\n'),

  async run(args, io) {
    const { positionals } = readArguments(args, {})
    noMoreThan(positionals, 1)
    const [wanted] = positionals
    const found = regulationsUsed.filter(({ regulation }) => wanted === undefined || isWithin(regulation, wanted))
    if (found.length === 0) throw new WrongUse(`Nothing here rests on regulation ${wanted}.`)
    for (const { regulation, inWords, limits, files, tests } of found) {
      io.out(`Regulation ${regulation}: ${inWords}`)
      if (limits.length > 0) io.out(`  limits: ${limits.join(', ')}`)
      io.out(`  built in: ${files.join(', ')}`)
      io.out(`  tested in: ${tests.join(', ')}`)
    }
    return 0
  },
}

/** Regulation 17(6)(b) is within 17 and within 17(6), but not within 1. */
const isWithin = (regulation: string, wanted: string): boolean =>
  regulation === wanted || regulation.startsWith(`${wanted}(`)
