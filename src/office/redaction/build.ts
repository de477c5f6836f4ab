import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { MOST_WORDS } from '../files/inspection.ts'
import { byEye } from './by-eye.ts'
import { footOf } from './foot.ts'
import { Layout } from './layout.ts'
import { NewPdf } from './new-pdf.ts'
import type { Built, Looked, Order, Painted, Progress, Read } from './orders.ts'
import { type Box, OpenPdf, type PageOpen, PdfNotRead, type Pixels } from './pdfium.ts'
import { blacken, pack, png } from './picture.ts'
import { boxesOfMark, wordsLeft, wordsOfMark } from './take-out.ts'
import { readFromScan, visibleLetters } from './visible.ts'

/** Dots an inch: letters are sharp in print, and a page of them takes some 50 KB. */
const SHARP = 150
const FOR_THE_EYE = 100
/** Pixels: a larger page is drawn coarser. A page of A3 at 150 dots an inch has so many. */
const MOST_PIXELS = 4_400_000

const scaleFor = ({ width, height }: PageOpen, dots: number): number =>
  Math.min(dots / 72, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)))

const lettersOf = ({ lines }: PageOpen) => lines.map(line => line.map(({ text }) => text))

export function readPages(lib: WrappedPdfiumModule, bytes: Uint8Array): Read {
  const file = new OpenPdf(lib, bytes)
  const layout = new Layout()
  const pages = Array.from({ length: file.pages }, (_, index) => {
    const page = file.open(index)
    const lines = lettersOf(page)
    layout.add(page)
    const eye = byEye(page)
    page.close()
    return { lines, byEye: eye }
  })
  return { pages, layout: layout.fingerprint() }
}

export function lookAt(
  lib: WrappedPdfiumModule,
  bytes: Uint8Array,
  { page: number, marks }: Extract<Order, { do: 'look' }>,
): { readonly answer: Looked; readonly bytes: Uint8Array } {
  const file = new OpenPdf(lib, bytes)
  if (number < 1 || number > file.pages) throw new PdfNotRead(`there is no page ${number}`)
  const page = file.open(number - 1)
  const pixels = page.render(scaleFor(page, FOR_THE_EYE))
  const here = marks.filter(({ place }) => place.page === number)
  blacken(
    pixels,
    here.flatMap(mark => boxesOfMark(mark, page)),
  )
  const { width, height } = pixels
  const { notes } = page
  const isReadScan = readFromScan(page).length > 0
  const seen = visibleLetters(page)
  const stays = wordsLeft(
    page.lines,
    seen,
    here.map(mark => ({ boxes: boxesOfMark(mark, page), says: '' })),
  ).map(line => line.map(({ text }) => text).join(' '))
  return {
    answer: { pages: file.pages, lines: lettersOf(page), seen, stays, notes, isReadScan, width, height },
    bytes: png(pixels),
  }
}

/** The picture of a page with a strip under it, and where on the whole the page ends, as a share. */
function withFoot(page: Pixels, foot: Pixels): { readonly whole: Pixels; readonly ends: number } {
  const rgb = new Uint8Array(page.rgb.length + foot.rgb.length)
  rgb.set(page.rgb)
  rgb.set(foot.rgb, page.rgb.length)
  const height = page.height + foot.height
  return { whole: { width: page.width, height, rgb }, ends: page.height / height }
}

const shrunk = (ends: number, [left, top, right, bottom]: Box): Box => [left, top * ends, right, bottom * ends]

/** A copy as it grows: what a page added to it, and how far it is. */
export interface Grown extends Progress {
  readonly bytes: Uint8Array
}

/**
 * A copy of a PDF, made anew from the pictures of its pages and the words on them that are seen and not taken out, page by
 * page: no more than one page of it is held here.
 */
export function* build(
  lib: WrappedPdfiumModule,
  bytes: Uint8Array,
  cover: Uint8Array,
  { marks, title, says }: Extract<Order, { do: 'build' }>,
): Generator<Grown, Built> {
  const made = new NewPdf(title)
  const front = cover.length === 0 ? null : new OpenPdf(lib, cover)
  const inFront = front?.pages ?? 0
  for (let index = 0; index < inFront; index++) {
    const page = front?.open(index)
    if (!page) continue
    const { width, height } = page
    const lines = wordsLeft(page.lines, visibleLetters(page), [])
    made.add({ width, height, picture: pack(page.render(scaleFor(page, SHARP))), lines })
    page.close()
  }
  const file = new OpenPdf(lib, bytes)
  const [nowhere, painted, words]: [Set<string>, Painted[], string[]] = [new Set(), [], []]
  let [hidden, left] = [0, MOST_WORDS]
  const layout = new Layout()
  for (let index = 0; index < file.pages; index++) {
    const page = file.open(index)
    layout.add(page)
    const here = marks.flatMap((mark, at) => (mark.place.page === index + 1 ? [{ mark, says: says[at] ?? '' }] : []))
    const gaps = here.map(({ mark, says: word }) => ({ boxes: boxesOfMark(mark, page), says: word }))
    for (const { mark } of here) if (mark.everywhere) nowhere.add(wordsOfMark(mark, page.lines))
    const seen = visibleLetters(page)
    hidden += page.lines.flatMap((line, at) => line.filter(({ box }, place) => box && !seen[at]?.[place])).length
    const scale = scaleFor(page, SHARP)
    const pixels = page.render(scale)
    const boxes = gaps.flatMap(gap => gap.boxes)
    blacken(pixels, boxes)
    const foot = footOf(lib, { page: index + 1, pages: file.pages, taken: here.length }, pixels.width, scale)
    const { whole, ends } = withFoot(pixels, foot.pixels)
    const lines = wordsLeft(page.lines, seen, gaps).map(line =>
      line.map(({ text, box }) => ({ text, box: shrunk(ends, box) })),
    )
    const mark = [{ text: foot.words, box: [20_000, ends * 1_000_000, 980_000, 1_000_000] as const }]
    made.add({
      width: page.width,
      height: page.height / ends,
      picture: pack(whole),
      lines: [...lines, mark],
    })
    if (boxes.length > 0) painted.push({ page: inFront + index + 1, boxes: boxes.map(box => shrunk(ends, box)) })
    const text = lines.map(line => line.map(one => one.text).join(' ')).join('\n')
    words.push(text.slice(0, left))
    left -= Math.min(left, text.length)
    page.close()
    yield { page: index + 1, pages: file.pages, bytes: made.take() }
  }
  yield { page: file.pages, pages: file.pages, bytes: made.end() }
  const anywhere = [...nowhere].filter(one => one.trim() !== '')
  return { pages: file.pages, inFront, nowhere: anywhere, painted, hidden, words, layout: layout.fingerprint() }
}
