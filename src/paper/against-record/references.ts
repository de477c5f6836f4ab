import type { Difference, Found, Setting } from './difference.ts'
import type { Letter } from './letter.ts'
import type { OnRecord } from './on-record.ts'

const OF_A_COUNCIL = /\b[A-Z]{1,6}[/-](?:19|20)\d{2}[/-]\d{1,6}\b/g
const OF_THE_OMBUDSMAN = /\b\d{2}[ -]\d{3}[ -]\d{3}\b/g
const LABELLED =
  /\b(?:our|your|complaint|case)? ?ref(?:erence)?(?: number| no\.?)?\s*[:.]\s*([A-Z0-9][A-Za-z0-9/-]{3,24}(?: \d{3}){0,2})/gi

const plain = (reference: string): string => reference.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** The complaint's own reference, the Ombudsman's, and any other, which may belong to another family. */
export function compareReferences(letter: Letter, { state }: Setting, { texts }: OnRecord): Found {
  const matters = [...state.matters.values()].flatMap(({ reference, seq }) =>
    reference === null ? [] : [{ reference, seq }],
  )
  const known = new Set([plain(state.reference), ...matters.map(({ reference }) => plain(reference))])
  const isKnown = (reference: string) =>
    known.has(plain(reference)) || texts.some(({ text }) => text.includes(reference))
  const differences = new Map<number, Difference>()
  const tell = (reference: string, start: number, passage: string, isOmbudsmans: boolean): void => {
    if (
      isKnown(reference) ||
      [...differences.values()].some(({ place }) => place !== null && place.start <= start && place.end > start)
    )
      return
    const place = letter.placeOf(start, start + reference.length)
    differences.set(start, {
      kind: isOmbudsmans ? 'reference' : 'another complaint',
      passage,
      place,
      letter: reference,
      record: isOmbudsmans ? matters.map(one => one.reference).join(', ') || null : state.reference,
      entries: isOmbudsmans ? matters.map(({ seq }) => seq) : [],
      sentence: isOmbudsmans
        ? `The letter gives ${reference} as a reference of the Ombudsman. ${matters.length > 0 ? `The record has ${matters.map(one => one.reference).join(', ')}.` : 'The record has none.'}`
        : `The letter gives ${reference}. This complaint is ${state.reference}. The letter, or a part of it, may be about another family.`,
    })
  }
  for (const { text, start } of letter.paragraphs) {
    for (const { 0: reference, index } of text.matchAll(OF_A_COUNCIL))
      tell(reference, start + index, text.trim(), false)
    for (const { 0: reference, index } of text.matchAll(OF_THE_OMBUDSMAN))
      if (!/(?:tel|phone|call|fax|\d)[^.]{0,12}$/i.test(text.slice(Math.max(0, index - 16), index)))
        tell(reference, start + index, text.trim(), true)
    for (const match of text.matchAll(LABELLED)) {
      const reference = match[1] ?? ''
      if (/\d/.test(reference) && !/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(reference))
        tell(reference, start + match.index + match[0].length - reference.length, text.trim(), false)
    }
  }
  return { differences: [...differences.values()] }
}
