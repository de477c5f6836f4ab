import type { ComplaintFile } from '../files/state.ts'
import { typeInWords } from '../files/types.ts'

/** Types of which a redacted copy is made here. */
const redactable: ReadonlySet<string> = new Set(['pdf', 'docx', 'xlsx', 'csv', 'txt', 'eml', 'png', 'jpg'])

/** Why no redacted copy of a file can be made here, and what to do; null where one can. */
export const notRedactedHere = ({ type }: Pick<ComplaintFile, 'type'>): string | null =>
  redactable.has(type)
    ? null
    : `No redacted copy of this type (${typeInWords(type)}) can be made here. Save it as a PDF, add that to the files and redact it. For sound and film, have a copy made elsewhere and record it`

/** What may be chosen, in a sentence. */
export const REDACTED_HERE =
  'A PDF, Word document, Excel workbook, table, text, email or picture. Of all but a PDF and a picture, the words that can be seen are laid out anew, and what is hidden is left behind. Save other documents as a PDF and add that to the files first.'
