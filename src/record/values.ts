import type { Parameter } from './db.ts'

/** A parameter as PostgreSQL's own text, so that neither driver has a say in how a value is written. */
export function encodeParameter(value: Parameter): string | null {
  if (value === null) return null
  if (typeof value === 'string') return value
  if (typeof value === 'number') return encodeNumber(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Uint8Array)
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`
  return `{${value.map(encodeElement).join(',')}}`
}

function encodeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number the database can keep`)
  return String(value)
}

function encodeElement(value: Parameter): string {
  const text = encodeParameter(value)
  if (text === null) return 'NULL'
  if (Array.isArray(value)) return text
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

type Reader = (text: string) => unknown

const asText: Reader = text => text

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be counted exactly`)
  return value
}

/** "2024-02-05 10:00:00.12+00" as the instant it is. */
function instant(text: string): string {
  return new Date(`${text.replace(' ', 'T')}${/[+-]\d\d$/.test(text) ? ':00' : ''}`).toISOString()
}

// Object identifiers of PostgreSQL's built-in types, fixed since their release (src/include/catalog/pg_type.dat).
const single: readonly (readonly [type: number, arrayType: number, read: Reader])[] = [
  [16, 1000, text => text === 't'],
  [17, 1001, text => Uint8Array.from(Buffer.from(text.slice(2), 'hex'))],
  [20, 1016, wholeNumber],
  [21, 1005, wholeNumber],
  [23, 1007, wholeNumber],
  [25, 1009, asText],
  [26, 1028, wholeNumber],
  [700, 1021, Number],
  [701, 1022, Number],
  [114, 199, text => JSON.parse(text)],
  [3802, 3807, text => JSON.parse(text)],
  [1043, 1015, asText],
  [1082, 1182, asText],
  [1184, 1185, instant],
  [1700, 1231, asText],
  [2950, 2951, asText],
  [19, 1003, asText],
]

/** How each type comes back, by the type's object identifier. A type not listed comes back as PostgreSQL writes it. */
export const readers: ReadonlyMap<number, Reader> = new Map(
  single.flatMap(([type, arrayType, read]): [number, Reader][] => [
    [type, read],
    [arrayType, text => readArray(text, read)],
  ]),
)

export const readValue = (type: number, text: string): unknown => (readers.get(type) ?? asText)(text)

const ELEMENT = /"((?:[^"\\]|\\.)*)"|([^{},"]+)/g

/** One-dimensional arrays only: nothing of ours nests them. */
function readArray(text: string, read: Reader): unknown[] {
  return [...text.matchAll(ELEMENT)].map(([, quoted, plain]) => {
    if (quoted !== undefined) return read(quoted.replace(/\\(.)/gs, '$1'))
    return plain === 'NULL' || plain === undefined ? null : read(plain)
  })
}
