import type { Part } from '#complaint/words.ts'
import type { NewEntry, Source, When } from '#stream/entry.ts'
import type { EventKind, Facts, Told } from '../facts.ts'

export interface ProposedPerson {
  readonly personId: string
  readonly name: string
  readonly part: Part
  readonly note: string | null
  readonly source: Source
}

/** What a statement would add to the record, for a person to look at before any of it is recorded. */
export interface Proposal {
  /** Names go into the people's own streams; the entries name them by id. */
  readonly people: readonly ProposedPerson[]
  readonly entries: readonly NewEntry[]
}

/** What every part of a proposal is made with. */
export interface Drafting {
  readonly facts: Facts
  readonly document: string
  newId(): string
}

/** The source of a fact: its first line, and whether the statement says it or it follows from what it says. */
export const sourceOf = (document: string, told: Pick<Told, 'lines' | 'sure'>): Source => ({
  kind: 'history',
  document,
  line: told.lines[0] ?? null,
  inferred: told.sure !== 'stated',
})

/** What a fact says: as printed, or as it is retold. */
export const wordsOf = ({ quote, retold }: Told): string => quote || (retold ?? '')

/** Something the statement must have meant, since it tells what came of it, and does not say. */
export const implied = (document: string, line: number | null = null): Source => ({
  kind: 'history',
  document,
  line,
  inferred: true,
})

export const eventOf = ({ timeline }: Facts, kind: EventKind) => timeline.find(event => event.kind === kind)
export const eventsOf = ({ timeline }: Facts, kind: EventKind) => timeline.filter(event => event.kind === kind)

export const isBefore = (a: When, b: When): boolean => a.latest !== null && b.earliest !== null && a.latest < b.earliest
