import type { When } from '#stream/entry.ts'
import type { Logo } from './logo.ts'

/** A part of a letter in the council's own words. */
export interface OwnWords {
  readonly part: string
  readonly words: string
}

/** How the council words one of its letters, whole: the parts that are not here are as delivered. */
export interface WordingVersion {
  /** The entry that settled it. */
  readonly seq: number
  /** Counts the versions of this letter from 1. */
  readonly version: number
  readonly template: string
  readonly own: readonly OwnWords[]
  readonly happened: When
  readonly reason: string
  /** Who settled it, by person id. */
  readonly by: string
}

/** What stands at the head and the end of every letter. */
export interface Letterhead {
  readonly seq: number
  readonly version: number
  /** Lines; empty for none. */
  readonly address: string
  /** Paragraphs before whoever signs; empty for none. */
  readonly standard: string
  readonly logo: Logo | null
  readonly happened: When
  readonly reason: string
  readonly by: string
}

/** How the council's own letters read, every version of it, the latest last. */
export interface CouncilLetters {
  readonly wordings: WordingVersion[]
  readonly heads: Letterhead[]
}

export const emptyCouncilLetters = (): CouncilLetters => ({ wordings: [], heads: [] })

/** The versions of one letter, the latest last; none for a letter as delivered. */
export const versionsOf = ({ wordings }: CouncilLetters, template: string): readonly WordingVersion[] =>
  wordings.filter(one => one.template === template)

/** The council's own words for the parts of a letter, by the id of the part. */
export const ownWords = (version: Pick<WordingVersion, 'own'> | undefined): ReadonlyMap<string, string> =>
  new Map(version?.own.map(({ part, words }) => [part, words]))
