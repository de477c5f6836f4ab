import type { Box, Line, PageOpen, Pixels } from './pdfium.ts'

const MILLION = 1_000_000
/** Pixels a point: 75 dots an inch. */
const SCALE = 75 / 72
/** How far a colour must move to be seen to. */
const SEEN = 24

interface Inside {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

const inside = ([left, top, right, bottom]: Box, { width, height }: Pixels): Inside => ({
  x1: Math.max(0, Math.floor((left / MILLION) * width)),
  y1: Math.max(0, Math.floor((top / MILLION) * height)),
  x2: Math.min(width, Math.ceil((right / MILLION) * width)),
  y2: Math.min(height, Math.ceil((bottom / MILLION) * height)),
})

/** Of the pixels in a box, the share that differ, and of its rows those with one that does. */
function differing(box: Box, one: Pixels, other: (at: number) => number): { share: number; rows: number } {
  const { x1, y1, x2, y2 } = inside(box, one)
  const all = (x2 - x1) * (y2 - y1)
  if (x2 <= x1 || y2 <= y1) return { share: 0, rows: 0 }
  let [count, rows] = [0, 0]
  for (let y = y1; y < y2; y++) {
    let inRow = 0
    for (let x = x1; x < x2; x++) {
      const at = (y * one.width + x) * 3
      const moved = [0, 1, 2].some(part => Math.abs((one.rgb[at + part] ?? 0) - other(at + part)) > SEEN)
      if (moved) inRow++
    }
    count += inRow
    if (inRow > 0) rows++
  }
  return { share: count / all, rows: rows / (y2 - y1) }
}

/** The lightest and the darkest in a box, as shares of white. */
function contrast(box: Box, page: Pixels): number {
  const { x1, y1, x2, y2 } = inside(box, page)
  let [least, most] = [255, 0]
  for (let y = y1; y < y2; y++)
    for (let x = x1; x < x2; x++) {
      const value = page.rgb[(y * page.width + x) * 3 + 1] ?? 0
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
  return most - least
}

/**
 * Which letters a reader of the page sees, line by line. A letter is seen if the picture is another without the text: so
 * words under a picture or a black box, white on white, off the page or on a layer that is switched off are none. What
 * a machine read from a scan is drawn invisibly: there a letter counts where the picture shows something in its place.
 */
export function visibleLetters(page: PageOpen): readonly (readonly boolean[])[] {
  const seen = page.render(SCALE)
  const without = page.isReadScan ? seen : page.renderWithoutText(SCALE)
  const isSeen = (ink: Box | null): boolean => {
    if (ink === null) return false
    if (page.isReadScan) return contrast(ink, seen) > 60
    const { share, rows } = differing(ink, seen, at => without.rgb[at] ?? 0)
    return share >= 0.08 && rows >= 0.5
  }
  return page.lines.map(line =>
    wholeWords(
      line,
      line.map(({ ink }) => isSeen(ink)),
    ),
  )
}

/** A word of which a third or more is not seen is not seen at all. */
function wholeWords(line: Line, letters: readonly boolean[]): readonly boolean[] {
  const words: boolean[] = []
  let from = 0
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && line[at]?.box !== null) continue
    const word = letters.slice(from, at)
    const whole = word.length > 0 && word.filter(Boolean).length / word.length > 2 / 3
    for (let each = from; each < at; each++) words.push(whole)
    if (at < line.length) words.push(false)
    from = at + 1
  }
  return words
}
