import type { JsonObject, Source } from '#stream/entry.ts'
import { canonicalJson, isJsonObject } from './canonical.ts'

/** What an entry says, and which document it was taken from: the part that can be disposed of. */
export interface Content {
  readonly data: JsonObject
  readonly source: Source
}

/** The exact text that is hashed and kept. */
export function writeContent({ data, source }: Content): string {
  return canonicalJson({ data, source: { ...source } })
}

/** Reads what `writeContent` wrote, parsed. @throws Error */
export function readContent(value: unknown): Content {
  if (!isJsonObject(value)) throw new Error('the content of an entry is not an object')
  const { data, source } = value
  if (!isJsonObject(data)) throw new Error('the content of an entry has no data')
  return { data, source: readSource(source) }
}

function readSource(value: unknown): Source {
  if (!isJsonObject(value)) throw new Error('the content of an entry has no source')
  const { kind, document, line, inferred } = value
  if (kind === 'worked') return { kind }
  const fits = typeof document === 'string' && typeof inferred === 'boolean'
  if (kind !== 'history' || !fits || !(line === null || typeof line === 'number')) {
    throw new Error('the source of an entry cannot be read')
  }
  return { kind, document, line, inferred }
}
