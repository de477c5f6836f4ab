const LONGEST = 60

/** The words of a name or a text as they are searched for: small letters, no accents, nothing but letters and figures. */
export function plainWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
  const words = plain.split(/[^\p{Letter}\p{Number}]+/u).filter(word => word !== '')
  return [...new Set(words.map(word => word.slice(0, LONGEST)))]
}
