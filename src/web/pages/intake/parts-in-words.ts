import { capital } from '../days.ts'
import { manyOf, type Typed } from '../recording/typed.ts'

const WORDS: Readonly<Record<string, string>> = { 'subject of a point': 'person complained about' }

const partWord = (part: string): string => WORDS[part] ?? part

/** "Complainant, child" */
export function partsInWords(typed: Typed): string {
  const parts = manyOf(typed, 'part').map(partWord)
  return parts.length === 0 ? 'Not said what they are' : capital(parts.join(', '))
}
