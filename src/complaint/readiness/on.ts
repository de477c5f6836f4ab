import { spanInWords } from '#law/day-words.ts'
import type { When } from '#stream/entry.ts'
import { isUndated } from '#stream/when.ts'

/** " on 8 September 2022", " (January 2018)", or nothing where no day is on record. */
export function on(when: When): string {
  if (isUndated(when)) return ''
  return when.earliest === when.latest ? ` on ${spanInWords(when)}` : ` (${when.asWritten ?? spanInWords(when)})`
}
