import type { Json, JsonObject } from '#stream/entry.ts'

/**
 * The one way a value is written before it is hashed: JSON Canonicalization Scheme, RFC 8785. No white space, keys sorted
 * by UTF-16 code unit, strings and numbers as ECMAScript writes them. What the scheme cannot hold is refused.
 * @throws TypeError for a number that is not finite, text with half a surrogate pair, or a value JSON does not have.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return canonicalText(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no place in a record`)
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} has no place in a record`)
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, member]) => `${canonicalText(key)}:${canonicalJson(member)}`).join(',')}}`
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

function canonicalText(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('text with half a surrogate pair has no place in a record')
  return JSON.stringify(text)
}

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
