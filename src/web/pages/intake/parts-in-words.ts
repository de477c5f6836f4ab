import { part, partInWords } from '#complaint/words.ts'
import { capital } from '../days.ts'
import { manyOf, type Typed } from '../recording/typed.ts'

/** What was typed may be no part at all. */
function partWord(typed: string): string {
  const known = part.safeParse(typed)
  return known.success ? partInWords(known.data) : typed
}

/** "Complainant, child" */
export function partsInWords(typed: Typed): string {
  const parts = manyOf(typed, 'part').map(partWord)
  return parts.length === 0 ? 'Not said what they are' : capital(parts.join(', '))
}
