export interface ExcerptPart {
  readonly text: string
  /** One of the words that were searched for. */
  readonly isSought: boolean
}

const BEFORE = 90
const LENGTH = 260

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A passage around the first of the words, with every one of them in it marked. */
export function excerptOf(text: string, sought: readonly string[]): readonly ExcerptPart[] {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  const pattern = new RegExp(`(${sought.map(escaped).join('|')})`, 'gi')
  const first = sought.length === 0 ? 0 : Math.max(0, flat.search(pattern))
  const from = first <= BEFORE ? 0 : flat.lastIndexOf(' ', first - BEFORE) + 1
  const until = from + LENGTH >= flat.length ? flat.length : flat.lastIndexOf(' ', from + LENGTH)
  const passage = flat.slice(from, until > first ? until : from + LENGTH)
  const parts = sought.length === 0 ? [passage] : passage.split(pattern)
  const told = parts.map((part, index) => ({ text: part, isSought: index % 2 === 1 })).filter(part => part.text !== '')
  return [
    ...(from > 0 ? [{ text: '… ', isSought: false }] : []),
    ...told,
    ...(from + passage.length < flat.length ? [{ text: ' …', isSought: false }] : []),
  ]
}
