import { formatIsoDay } from '#law/day.ts'
import { readDay, readSpan } from '#law/day-words.ts'
import type { Json, JsonObject } from '#stream/entry.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { during, whenToData } from '#stream/when.ts'

/** What words typed for a fact may mean. Which of them it is, the entry's own type decides: the first that it takes. */
function meaningsOf(words: string): readonly Json[] {
  const meanings: Json[] = []
  if (/^(?:none|not known|not recorded)$/i.test(words)) meanings.push(null)
  meanings.push(words)
  if (/^(?:yes|no)$/i.test(words)) meanings.push(words.toLowerCase() === 'yes')
  if (/^\d{1,9}$/.test(words)) meanings.push(Number(words))
  const [day, span] = [readDay(words), readSpan(words)]
  if (day !== undefined) meanings.push(formatIsoDay(day))
  if (span) meanings.push(whenToData(during(span, day === undefined ? words : null)))
  return meanings
}

interface Fact {
  readonly name: string
  words: string
}

/** "name: words" on a line; a line without the name of a fact goes on with the one before. */
function readFacts(text: string, names: readonly string[]): readonly Fact[] | string {
  const facts: Fact[] = []
  for (const line of text.split('\n')) {
    const [, name = '', words = ''] = /^\s*(\w+)\s*:\s*(.*)$/.exec(line) ?? []
    const last = facts.at(-1)
    if (names.includes(name)) facts.push({ name, words: words.trim() })
    else if (last) last.words = `${last.words}\n${line.trim()}`.trim()
    else if (line.trim() !== '') return line.trim()
  }
  return facts
}

/**
 * An entry's data with some facts changed, or what is wrong with the list of changes. `check` says why data does not fit
 * the entry's type; empty when it does.
 * @param fixed facts that cannot be changed
 */
export function changeFacts(
  data: JsonObject,
  text: string,
  field: string,
  check: (data: JsonObject) => readonly string[],
  fixed: readonly string[] = [],
): { readonly data: JsonObject; readonly issues: readonly InputIssue[] } {
  const names = Object.keys(data).filter(name => !fixed.includes(name))
  const facts = readFacts(text, names)
  if (typeof facts === 'string') {
    const message = `“${facts}” is no fact of this entry. Start the line with one of these: ${names.join(', ')}`
    return { data, issues: [{ field, message }] }
  }
  const issues: InputIssue[] = []
  let changed = data
  for (const { name, words } of facts) {
    const fits = meaningsOf(words).find(meaning => check({ ...changed, [name]: meaning }).length === 0)
    if (fits === undefined) issues.push({ field, message: `“${words}” cannot be the ${name} of this entry` })
    else changed = { ...changed, [name]: fits }
  }
  return { data: changed, issues }
}
