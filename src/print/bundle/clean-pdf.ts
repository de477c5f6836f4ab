import type { Pdfium } from './pdfium.ts'

/** A page that is looked at instead of taken over: three bytes a dot, from the upper left. */
export interface PagePicture {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

export interface OpenedPdf {
  readonly pages: number
  /**
   * Without its password, its notes and whatever acts. What was typed, stamped, drawn or filled in on a page and is seen
   * there has become part of it. `takenOff`: pages from which something is gone that a reader might have shown.
   */
  cleaned(): { readonly bytes: Uint8Array; readonly takenOff: number }
  /** Whether anything of a page lies outside a box. @param box left, low, right, high, in the page's own measure */
  reachesOutside(page: number, box: readonly [number, number, number, number]): boolean
  /** A page as it is seen, with only the layers that are shown. */
  picture(page: number): PagePicture
  close(): void
}

export type NotOpened = 'password' | 'broken' | 'no pages'

/** In the order of PDFium's list of annotations. */
const [LINK, FREE_TEXT, STAMP, INK, POPUP, WIDGET] = [2, 3, 13, 15, 16, 20] as const
/** What somebody put on the page to be read with it; all else is a note about the page. */
const ON_THE_PAGE: ReadonlySet<number> = new Set([FREE_TEXT, STAMP, INK, WIDGET])
/** A link and the window of a note show nothing of their own. */
const SHOWS_NOTHING: ReadonlySet<number> = new Set([LINK, POPUP])
/** Flags of an annotation that no reader shows: Hidden and NoView (ISO 32000-1, table 165). */
const UNSEEN = 0x02 | 0x20
const PASSWORD = 4
const AS_SEEN = 0
/** What PDFium gives for words that are not there: two bytes that end them. */
const NO_WORDS = 2
const EDGE = 1
const WITH_ANNOTATIONS = 0x01
const BGRX = 3
const MOST_DOTS = 4_000
const DOTS_PER_POINT = 150 / 72

/** Makes what is seen on a page part of it, and takes off the rest. @returns whether anything is gone that was seen */
function flatten({ calls }: Pdfium, page: number): boolean {
  let gone = false
  for (let at = calls.FPDFPage_GetAnnotCount(page) - 1; at >= 0; at--) {
    const annotation = calls.FPDFPage_GetAnnot(page, at)
    if (annotation === 0) {
      gone = true
      calls.FPDFPage_RemoveAnnot(page, at)
      continue
    }
    const kind = calls.FPDFAnnot_GetSubtype(annotation)
    const unseen = (calls.FPDFAnnot_GetFlags(annotation) & UNSEEN) !== 0
    const drawn = calls.FPDFAnnot_GetAP(annotation, AS_SEEN, 0, 0) > NO_WORDS
    const says = kind !== WIDGET || calls.FPDFAnnot_GetStringValue(annotation, 'V', 0, 0) > NO_WORDS
    calls.FPDFPage_CloseAnnot(annotation)
    const stays = ON_THE_PAGE.has(kind) && !unseen && drawn
    if (stays) continue
    if (!SHOWS_NOTHING.has(kind) && says) gone = true
    calls.FPDFPage_RemoveAnnot(page, at)
  }
  calls.FPDFPage_Flatten(page, AS_SEEN)
  return gone
}

/** Opens the forms of a document, which draws what fields were filled in with and no program drew. @returns what closes them */
function openForms({ calls }: Pdfium, document: number): { readonly drawn: (page: number) => void; close(): void } {
  const about = calls.PDFiumExt_OpenFormFillInfo()
  const forms = calls.PDFiumExt_InitFormFillEnvironment(document, about)
  return {
    drawn: page => {
      calls.FORM_OnAfterLoadPage(page, forms)
      calls.FORM_OnBeforeClosePage(page, forms)
    },
    close: () => {
      calls.PDFiumExt_ExitFormFillEnvironment(forms)
      calls.PDFiumExt_CloseFormFillInfo(about)
    },
  }
}

function isOutside(
  pdfium: Pdfium,
  page: number,
  [left, low, right, high]: readonly [number, number, number, number],
): boolean {
  const { calls } = pdfium
  const room = pdfium.room(16)
  try {
    for (let place = 0; place < calls.FPDFPage_CountObjects(page); place++) {
      const one = calls.FPDFPage_GetObject(page, place)
      if (!calls.FPDFPageObj_GetBounds(one, room, room + 4, room + 8, room + 12)) return true
      const view = new DataView(pdfium.memory().buffer)
      const side = (which: number): number => view.getFloat32(room + which * 4, true)
      if (side(0) < left - EDGE || side(1) < low - EDGE || side(2) > right + EDGE || side(3) > high + EDGE) return true
    }
    return false
  } finally {
    pdfium.free(room)
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
      const forms = openForms(pdfium, document)
      let takenOff = 0
      for (let number = 0; number < pages; number++)
        onPage(number, page => {
          if (calls.FPDFPage_GetAnnotCount(page) === 0) return
          forms.drawn(page)
          if (flatten(pdfium, page)) takenOff += 1
        })
      forms.close()
      calls.EPDF_RemoveEncryption(document)
      return { bytes: saved(pdfium, document), takenOff }
    },
    reachesOutside: (number, box) => onPage(number, page => isOutside(pdfium, page, box)),
    picture: number =>
      onPage(number, page => {
        flatten(pdfium, page)
        return looked(pdfium, page)
      }),
  }
}
