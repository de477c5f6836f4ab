import { holdersNow } from '#complaint/appointing/held.ts'
import type { Part } from '#complaint/words.ts'
import type { Given } from './template.ts'

/** The names of those who have a part now, each once; none for somebody whose name was erased. */
export const namesOf = ({ state, names }: Given, part: Part): readonly string[] =>
  holdersNow(state, part).flatMap(id => names.get(id) ?? [])

/** "Rowan Field and Ash Moor"; null while nobody has the part. */
export function who(given: Given, part: Part): string | null {
  const named = namesOf(given, part)
  return named.length === 0 ? null : listed(named)
}

/** "one", "one and two", "one, two and three" */
export function listed(all: readonly string[]): string {
  const last = all.at(-1) ?? ''
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`
}

/** "A. B.": how a child is named in a paper that others read. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map(one => /\p{L}/u.exec(one)?.[0] ?? '')
    .filter(one => one !== '')
    .map(one => `${one.toUpperCase()}.`)
    .join(' ')
