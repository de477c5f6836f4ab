import { spanInWords } from '#law/day-words.ts'
import type { Json, JsonObject } from '#stream/entry.ts'
import { whenData, whenFromData } from '#stream/when.ts'

/** One fact of an entry. The name leads to it: "reason", "sending.method", "points.1.text" in the first of a list. */
export interface Fact {
  readonly name: string
  readonly value: Json
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isNested = (value: Json): value is JsonObject | readonly Json[] => typeof value === 'object' && value !== null

function within(name: string, value: Json): readonly Fact[] {
  if (!isNested(value) || whenData.safeParse(value).success) return [{ name, value }]
  if (!isList(value)) return Object.entries(value).flatMap(([key, inner]) => within(`${name}.${key}`, inner))
  return value.some(isNested)
    ? value.flatMap((inner, index) => within(`${name}.${index + 1}`, inner))
    : [{ name, value }]
}

/** @param fixed facts that cannot be changed */
export const factsOf = (data: JsonObject, fixed: readonly string[] = []): readonly Fact[] =>
  Object.entries(data)
    .filter(([name]) => !fixed.includes(name))
    .flatMap(([name, value]) => within(name, value))

function withValue(data: Json, [key = '', ...deeper]: readonly string[], value: Json): Json {
  if (key === '' || !isNested(data)) return value
  if (isList(data))
    return data.map((inner, index) => (String(index + 1) === key ? withValue(inner, deeper, value) : inner))
  return { ...data, [key]: withValue(data[key] ?? null, deeper, value) }
}

/** The data with that fact changed, and nothing else. */
export function withFact(data: JsonObject, name: string, value: Json): JsonObject {
  const [first = '', ...deeper] = name.split('.')
  return { ...data, [first]: withValue(data[first] ?? null, deeper, value) }
}

/** As somebody would type it in a correction; null for an id, which says nothing to a reader. */
export function factInWords(value: Json): string | null {
  if (value === null) return 'not recorded'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) ? null : value
  if (isList(value)) {
    const words = value.map(factInWords)
    return words.includes(null) ? null : words.length === 0 ? 'none' : words.join('\n')
  }
  const when = whenData.safeParse(value)
  if (!when.success) return String(value)
  return when.data.asWritten ?? (when.data.earliest === null ? 'not known' : spanInWords(whenFromData(when.data)))
}
