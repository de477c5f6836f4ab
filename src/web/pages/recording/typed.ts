import type { Field } from '#stream/field.ts'

/** What a form brought: one answer to a question, or several where several can be ticked. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/** Far beyond any honest answer. In characters. */
export const LONGEST_ANSWER = 100_000

// A database keeps no text with this character in it, and nobody can type it.
const plain = (text: string): string => text.replaceAll('\u0000', '')

/** The answers among what was sent: text only, whatever else a forged form carries. */
export function typedIn(body: Readonly<Record<string, unknown>>): Typed {
  const typed: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') typed[name] = plain(value)
    else if (Array.isArray(value)) typed[name] = value.filter(one => typeof one === 'string').map(plain)
  }
  return typed
}

/** One answer; the last where a form sent several. */
export function oneOf(typed: Typed, name: string): string {
  const value = typed[name] ?? ''
  return typeof value === 'string' ? value : (value.at(-1) ?? '')
}

export function manyOf(typed: Typed, name: string): readonly string[] {
  const value = typed[name] ?? []
  return typeof value === 'string' ? [value] : value
}

/** What the verb is given: the fields that were asked, and nothing else that was sent. */
export const rawOf = (fields: readonly Field[], typed: Typed): Readonly<Record<string, unknown>> =>
  Object.fromEntries(fields.flatMap(({ name }) => (typed[name] === undefined ? [] : [[name, typed[name]]])))
