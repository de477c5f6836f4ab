import { formatIsoDay } from '#law/day.ts'
import { readDay, readSpan } from '#law/day-words.ts'
import type { Json, JsonObject } from '#stream/entry.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { during, undated, whenToData } from '#stream/when.ts'
import { factsOf, withFact } from './facts-of-entry.ts'

/** What words typed for a fact may mean. Which of them it is, the entry's own type decides: the first that it takes. */
function meaningsOf(words: string): readonly Json[] {
  const meanings: Json[] = []
  const none = /^(?:none|not known|not recorded)$/i.test(words)
  if (none) meanings.push(null, whenToData(undated), [])
  meanings.push(words)
  if (/^(?:yes|no)$/i.test(words)) meanings.push(words.toLowerCase() === 'yes')
  if (/^\d{1,9}$/.test(words)) meanings.push(Number(words))
  const [day, span] = [readDay(words), readSpan(words)]
  if (day !== undefined) meanings.push(formatIsoDay(day))
  if (span) meanings.push(whenToData(during(span, day === undefined ? words : null)))
  const lines = words.split('\n').filter(line => line !== '')
  if (lines.length > 0) meanings.push(lines)
  if (lines.length > 0 && lines.every(line => /^\d{1,9}$/.test(line))) meanings.push(lines.map(Number))
  return meanings
}

interface Typed {
  readonly name: string
  words: string
}

/** "name: words" on a line; a line without the name of a fact goes on with the one before. */
function readFacts(text: string, names: readonly string[]): readonly Typed[] | string {
  const facts: Typed[] = []
  for (const line of text.split('\n')) {
    const [, name = '', words = ''] = /^\s*([\w.]+)\s*:\s*(.*)$/.exec(line) ?? []
    const last = facts.at(-1)
    if (names.includes(name)) facts.push({ name, words: words.trim() })
    else if (last) last.words = `${last.words}\n${line.trim()}`.trim()
    else if (line.trim() !== '') return line.trim()
  }
  return facts
}

/** What an entry's type says of data: nothing where it fits; where a fact is one of a few values, which these are. */
export interface Reads {
  check(data: JsonObject): readonly string[]
  choices(data: JsonObject, name: string): readonly string[]
}

const cannotBe = (words: string, name: string, choices: readonly string[]): string => {
  const what = words === '' ? `Enter what the ${name} should be` : `“${words}” cannot be the ${name} of this entry`
  return choices.length === 0 ? what : `${what}. It is one of these: ${choices.join(', ')}`
}

/**
 * An entry's data with some facts changed, or what is wrong with the list of changes.
 * @param fixed facts that cannot be changed
 */
export function changeFacts(
  data: JsonObject,
  text: string,
  field: string,
  reads: Reads,
  fixed: readonly string[] = [],
): { readonly data: JsonObject; readonly issues: readonly InputIssue[] } {
  const names = factsOf(data, fixed).map(({ name }) => name)
  const facts = readFacts(text, names)
  if (typeof facts === 'string') {
    const message =
      names.length === 0
        ? 'This entry says nothing that can be changed. Withdraw it, and record what is right'
        : `“${facts}” is no fact of this entry. Start the line with one of these: ${names.join(', ')}`
    return { data, issues: [{ field, message }] }
  }
  const issues: InputIssue[] = []
  let changed = data
  for (const { name, words } of facts) {
    const fits = meaningsOf(words).find(meaning => reads.check(withFact(changed, name, meaning)).length === 0)
    if (fits === undefined)
      issues.push({ field, message: cannotBe(words, name, reads.choices(withFact(changed, name, words), name)) })
    else changed = withFact(changed, name, fits)
  }
  return { data: changed, issues }
}
