import { z } from 'zod'
import type { JsonObject, NewEntry, Source, StoredEntry, When } from './entry.ts'

/** An older shape of an entry's data: how it was written then, and how it is read now. */
export interface OlderVersion {
  readonly version: number
  readonly sample: JsonObject
  /** In the shape of today, or as near as it comes: the type's own schema still reads it. */
  upgrade(data: JsonObject): JsonObject
}

/** What the data of an entry must be like. */
export type EntryData = z.ZodType<JsonObject>

export interface EntryTypeDefinition<Name extends string, Schema extends EntryData, Draft> {
  readonly type: Name
  /** The version written today. */
  readonly version: number
  /** Where the procedure puts it among entries of one day, and where it stands when it has no date. */
  readonly rank: number
  /** It happens around the procedure and not in it, so its day says nothing about when an undated step was taken. */
  readonly background?: boolean
  /** What the history calls it. */
  readonly title: string
  readonly data: Schema
  readonly sample: z.output<Schema>
  readonly older?: readonly OlderVersion[]
  /** Facts that no correction changes: what the record itself found, and nobody said. */
  readonly fixed?: readonly (keyof z.output<Schema> & string)[]
  /** One line for the history, in words that name no person. */
  describe(data: z.output<Schema>): string
  /** What it does to the state. Never throws: what does not fit is left for the faults to tell. */
  apply(draft: Draft, data: z.output<Schema>, entry: StoredEntry): void
}

/** An entry type as the fold and the history see it, its data's shape hidden behind it. */
export interface EntryType<Draft> {
  readonly type: string
  readonly version: number
  readonly rank: number
  readonly background: boolean
  readonly title: string
  readonly fixed: readonly string[]
  describe(entry: StoredEntry): string
  apply(draft: Draft, entry: StoredEntry): void
  /** The data as this type reads it, or the reasons why it cannot. */
  check(version: number, data: JsonObject): readonly string[]
  /** Where a fact, named as "sending.method" is, is none of the few values that it can be: which these are. */
  choices(version: number, data: JsonObject, name: string): readonly string[]
  readonly samples: readonly { readonly version: number; readonly data: JsonObject }[]
}

/** An entry type as the verbs that write it see it. */
export interface WritableEntryType<Data, Draft> extends EntryType<Draft> {
  write(happened: When, source: Source, data: Data): NewEntry
  read(entry: StoredEntry): Data
}

/** An entry's data did not have its type's shape. The record only ever holds data that had it when it was written. */
export class UnreadableEntry extends Error {
  override name = 'UnreadableEntry'
}

const choicesIn = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.code === 'invalid_value'
    ? issue.values.map(String)
    : issue.code === 'invalid_union'
      ? issue.errors.flat().flatMap(choicesIn)
      : []

export function defineEntryType<Name extends string, Schema extends EntryData, Draft>(
  definition: EntryTypeDefinition<Name, Schema, Draft>,
): WritableEntryType<z.output<Schema>, Draft> & { readonly type: Name } {
  type Data = z.output<Schema>
  const older = new Map((definition.older ?? []).map(version => [version.version, version]))
  // An entry never changes once stored, so its data is read once however often it is folded.
  const alreadyRead = new WeakMap<StoredEntry, Data>()

  type Parsed =
    | { readonly data: Data; readonly issues: readonly [] }
    | { readonly data?: undefined; readonly issues: readonly z.core.$ZodIssue[] }

  function parse(version: number, data: JsonObject): Parsed {
    const old = older.get(version)
    if (version !== definition.version && !old)
      throw new UnreadableEntry(`${definition.type} version ${version} was written by a newer Redress`)
    try {
      return { data: definition.data.parse(old ? old.upgrade(data) : data), issues: [] }
    } catch (error) {
      // An older shape may be read by a schema of its own.
      if (error instanceof z.ZodError) return { issues: error.issues }
      throw error
    }
  }

  function read(entry: StoredEntry): Data {
    const known = alreadyRead.get(entry)
    if (known) return known
    const { data, issues } = parse(entry.version, entry.data)
    if (!data) throw new UnreadableEntry(`Entry ${entry.seq} (${definition.type}): ${JSON.stringify(issues)}`)
    alreadyRead.set(entry, data)
    return data
  }

  return {
    type: definition.type,
    version: definition.version,
    rank: definition.rank,
    background: definition.background ?? false,
    title: definition.title,
    fixed: definition.fixed ?? [],
    samples: [
      { version: definition.version, data: definition.sample },
      ...[...older.values()].map(({ version, sample }) => ({ version, data: sample })),
    ],
    read,
    describe: entry => definition.describe(read(entry)),
    apply: (draft, entry) => definition.apply(draft, read(entry), entry),
    check: (version, data) => parse(version, data).issues.map(issue => `${issue.path.join('.')}: ${issue.message}`),
    choices: (version, data, name) =>
      parse(version, data)
        .issues.filter(({ path }) => path.map(key => (typeof key === 'number' ? key + 1 : key)).join('.') === name)
        .flatMap(choicesIn),
    write(happened, source, data) {
      return { type: definition.type, version: definition.version, happened, source, data: definition.data.parse(data) }
    },
  }
}
