import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { correctionData, ENTRY_CORRECTED, ENTRY_WITHDRAWN, withdrawalData } from '#stream/correction.ts'
import type { JsonObject, StoredEntry, When } from '#stream/entry.ts'
import { defineEntryType, type EntryData, type EntryType, type EntryTypeDefinition } from '#stream/entry-type.ts'
import { onDay, undated } from '#stream/when.ts'

/** The smallest stream there is: letters that arrive one after another, written down in the order of the fold. */
export interface Letters {
  readonly arrived: string[]
}

const letterEntry = <Schema extends EntryData>(definition: EntryTypeDefinition<string, Schema, Letters>) =>
  defineEntryType<string, Schema, Letters>(definition)

const letter = (type: string, rank: number): EntryType<Letters> =>
  letterEntry({
    type,
    version: 2,
    rank,
    title: 'Letter',
    data: z.strictObject({ letter: z.string() }),
    sample: { letter: 'a' },
    older: [{ version: 1, sample: { character: 'a' }, upgrade: ({ character }) => ({ letter: String(character) }) }],
    describe: data => data.letter,
    apply: (draft, data) => void draft.arrived.push(data.letter),
  })

const silent = <Schema extends EntryData>(type: string, data: Schema, sample: z.output<Schema>): EntryType<Letters> =>
  letterEntry({
    type,
    version: 1,
    rank: 98,
    title: 'Put right',
    data,
    sample,
    describe: () => 'Put right.',
    apply() {},
  })

const first = { target: 1, reason: 'r', evidence: null, secondPerson: null }

export const letterTypes: ReadonlyMap<string, EntryType<Letters>> = new Map(
  [
    letter('early', 10),
    letter('middle', 20),
    letter('late', 30),
    silent(ENTRY_CORRECTED, correctionData, { ...first, happened: null, data: null }),
    silent(ENTRY_WITHDRAWN, withdrawalData, first),
  ].map(type => [type.type, type]),
)

/** "2024-02-05", or a span, or nothing for an entry without a date. */
export const day = (text?: string): When => (text === undefined ? undated : onDay(isoDay(text)))

export interface Written {
  readonly type: string
  readonly happened: When
  readonly data: JsonObject
  readonly version?: number
  readonly recordedAt?: string
}

export const written = (...entries: readonly Written[]): readonly StoredEntry[] =>
  entries.map((entry, index) => ({
    version: entry.type === ENTRY_CORRECTED || entry.type === ENTRY_WITHDRAWN ? 1 : 2,
    recordedAt: '2024-03-01T09:00:00.000Z',
    source: { kind: 'worked' } as const,
    actor: 'test',
    ...entry,
    seq: index + 1,
  }))

export const sent = (type: string, letterSent: string, on?: string): Written => ({
  type,
  happened: day(on),
  data: { letter: letterSent },
})

export const corrected = (target: number, change: { letter?: string; on?: string }, recordedAt?: string): Written => ({
  type: ENTRY_CORRECTED,
  happened: day('2024-03-01'),
  data: {
    ...first,
    target,
    happened: change.on === undefined ? null : { earliest: change.on, latest: change.on, asWritten: null },
    data: change.letter === undefined ? null : { letter: change.letter },
  },
  ...(recordedAt === undefined ? {} : { recordedAt }),
})

export const withdrawn = (target: number, recordedAt?: string): Written => ({
  type: ENTRY_WITHDRAWN,
  happened: day('2024-03-01'),
  data: { ...first, target },
  ...(recordedAt === undefined ? {} : { recordedAt }),
})
