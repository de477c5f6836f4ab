import type { Pdfium } from './pdfium.ts'

/** A page that is looked at instead of taken over: three bytes a dot, from the upper left. */
export interface PagePicture {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

export interface OpenedPdf {
  readonly pages: number
  /** Without its password, its notes and whatever acts. What forms were filled in with has become part of the page. */
  cleaned(): Uint8Array
  /** A page as it is seen, with only the layers that are shown. */
  picture(page: number): PagePicture
  close(): void
}

export type NotOpened = 'password' | 'broken' | 'no pages'

/** In the order of PDFium's list of annotations. */
const WIDGET = 20
const PASSWORD = 4
const AS_PRINTED = 1
const WITH_ANNOTATIONS = 0x01
const BGRX = 3
const MOST_DOTS = 4_000
const DOTS_PER_POINT = 150 / 72

function takeOffNotes({ calls }: Pdfium, page: number): void {
  for (let at = calls.FPDFPage_GetAnnotCount(page) - 1; at >= 0; at--) {
    const annotation = calls.FPDFPage_GetAnnot(page, at)
    const widget = annotation !== 0 && calls.FPDFAnnot_GetSubtype(annotation) === WIDGET
    if (annotation !== 0) calls.FPDFPage_CloseAnnot(annotation)
    if (!widget) calls.FPDFPage_RemoveAnnot(page, at)
  }
}

function saved(pdfium: Pdfium, document: number): Uint8Array {
  const { calls } = pdfium
  const writer = calls.PDFiumExt_OpenFileWriter()
  try {
    calls.PDFiumExt_SaveAsCopy(document, writer)
    const size = calls.PDFiumExt_GetFileWriterSize(writer)
    const at = pdfium.room(size)
    calls.PDFiumExt_GetFileWriterData(writer, at, size)
    const bytes = pdfium.memory().slice(at, at + size)
    pdfium.free(at)
    return bytes
  } finally {
    calls.PDFiumExt_CloseFileWriter(writer)
  }
}

function looked(pdfium: Pdfium, page: number): PagePicture {
  const { calls } = pdfium
  const [across, down] = [calls.FPDF_GetPageWidthF(page), calls.FPDF_GetPageHeightF(page)]
  const scale = Math.min(DOTS_PER_POINT, MOST_DOTS / Math.max(across, down))
  const [width, height] = [Math.max(1, Math.round(across * scale)), Math.max(1, Math.round(down * scale))]
  const bitmap = calls.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0)
  if (bitmap === 0) throw new Error('PDFium has no room for a picture of this page')
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS)
    const at = calls.FPDFBitmap_GetBuffer(bitmap)
    const dots = pdfium.memory().subarray(at, at + width * height * 4)
    const rgb = new Uint8Array(width * height * 3)
    for (let from = 0, to = 0; from < dots.length; from += 4, to += 3) {
      rgb[to] = dots[from + 2] ?? 0
      rgb[to + 1] = dots[from + 1] ?? 0
      rgb[to + 2] = dots[from] ?? 0
    }
    return { width, height, rgb }
  } finally {
    calls.FPDFBitmap_Destroy(bitmap)
  }
}

/** Opens a PDF as a reader would, with its table of contents mended where it is broken. */
export function openPdf(pdfium: Pdfium, bytes: Uint8Array): OpenedPdf | NotOpened {
  const { calls } = pdfium
  const at = pdfium.take(bytes)
  const document = calls.FPDF_LoadMemDocument(at, bytes.length, '')
  if (document === 0) {
    pdfium.free(at)
    return calls.FPDF_GetLastError() === PASSWORD ? 'password' : 'broken'
  }
  const close = () => {
    calls.FPDF_CloseDocument(document)
    pdfium.free(at)
  }
  const pages = calls.FPDF_GetPageCount(document)
  if (pages === 0) {
    close()
    return 'no pages'
  }
  const onPage = <Found>(number: number, work: (page: number) => Found): Found => {
    const page = calls.FPDF_LoadPage(document, number)
    if (page === 0) throw new Error(`page ${number + 1} cannot be read`)
    try {
      return work(page)
    } finally {
      calls.FPDF_ClosePage(page)
    }
  }
  return {
    pages,
    close,
    cleaned() {
      for (let number = 0; number < pages; number++)
        onPage(number, page => {
          if (calls.FPDFPage_GetAnnotCount(page) === 0) return
          takeOffNotes(pdfium, page)
          calls.FPDFPage_Flatten(page, AS_PRINTED)
        })
      calls.EPDF_RemoveEncryption(document)
      return saved(pdfium, document)
    },
    picture: number =>
      onPage(number, page => {
        takeOffNotes(pdfium, page)
        calls.FPDFPage_Flatten(page, AS_PRINTED)
        return looked(pdfium, page)
      }),
  }
}
