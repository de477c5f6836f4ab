import type { Box, DrawnText, Letter, Line, PageOpen, Pixels } from './pdfium.ts'
import { inside, SCALE, shownAlone, textsApart } from './texts-apart.ts'

/** How far a colour must move to be seen to. */
const SEEN = 24

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

/** Dark enough for a marker, a copier's black or a bar drawn by a program. */
const DARK = 96

/**
 * Whether a bar lies over a letter of a scan: two fifths of the rows of its box are dark from edge to edge. The strokes
 * of a letter, even a bold one, leave white beside them.
 */
function isUnderBar(box: Box, page: Pixels): boolean {
  const { x1, y1, x2, y2 } = inside(box, page)
  let rows = 0
  for (let y = y1; y < y2; y++) {
    let dark = 0
    for (let x = x1; x < x2; x++) if ((page.rgb[(y * page.width + x) * 3 + 1] ?? 255) < DARK) dark++
    if (dark >= (x2 - x1) * 0.85) rows++
  }
  return y2 > y1 && rows / (y2 - y1) >= 0.4
}

const midIsIn = ([left, top, right, bottom]: Box, boxes: readonly Box[]): boolean =>
  boxes.some(
    ([l, t, r, b]) =>
      (left + right) / 2 >= l && (left + right) / 2 <= r && (top + bottom) / 2 >= t && (top + bottom) / 2 <= b,
  )

/** Texts that a machine read from a picture, over which they are drawn invisibly. */
export const readFromScan = ({ texts, pictures }: PageOpen): readonly DrawnText[] =>
  texts.filter(({ isInvisible, box }) => isInvisible && box !== null && midIsIn(box, pictures))

/**
 * Which letters a reader of the page sees, line by line. A letter is seen if the picture is another without the text
 * that draws it, and if that text would be seen without any other: so words under a picture, a black box or other words,
 * white on white, off the page or on a layer that is switched off are none. What a machine read from a scan is drawn
 * invisibly: there a letter counts where the picture shows something in its place that is no bar.
 */
export function visibleLetters(page: PageOpen): readonly (readonly boolean[])[] {
  const seen = page.render(SCALE)
  const { texts, pictures } = page
  const without = page.renderWithout(
    SCALE,
    texts.map(({ id }) => id),
  )
  const invisible = new Set(texts.filter(one => one.isInvisible).map(({ id }) => id))
  const apart = textsApart(page, seen, invisible)
  const alone = apart.length < 2 ? [] : apart.map(ids => shownAlone(page, ids))
  const groupOf = new Map(apart.flatMap((ids, group) => ids.map(id => [id, group] as const)))
  const isSeen = ({ ink, box, drawnBy }: Letter): boolean => {
    if (ink === null) return false
    if (invisible.has(drawnBy))
      return midIsIn(ink, pictures) && contrast(ink, without) > 60 && !isUnderBar(box ?? ink, without)
    const differ = (one: Pixels, other: Pixels): boolean => {
      const { share, rows } = differing(ink, one, at => other.rgb[at] ?? 0)
      return share >= 0.08 && rows >= 0.5
    }
    if (!differ(seen, without)) return false
    if (apart.length < 2) return true
    const group = alone[groupOf.get(drawnBy) ?? -1]
    return group !== undefined && differ(seen, group.without) && differ(group.only, without)
  }
  return page.lines.map(line => wholeWords(line, line.map(isSeen)))
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
