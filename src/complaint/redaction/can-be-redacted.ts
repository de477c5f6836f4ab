import type { ComplaintFile } from '../files/state.ts'
import { typeInWords } from '../files/types.ts'

/** Types of which a redacted copy is made here. */
const redactable: ReadonlySet<string> = new Set(['pdf', 'docx', 'xlsx', 'csv', 'txt', 'eml', 'png', 'jpg'])

const asPdf = (program: string): string =>
  `Open it in ${program}, save it as a PDF, add that to the files and redact it. Look first whether notes or hidden parts are to be in it`

/** What to do with a file of a type that is not redacted here, in the words of whoever has it before them. */
const insteadOf: Readonly<Record<string, string>> = {
  pptx: asPdf('PowerPoint'),
  ppt: asPdf('PowerPoint'),
  doc: 'Open it in Word, save it as a Word document (.docx) or a PDF, add that to the files and redact it',
  rtf: 'Open it in Word, save it as a Word document (.docx) or a PDF, add that to the files and redact it',
  odt: 'Open it, save it as a Word document (.docx) or a PDF, add that to the files and redact it',
  xls: 'Open it in Excel, save it as a workbook (.xlsx) or a PDF, add that to the files and redact it',
  ods: 'Open it, save it as an Excel workbook (.xlsx) or a PDF, add that to the files and redact it',
  msg: 'Open it in Outlook, print it to a PDF, add that to the files and redact it. Save what is attached to it one by one, and redact each',
}

const PICTURES: ReadonlySet<string> = new Set(['gif', 'tif', 'bmp', 'webp', 'heic'])

function whatToDo(type: string): string {
  if (PICTURES.has(type)) return 'Save it as a JPEG, a PNG or a PDF, add that to the files and redact it'
  return (
    insteadOf[type] ??
    'Have a copy made elsewhere, with voices and faces made unknown, add it to the files and record it as a redacted copy made elsewhere'
  )
}

/** Why no redacted copy of a file can be made here, and what to do; null where one can. */
export const notRedactedHere = ({ type }: Pick<ComplaintFile, 'type'>): string | null =>
  redactable.has(type)
    ? null
    : `No redacted copy of this type (${typeInWords(type)}) can be made here. ${whatToDo(type)}`

/** What may be chosen, in a sentence. */
export const REDACTED_HERE =
  'A PDF, Word document, Excel workbook, table, text, email or picture. Of all but a PDF and a picture, the words that can be seen are laid out anew, and what is hidden is left behind. Save other documents as a PDF and add that to the files first.'
