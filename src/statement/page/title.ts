/** "Westminster City Council (18 011 015)", "(16 003 985)", "16 010 636c" */
const TITLE =
  /^(.{0,240}?)\s*(?:\(\s*(\d{2})[ -](\d{3})[ -](\d{3})\s?([a-z])?\s*\)?|^(\d{2})[ -](\d{3})[ -](\d{3})([a-z])?)\s*\.?$/i

export interface Title {
  /** Null where the page prints the number alone. */
  readonly authority: string | null
  readonly reference: string
}

export function titleOf(text: string): Title | null {
  if (text.length > 300) return null
  const match = TITLE.exec(text)
  if (!match) return null
  const [, authority = '', year, first, second, letter, year2, first2, second2, letter2] = match
  const reference = `${year ?? year2} ${first ?? first2} ${second ?? second2}${(letter ?? letter2 ?? '').toLowerCase()}`
  return { authority: authority.trim() === '' ? null : authority.trim(), reference }
}

export const dashed = (reference: string): string => reference.replaceAll(' ', '-')
