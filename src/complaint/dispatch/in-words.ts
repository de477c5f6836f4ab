import { spanInWords } from '#law/day-words.ts'
import { fileInWords } from '../files/in-words.ts'
import type { ComplaintState } from '../state.ts'
import type { Dispatch } from './state.ts'

/** "Letter or email (PDF, 20 KB), asked for on Tuesday 6 August 2024" */
export function dispatchInWords({ files }: ComplaintState, { letter, happened }: Dispatch): string {
  const file = files.held.get(letter)
  return `${file ? fileInWords(file) : 'A letter'}, asked for on ${spanInWords(happened)}`
}
