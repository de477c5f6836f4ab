import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { standsIn } from '#complaint/redaction/find-words.ts'
import { pdfText } from '../files/pdf-text.ts'
import { FOOT } from './foot.ts'
import type { Order, Progress, ReadBack } from './orders.ts'
import { type Box, type Letter, OpenPdf, type PageOpen, PdfNotRead } from './pdfium.ts'
import { textsIn } from './raw-streams.ts'

const MILLION = 1_000_000

/** Whether a point lies in a box. */
const holds = ([left, top, right, bottom]: Box, x: number, y: number): boolean =>
  x > left && x < right && y > top && y < bottom

const midOf = ({ ink, box }: Letter): readonly [number, number] | null => {
  const at = ink ?? box
  return at && [(at[0] + at[2]) / 2, (at[1] + at[3]) / 2]
}

/** Black may be told a little lighter where a picture is drawn at another size. */
const BLACK = 40

function notBlack(page: PageOpen, boxes: readonly Box[]): boolean {
  const { width, height, rgb } = page.render(1)
  return boxes.some(([left, top, right, bottom]) => {
    const [x1, x2] = [Math.ceil((left / MILLION) * width) + 1, Math.floor((right / MILLION) * width) - 1]
    const [y1, y2] = [Math.ceil((top / MILLION) * height) + 1, Math.floor((bottom / MILLION) * height) - 1]
    for (let y = y1; y < y2; y++)
      for (let x = x1; x < x2; x++)
        for (let part = 0; part < 3; part++) if ((rgb[(y * width + x) * 3 + part] ?? 0) > BLACK) return true
    return false
  })
}

const signs = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** The words under a box, where only those may stand that say why it is there. */
function wordsUnder(page: PageOpen, boxes: readonly Box[], says: readonly string[]): boolean {
  const allowed = says.map(signs)
  return page.lines.some(line => {
    // A line as a whole is looked at where any of it lies under a box: reasons stand there in words, and nothing else.
    const under = line.filter(letter => {
      const at = midOf(letter)
      return at !== null && boxes.some(box => holds(box, at[0], at[1]))
    })
    let left = signs(under.map(({ text }) => text).join(''))
    for (const one of allowed) left = left.replaceAll(one, '')
    // Part of a reason may reach out of a small box, so that what is left has to be part of one.
    return left !== '' && !allowed.some(one => one.includes(left))
  })
}

/** What a copy says of itself: its foot, why something is gone, and what it is called. The original says none of it. */
function ownWords(says: readonly string[], title: string) {
  const spaced = [...says, title]
    .filter(one => one.trim() !== '')
    .toSorted((one, other) => other.length - one.length)
    .map(one => one.trim().split(/\s+/).map(RegExp.escape).join('\\s+'))
  const all = new RegExp([FOOT.source, ...spaced].join('|'), 'g')
  const whole = new RegExp(`^\\ufeff?(?:${all.source})\\s*$`)
  return {
    without: (text: string): string => text.replaceAll(all, '\n'),
    isOwn: (words: string): boolean => whole.test(words),
  }
}

/**
 * Tries to get out of a copy what may not be in it: by the text that two readers extract, in everything its streams
 * hold once unpacked, in what is said about it, and by looking at its pages. Tells where it was found, and not what.
 */
export async function readBack(
  lib: WrappedPdfiumModule,
  bytes: Uint8Array,
  { nowhere, painted, says, inFront = 0, title = '' }: Extract<Order, { do: 'read back' }>,
  goneOver: (progress: Progress) => Promise<void> = async () => {},
): Promise<ReadBack> {
  const found = new Set<string>()
  const tell = (where: string): void => void found.add(where)
  const own = ownWords(says, title)
  const file = new OpenPdf(lib, bytes)
  for (let index = 0; index < file.pages; index++) {
    const page = file.open(index)
    const text = own.without(page.lines.map(line => line.map(({ text: letter }) => letter).join('')).join('\n'))
    if (index >= inFront && standsIn(text, ...nowhere)) tell(`in the text of page ${index + 1}`)
    const here = painted.find(one => one.page === index + 1)
    if (here && notBlack(page, here.boxes)) tell(`on the picture of page ${index + 1}, in a box that is not black`)
    if (here && wordsUnder(page, here.boxes, says)) tell(`in the text under a box of page ${index + 1}`)
    if (page.notes > 0) tell(`in a note on page ${index + 1}`)
    page.close()
    await goneOver({ page: index + 1, pages: file.pages })
  }
  for (const { page, words } of await pdfText(bytes, Number.POSITIVE_INFINITY))
    if (page > inFront && standsIn(own.without(words), ...nowhere))
      tell(`in the text of page ${page}, as a second reader finds it`)
  try {
    for (const { where, text } of textsIn(bytes, { inFront, title, isOwn: own.isOwn }))
      if (standsIn(text, ...nowhere)) tell(where)
  } catch {
    throw new PdfNotRead('its streams cannot be read')
  }
  return { stillThere: [...found].map(where => ({ where })) }
}
