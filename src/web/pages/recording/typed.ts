import type { Field } from '#stream/field.ts'

/** What a form brought: one answer to a question, or several where several can be ticked. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/** Far beyond any honest answer. In characters. */
export const LONGEST_ANSWER = 100_000

// A database keeps no text with this character in it, and half a character is no text.
const plain = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

/** The answers among what was sent: text only, whatever else a forged form carries. */
export const typedIn = (body: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, string | readonly string[]][] => {
      if (typeof value === 'string') return [[name, plain(value)]]
      return Array.isArray(value) ? [[name, value.filter(one => typeof one === 'string').map(plain)]] : []
    }),
  )

/** One answer; the last where a form sent several. */
export function oneOf(typed: Typed, name: string): string {
  const value = typed[name] ?? ''
  return typeof value === 'string' ? value : (value.at(-1) ?? '')
}

/** The version of what was looked at, as the form carries it; -1 where it carries none. */
export const versionIn = (typed: Typed): number => Number(/^\d{1,9}$/.exec(oneOf(typed, 'version'))?.[0] ?? -1)

export function manyOf(typed: Typed, name: string): readonly string[] {
  const value = typed[name] ?? []
  return typeof value === 'string' ? [value] : value
}

/** The questions that take several answers. */
export const takesSeveral: ReadonlySet<Field['kind']> = new Set([
  'several',
  'declarations',
  'points',
  'recommendations',
  'actions',
  'several agreed',
  'evidence',
  'files',
  'people',
  'events',
  'submissions',
])

/** What the verb is given: the fields that were asked, and nothing else that was sent. */
export const rawOf = (fields: readonly Field[], typed: Typed): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const value = typed[name]
      if (value === undefined) return []
      return [[name, takesSeveral.has(kind) ? value : oneOf(typed, name)]]
    }),
  )
