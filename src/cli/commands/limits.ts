import { conflictsAbout } from '#law/conflicts.ts'
import { dateInWords } from '#law/day-words.ts'
import { authorityFor } from '#law/due-words.ts'
import { type Limit, lengthInWords, type Period } from '#law/limit.ts'
import { allLimits } from '#law/limits.ts'
import { isOverridable } from '#law/overrides.ts'
import { sourceAddress, sourceText } from '#law/sources.ts'
import { noMoreThan, readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { findLimit } from '../limit-named.ts'
import { tableLines } from '../table.ts'

export const command: Command = {
  name: 'limits',
  summary: 'List the time limits of the procedure, or all that is known of one',
  usage: [
    'redress limits        every limit, its length, how sure we are of it, and its source',
    'redress limits RULE   one limit: what starts it, what follows when it is missed, where it is read',
  ].join('\n'),

  async run(args, io) {
    const { positionals } = readArguments(args, {})
    noMoreThan(positionals, 1)
    const [rule] = positionals
    const lines =
      rule === undefined ? tableLines([HEADING, ...allLimits().map(row)]) : tableLines(oneLimit(findLimit(rule)))
    for (const line of lines) io.out(line)
    return 0
  },
}

const HEADING = ['Rule', 'Name', 'Length', 'Mark', 'Source']

const row = (limit: Limit): readonly string[] => [
  limit.id,
  limit.name,
  lengthInWords(limit.length, limit.direction),
  limit.mark,
  limit.source.map(sourceText).join('; '),
]

const oneLimit = (limit: Limit): readonly (readonly string[])[] => [
  [limit.id, limit.name],
  ['Starts when', limit.trigger],
  ['Length', lengthInWords(limit.length, limit.direction)],
  ['Extension', limit.extension?.words ?? 'None.'],
  ['If missed', limit.consequence],
  ['Complainant', limit.complainantsRight ?? '–'],
  ['Source', authorityFor(limit)],
  ...limit.source.map(ref => ['', sourceAddress(ref) ?? '']).filter(([, address]) => address !== ''),
  ['Law', limit.law.map(periodInWords).join('; ')],
  ...(limit.soft ? [['Softened', `${periodInWords(limit.soft)} (${sourceText(limit.soft.source)})`]] : []),
  ['Own figure', isOverridable(limit) ? 'An authority may set its own.' : 'Cannot be changed by an authority.'],
  ...(limit.note === null ? [] : [['Note', limit.note]]),
  ...conflictsAbout(limit.id).map(({ id, subject, ruleBuilt }) => [id, `${subject}. ${ruleBuilt}`]),
]

function periodInWords({ from, to }: Period): string {
  if (from === null) return 'date of coming into force not looked up'
  return to === null ? `since ${dateInWords(from)}` : `${dateInWords(from)} to ${dateInWords(to)}`
}
