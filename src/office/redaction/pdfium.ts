import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

/** The file is no PDF that can be read: broken, locked, or with more pages than are taken. */
export class PdfNotRead extends Error {
  override name = 'PdfNotRead'
}

/** Left, top, right, bottom, in millionths of the page as it is shown. */
export type Box = readonly [number, number, number, number]

/** One character as it stands on the page; `box` is null for a space that nothing draws. */
export interface Letter {
  readonly text: string
  /** What it covers, ascender to descender. */
  readonly box: Box | null
  /** What its ink covers. */
  readonly ink: Box | null
  /** The text that draws it, by its `id`; 0 where PDFium put it in. */
  readonly drawnBy: number
  /** It is drawn, and the file does not say as which letter. */
  readonly isUnread?: boolean
}

export type Line = readonly Letter[]

/** Pixels, three bytes each: red, green, blue. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** A run of text as the page draws it, perhaps inside a form. */
export interface DrawnText {
  readonly id: number
  readonly box: Box | null
  /** Drawn so that nothing is painted, as a machine that reads scans leaves it. */
  readonly isInvisible: boolean
  /** Some letter is read from it. None is from a text that doubles another, as shadows and bold made of two do. */
  readonly isRead: boolean
}

export interface PageOpen {
  /** In points, as shown. */
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  /** Notes, stamps and form fields: what they show is on the picture, and what they say beside it is not. */
  readonly notes: number
  render(scale: number): Pixels
  /** As `render`, without these texts. */
  renderWithout(scale: number, ids: Iterable<number>): Pixels
  readonly texts: readonly DrawnText[]
  /** How many signs are drawn of which nobody can tell what letters they are. */
  readonly unread: number
  /** Where there are pictures. */
  readonly pictures: readonly Box[]
  close(): void
}

const MILLION = 1_000_000
const INVISIBLE = 3
const PLAIN_ORDER = 0x10
const BGRX = 3
const TEXT = 1
const IMAGE = 3
const FORM = 5
const DEEPEST = 12
/** Of a note: hidden, or not to be viewed (ISO 32000-2, table 167). */
const NOT_ON_A_SCREEN = 0x02 | 0x20
const MOST_PAGES = 1_000
const none = [0, 0, 0, 0] as const

/** The memory of the module, which is another one each time it grows. */
function memoryOf({ pdfium }: WrappedPdfiumModule): Uint8Array {
  const heap: unknown = Reflect.get(pdfium, 'HEAPU8')
  if (heap instanceof Uint8Array) return heap
  throw new PdfNotRead('PDFium has no memory')
}

const wasmFile = fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'))

export async function startPdfium(): Promise<WrappedPdfiumModule> {
  const wasm = readFileSync(wasmFile)
  const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer })
  pdfium.PDFiumExt_Init()
  return pdfium
}

/** What stands for no letter, and what each typeface uses as it likes. PDFium gives a hyphen at the end of a line as 2. */
const meansNothing = (code: number): boolean =>
  (code < 32 && ![2, 9, 10, 13].includes(code)) || code === 0xff_fd || (code >= 0xe0_00 && code <= 0xf8_ff)

type Matrix = readonly number[]

/** First the one, then the other. */
function times([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, outer: Matrix): Matrix {
  const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** The box around a box that was moved and turned: left, bottom, right, top. */
function placed(
  [left, bottom, right, top]: readonly [number, number, number, number],
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
): readonly [number, number, number, number] {
  const corners = [left, right].flatMap(x => [bottom, top].map(y => [a * x + c * y + e, b * x + d * y + f] as const))
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** A PDF held in the memory of PDFium. For a process that ends when it is done. */
export class OpenPdf {
  readonly #lib: WrappedPdfiumModule
  readonly #document: number
  readonly #scratch: number
  readonly pages: number

  constructor(lib: WrappedPdfiumModule, bytes: Uint8Array) {
    this.#lib = lib
    const place = lib.pdfium.wasmExports.malloc(bytes.length)
    memoryOf(lib).set(bytes, place)
    this.#document = lib.FPDF_LoadMemDocument(place, bytes.length, '')
    if (this.#document === 0) throw new PdfNotRead('it is broken or locked')
    this.#scratch = lib.pdfium.wasmExports.malloc(64)
    this.pages = lib.FPDF_GetPageCount(this.#document)
    if (this.pages === 0 || this.pages > MOST_PAGES) throw new PdfNotRead(`it has ${this.pages} pages`)
  }

  /** @param index from 0 */
  open(index: number): PageOpen {
    const lib = this.#lib
    let page = this.#load(index)
    const notes = lib.FPDFPage_GetAnnotCount(page)
    if (notes > 0) {
      this.#removeUnseen(page, notes)
      // What a note or a form field shows becomes part of the page: seen, found by its words, and taken out like them.
      lib.FPDFPage_Flatten(page, 0)
      lib.FPDF_ClosePage(page)
      page = this.#load(index)
    }
    const text = lib.FPDFText_LoadPage(page)
    const [width, height] = [lib.FPDF_GetPageWidthF(page), lib.FPDF_GetPageHeightF(page)]
    const count = lib.FPDFText_CountChars(text)
    const drawn = new Set<number>()
    for (let at = 0; at < count; at++) {
      const object = lib.FPDFText_GetTextObject(text, at)
      if (object !== 0) drawn.add(object)
    }
    const render = (scale: number): Pixels =>
      drawPage(lib, page, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
    const lines = this.#lines(page, text, count)
    const objects = this.#objects(page)
    const all = new Map(objects.map(one => [one.id, one]))
    for (const id of drawn) if (!all.has(id)) all.set(id, { id, type: TEXT, box: null })
    const texts = [...all.values()].filter(({ type }) => type === TEXT)
    const modes = new Map(texts.map(({ id }) => [id, lib.FPDFTextObj_GetTextRenderMode(id)]))
    return {
      width,
      height,
      notes,
      lines,
      unread: lines.flat().filter(({ isUnread }) => isUnread).length,
      render,
      renderWithout: (scale, ids) => {
        const hidden = [...ids]
        for (const id of hidden) lib.FPDFTextObj_SetTextRenderMode(id, INVISIBLE)
        const pixels = render(scale)
        for (const id of hidden) lib.FPDFTextObj_SetTextRenderMode(id, modes.get(id) ?? INVISIBLE)
        return pixels
      },
      texts: texts.map(({ id, box }) => ({
        id,
        box,
        isInvisible: modes.get(id) === INVISIBLE,
        isRead: drawn.has(id),
      })),
      pictures: objects.flatMap(({ type, box }) => (type === IMAGE && box ? [box] : [])),
      close: () => {
        lib.FPDFText_ClosePage(text)
        lib.FPDF_ClosePage(page)
      },
    }
  }

  /** Flattening would show what no screen does. */
  #removeUnseen(page: number, notes: number): void {
    for (let at = notes - 1; at >= 0; at--) {
      const note = this.#lib.FPDFPage_GetAnnot(page, at)
      const flags = this.#lib.FPDFAnnot_GetFlags(note)
      this.#lib.FPDFPage_CloseAnnot(note)
      if ((flags & NOT_ON_A_SCREEN) !== 0) this.#lib.FPDFPage_RemoveAnnot(page, at)
    }
  }

  #load(index: number): number {
    const page = this.#lib.FPDF_LoadPage(this.#document, index)
    if (page === 0) throw new PdfNotRead(`page ${index + 1} is broken`)
    return page
  }

  /** What is drawn on a page and in its forms, and the place of each. */
  #objects(page: number): readonly { readonly id: number; readonly type: number; readonly box: Box | null }[] {
    const lib = this.#lib
    const s = this.#scratch
    const found: { id: number; type: number; box: Box | null }[] = []
    const walk = (id: number, outer: Matrix, deep: number): void => {
      const type = lib.FPDFPageObj_GetType(id)
      if (type === FORM) {
        if (deep >= DEEPEST || !lib.FPDFPageObj_GetMatrix(id, s)) return
        const view = this.#view()
        const own: Matrix = [0, 4, 8, 12, 16, 20].map(at => view.getFloat32(s + at, true))
        const inner = times(own, outer)
        for (let at = 0; at < lib.FPDFFormObj_CountObjects(id); at++)
          walk(lib.FPDFFormObj_GetObject(id, at), inner, deep + 1)
      } else if (type === TEXT || type === IMAGE) {
        const bounds = lib.FPDFPageObj_GetBounds(id, s, s + 4, s + 8, s + 12) ? this.#four(4) : none
        const [left, bottom, right, top] = placed(bounds, outer)
        found.push({ id, type, box: this.#box(page, left, top, right, bottom) })
      }
    }
    for (let at = 0; at < lib.FPDFPage_CountObjects(page); at++)
      walk(lib.FPDFPage_GetObject(page, at), [1, 0, 0, 1, 0, 0], 0)
    return found
  }

  /** Where a corner in the page's own measure stands on the page as it is shown. */
  #shown(page: number, x: number, y: number): readonly [number, number] {
    const lib = this.#lib
    lib.FPDF_PageToDevice(page, 0, 0, MILLION, MILLION, 0, x, y, this.#scratch, this.#scratch + 4)
    const view = this.#view()
    return [view.getInt32(this.#scratch, true), view.getInt32(this.#scratch + 4, true)]
  }

  #view(): DataView {
    return new DataView(memoryOf(this.#lib).buffer)
  }

  /** Four numbers that PDFium left, of so many bytes each. */
  #four(bytes: 4 | 8): readonly [number, number, number, number] {
    const view = this.#view()
    const at = (place: number): number =>
      bytes === 4 ? view.getFloat32(this.#scratch + place * 4, true) : view.getFloat64(this.#scratch + place * 8, true)
    return [at(0), at(1), at(2), at(3)]
  }

  #box(page: number, left: number, top: number, right: number, bottom: number): Box | null {
    if (![left, top, right, bottom].every(Number.isFinite) || left === right || top === bottom) return null
    const [x1, y1] = this.#shown(page, left, top)
    const [x2, y2] = this.#shown(page, right, bottom)
    return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
  }

  #lines(page: number, text: number, count: number): readonly Line[] {
    const lib = this.#lib
    const lines: Letter[][] = []
    let line: Letter[] = []
    for (let at = 0; at < count; at++) {
      const code = lib.FPDFText_GetUnicode(text, at)
      if (code === 10 || code === 13) {
        if (line.length > 0) lines.push(line)
        line = []
        continue
      }
      const s = this.#scratch
      const loose = lib.FPDFText_GetLooseCharBox(text, at, s) ? this.#four(4) : none
      const [left, top, right, bottom] = loose
      const box = this.#box(page, left, top, right, bottom)
      const tight = lib.FPDFText_GetCharBox(text, at, s, s + 8, s + 16, s + 24) ? this.#four(8) : none
      const [l, r, b, t] = tight
      const isSpace = /\s/.test(String.fromCodePoint(code || 32))
      const inked = this.#box(page, l, t, r, b)
      line.push({
        // PDFium gives a hyphen at the end of a line as the character 2.
        text: code === 2 || code === 0xad ? '-' : code < 32 || code > 0x10_ff_ff ? ' ' : String.fromCodePoint(code),
        box: isSpace ? null : box,
        ink: isSpace ? null : inked,
        drawnBy: lib.FPDFText_GetTextObject(text, at),
        ...(inked && lib.FPDFText_IsGenerated(text, at) === 0 && meansNothing(code) ? { isUnread: true } : {}),
      })
    }
    if (line.length > 0) lines.push(line)
    return lines
  }
}

/** A page that is open in PDFium, on white, as a picture of so many pixels. */
export function drawPage(lib: WrappedPdfiumModule, page: number, width: number, height: number): Pixels {
  const bitmap = lib.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0)
  if (bitmap === 0) throw new PdfNotRead('a page is too large')
  lib.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xff_ff_ff_ff)
  lib.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, PLAIN_ORDER)
  const stride = lib.FPDFBitmap_GetStride(bitmap)
  const from = lib.FPDFBitmap_GetBuffer(bitmap)
  const heap = memoryOf(lib)
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0, at = from + y * stride; x < width; x++, at += 4) {
      rgb[to++] = heap[at] ?? 0
      rgb[to++] = heap[at + 1] ?? 0
      rgb[to++] = heap[at + 2] ?? 0
    }
  lib.FPDFBitmap_Destroy(bitmap)
  return { width, height, rgb }
}
