import { plainWords } from '#stream/plain-words.ts'

/** What somebody typed into the search, as the record can be asked for it. */
export interface SearchedFor {
  /** As it was typed, tidied. */
  readonly typed: string
  /** What the words of a complaint are asked for, as PostgreSQL reads it; null where nothing can be found by it. */
  readonly query: string | null
  /** The prefix of a reference of some council, where a whole reference was typed. */
  readonly prefix: string | null
  /** The words of a name, each at least two letters; none where it is no name. */
  readonly names: readonly string[]
}

const OWN = /^(?:([a-z]{1,8})[\s/.-]*)?(\d{4})[\s/.-]+(\d{1,6})$/i
const JOINED = /^([a-z]{1,8})[\s/.-]*(\d{4})(\d{4})$/i
const OMBUDSMAN = /^(\d{2})[\s./-]?(\d{3})[\s./-]?(\d{3})$/
/** None of what is quoted holds a quotation mark or a backslash: letters, figures and the stroke of a reference. */
const quoted = (word: string): string => `'${word}'`

const MOST_NAMES = 4
const LONGEST = 200

/**
 * Reads what was typed: a reference in any of the ways in which people write it (NM/2026/0008, nm 2026 8, 2026-0008), the
 * Ombudsman's (24 001 902, 24-001-902, 24001902), a name, or words, in any order and each found by how it begins.
 */
export function searchedFor(text: string): SearchedFor {
  const typed = text.trim().replace(/\s+/g, ' ').slice(0, LONGEST)
  const own = OWN.exec(typed) ?? JOINED.exec(typed)
  if (own) {
    const [, prefix, year, number = ''] = own
    const reference = `/${year}/${number.replace(/^0+(?=\d)/, '').padStart(4, '0')}`
    return {
      typed,
      query: quoted(`${prefix?.toLowerCase() ?? ''}${reference}`),
      prefix: prefix?.toUpperCase() ?? null,
      names: [],
    }
  }
  const ombudsman = OMBUDSMAN.exec(typed)
  if (ombudsman) return { typed, query: quoted(ombudsman.slice(1).join('')), prefix: null, names: [] }
  const words = plainWords(typed)
  const names = words.filter(word => [...word].length > 1)
  const query = words.length === 0 ? null : words.map(word => `${quoted(word)}:*`).join(' & ')
  return { typed, query, prefix: null, names: names.slice(0, MOST_NAMES) }
}
