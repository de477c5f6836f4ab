import type { FaultKindId } from '../facts/fault-passages.ts'
import { MOST_ITEMS } from './found.ts'
import { kindsIn } from './kinds-in.ts'
import type { Part } from './paragraphs.ts'
import { faultWords } from './voice.ts'

/** After a colon each part hangs on the words before it: "in failing to: consider …; and hold …". */
function partsOf(words: string): readonly string[] {
  const colon = words.indexOf(':')
  if (colon < 0) return splitClauses(words)
  const lead = words.slice(Math.max(0, colon - 40), colon)
  return [
    ...splitClauses(words.slice(0, colon)),
    ...words
      .slice(colon + 1)
      .split(';')
      .slice(0, MOST_ITEMS)
      .map(part => `${lead} ${part.replace(/^[\s,]*(?:and|or)?\s*/, '')}`),
  ]
}

/** "was not at fault for this, but was at fault for that": each has its own say. */
const splitClauses = (words: string): readonly string[] => words.split(/;|,? \bbut\b|,? \bhowever\b|\balthough\b/)

/** What a sentence finds, where it says itself that it is fault, likely fault, upheld or accepted. */
export function saidOutright(words: string, part: Part): Set<FaultKindId> {
  const { found, denied } = faultWords(words)
  if (!found) return new Set()
  const clauses = partsOf(words)
  if (!denied) {
    const kinds = kindsIn(words)
    for (const clause of clauses.length > 1 ? clauses : []) for (const kind of kindsIn(clause)) kinds.add(kind)
    return kinds
  }
  const kinds = new Set<FaultKindId>()
  if (part === 'remedy') return kinds
  for (const clause of clauses) {
    const own = faultWords(clause)
    if (own.found && !own.denied) for (const kind of kindsIn(clause)) kinds.add(kind)
  }
  return kinds
}
