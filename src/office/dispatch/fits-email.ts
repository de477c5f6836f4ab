import { sizeInWords } from '#complaint/files/in-words.ts'
import type { ComplaintFile } from '#complaint/files/state.ts'
import { largestPackOf } from '../files/handling.ts'
import { handlingOf, type Office } from '../office.ts'

/** Why these files do not go by one email, and what to do; null where they do. */
export function tooLargeForEmail(office: Office, files: readonly Pick<ComplaintFile, 'size'>[]): string | null {
  const most = largestPackOf(handlingOf(office))
  const size = files.reduce((sum, file) => sum + file.size, 0)
  if (size <= most) return null
  const what = files.length === 1 ? 'This file is' : 'Together these files are'
  return `${what} ${sizeInWords(size)}, and an email from here takes ${sizeInWords(most)}. ${files.length === 1 ? 'Send it' : 'Send them one by one, or'} by post or in person.`
}
