import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { drawPage, type Pixels } from './pdfium.ts'

interface OnPage {
  readonly page: number
  readonly pages: number
  readonly taken: number
}

/** In points. */
const HEIGHT = 20
const SIZE = 9

const passages = (taken: number): string =>
  taken === 0
    ? 'nothing is taken out of this page'
    : taken === 1
      ? '1 passage is taken out'
      : `${taken} passages are taken out`

/** What a strip says, however a reader spaces it. */
export const FOOT =
  /Redacted\s+copy,\s+page\s+\d+\s+of\s+\d+:\s+(?:nothing\s+is\s+taken\s+out\s+of\s+this\s+page|1\s+passage\s+is\s+taken\s+out|\d+\s+passages\s+are\s+taken\s+out)/g

/** The strip under a page that says what it is: drawn for itself, so that it covers nothing. */
export function footOf(
  lib: WrappedPdfiumModule,
  { page, pages, taken }: OnPage,
  width: number,
  scale: number,
): { readonly words: string; readonly pixels: Pixels } {
  const words = `Redacted copy, page ${page} of ${pages}: ${passages(taken)}`
  const height = Math.round(HEIGHT * scale)
  const document = lib.FPDF_CreateNewDocument()
  const [w, h] = [width / scale, height / scale]
  const sheet = lib.FPDFPage_New(document, 0, w, h)
  const font = lib.FPDFText_LoadStandardFont(document, 'Helvetica')
  const text = lib.FPDFPageObj_CreateTextObj(document, font, Math.min(SIZE, w / 30))
  const place = lib.pdfium.wasmExports.malloc((words.length + 1) * 2)
  lib.pdfium.stringToUTF16(words, place, (words.length + 1) * 2)
  lib.FPDFText_SetText(text, place)
  lib.FPDFPageObj_Transform(text, 1, 0, 0, 1, w * 0.02, 6)
  lib.FPDFPage_InsertObject(sheet, text)
  lib.FPDFPage_GenerateContent(sheet)
  const pixels = drawPage(lib, sheet, width, height)
  lib.FPDF_ClosePage(sheet)
  lib.FPDF_CloseDocument(document)
  lib.pdfium.wasmExports.free(place)
  return { words, pixels }
}
