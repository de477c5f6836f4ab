import { dateInWords } from '#law/day-words.ts'
import { type Limit, lengthInWords, type Period } from '#law/limit.ts'
import { allLimits } from '#law/limits.ts'
import { isOverridable } from '#law/overrides.ts'
import { sourceText } from '#law/sources.ts'
import { filesNaming } from './cited.ts'
import { code, fileLink, lines, table } from './markdown.ts'

function periodInWords({ from, to }: Period): string {
  if (from === null) return 'not looked up'
  return to === null ? `since ${dateInWords(from)}` : `${dateInWords(from)} to ${dateInWords(to)}`
}

const lawOf = ({ law, soft }: Limit): string =>
  lines([...law.map(periodInWords), ...(soft ? [`softened ${periodInWords(soft)} (${sourceText(soft.source)})`] : [])])

const markOf = (limit: Limit): string =>
  isOverridable(limit) ? `${limit.mark}; an authority may set its own` : limit.mark

const counted = (limit: Limit) => [
  code(limit.id),
  limit.name,
  limit.trigger,
  lengthInWords(limit.length, limit.direction),
  limit.extension?.words ?? '',
  lines(limit.source.map(sourceText)),
  markOf(limit),
  lawOf(limit),
]

async function missed(limit: Limit) {
  const clocks = await filesNaming('src/complaint', `limits['${limit.id}']`)
  return [
    code(limit.id),
    limit.consequence,
    limit.complainantsRight ?? '',
    limit.note ?? '',
    lines(clocks.map(fileLink)) || 'no complaint yet',
  ]
}

export const limitTables = async (): Promise<string> => `## The time limits

Day 0 is the day of the event that starts a limit; a limit "before" an event counts back from it. A limit without a
number is shown, and nothing falls due. The last column of the second table says where complaints count a limit. One
that is not counted there can be counted by hand (\`redress due\`), and no complaint shows it yet. Agreed actions carry
the time agreed for each of them (src/complaint/clocks/action-due.ts).

${table(
  ['Limit', 'Name', 'Day 0 is the day when', 'Length', 'More time', 'Source', 'Mark', 'Law'],
  allLimits().map(counted),
)}

### When a limit is missed

${table(
  ['Limit', 'What follows', 'What the complainant may do', 'Note', 'Counted in'],
  await Promise.all(allLimits().map(missed)),
)}`
