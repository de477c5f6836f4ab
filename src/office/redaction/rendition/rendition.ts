import PostalMime from 'postal-mime'
import { paragraphs } from '#paper/content.ts'
import { emailBlocks } from '#print/bundle/email-words.ts'
import { sheetPdf } from '#print/bundle/sheet-pdf.ts'
import { textOf } from '../../files/text-of.ts'
import { zipEntries } from '../../files/zip-entries.ts'
import { csvRows } from './csv-rows.ts'
import { picturePdf } from './picture-pdf.ts'
import { counted, printable, type Shown } from './rendered.ts'
import { columnName, wideTable } from './wide-table.ts'
import { wordShown } from './word-shown.ts'
import { workbookShown } from './workbook-shown.ts'

/** What was laid out, told to whoever marks passages. */
export type Told = Pick<Shown, 'hidden' | 'missing'>

const HEAD = { name: 'Laid out anew for redaction', colour: '#0b0c0c' } as const

const TITLES: Readonly<Record<string, string>> = {
  docx: 'The words of a Word document',
  xlsx: 'The cells of a workbook',
  csv: 'The cells of a table',
  txt: 'The words of a text file',
  eml: 'The words of an email',
}

function tableShown(text: string): Shown {
  const rows = csvRows(text).map((cells, at) => ({ number: at + 1, cells }))
  const most = rows.reduce((sum, { cells }) => Math.max(sum, cells.length), 0)
  const columns = Array.from({ length: most }, (_, at) => columnName(at))
  return { blocks: wideTable('Table', columns, rows), hidden: [], missing: [] }
}

/** What came with an email is named and not laid out: each is a file of its own. */
async function emailShown(bytes: Buffer): Promise<Shown> {
  const { attachments, text = '', html = '' } = await new PostalMime().parse(bytes)
  const isOther = text.trim() !== '' && html.trim() !== ''
  return {
    blocks: await emailBlocks(bytes),
    hidden: [
      'the way it came, which its sender and servers wrote into it',
      ...(isOther ? ['its words once more, as a web page: what is laid out is its plain text'] : []),
    ],
    missing: counted(
      attachments.length,
      'file that came with it: add it to the files, and redact it there',
      'files that came with it: add each to the files, and redact it there',
    ),
  }
}

async function shownOf(type: string, bytes: Buffer): Promise<Shown> {
  switch (type) {
    case 'docx':
      return wordShown(await zipEntries(bytes))
    case 'xlsx':
      return workbookShown(await zipEntries(bytes))
    case 'csv':
      return tableShown(textOf(bytes))
    case 'txt':
      return { blocks: paragraphs(printable(textOf(bytes))), hidden: [], missing: [] }
    case 'eml':
      return emailShown(bytes)
    default:
      throw new Error('no pages are made of this type')
  }
}

const NOTHING = paragraphs('Nothing stands in it that can be read.')

/**
 * A file that is no PDF as pages: what a reader of it sees, and nothing else of it. The same file gives the same bytes
 * each time. To be called where it may use up its time and memory. Throws where it is broken.
 */
export async function renditionOf(
  type: string,
  bytes: Buffer,
): Promise<{ readonly told: Told; readonly pdf: Uint8Array }> {
  if (type === 'png' || type === 'jpg') {
    const told = {
      hidden: ['what the camera or a program wrote into it, such as where and when it was taken'],
      missing: [],
    }
    return { told, pdf: await picturePdf(type, bytes) }
  }
  const { blocks, hidden, missing } = await shownOf(type, bytes)
  const sheet = {
    title: TITLES[type] ?? '',
    council: HEAD,
    lines: ['These pages show its words, without its own layout.'],
    blocks: blocks.length === 0 ? NOTHING : blocks,
    index: null,
    after: [],
  }
  const { bytes: pdf, notShown } = sheetPdf(sheet, false, 0)
  const letters = counted(
    notShown.length,
    'letter that no typeface here can show',
    'letters that no typeface here can show',
  )
  return { told: { hidden, missing: [...missing, ...letters] }, pdf }
}
