/** "Mrs Y", "Mr and Mrs G", "Miss D and Mr E": a title and a letter, as decisions name people. */
const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Dr)'
const LETTER = '[A-Z][0-9]?(?![A-Za-z0-9])'
const ONE = `${TITLE}\\.? ${LETTER}`

/** Inside a larger pattern: one person, or a couple under one letter or two. */
export const NAME = `(?:${TITLE} (?:and|&) ${TITLE} ${LETTER}|${ONE}(?: (?:and|&) ${ONE})?)`

const ALL = new RegExp(`\\b${NAME}`, 'g')

export interface NameMention {
  readonly name: string
  readonly start: number
  readonly end: number
}

export function namesIn(text: string): readonly NameMention[] {
  if (!/\b(?:M[rsxi]|Dr)/.test(text)) return []
  return [...text.matchAll(ALL)].map(match => ({
    name: match[0].replace(/\. /g, ' ').replace(' & ', ' and '),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const COUPLE = new RegExp(`^(${TITLE}) and (${TITLE}) (${LETTER})$`)

/** "Mr and Mrs G" is Mr G and Mrs G; a single person has no members. */
export function membersOf(name: string): readonly string[] {
  const couple = COUPLE.exec(name)
  if (couple) return [`${couple[1]} ${couple[3]}`, `${couple[2]} ${couple[3]}`]
  const parts = name.split(' and ')
  return parts.length === 2 ? parts : []
}

export const letterOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)
export const titleWordOf = (name: string): string => name.slice(0, name.indexOf(' '))

const women = new Set(['Mrs', 'Ms', 'Miss'])
/** Titles that one person may be given by a slip of the pen. */
export const mayBeOnePerson = (a: string, b: string): boolean => a === b || (women.has(a) && women.has(b))
