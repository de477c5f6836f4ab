import type { Mark } from '#complaint/redaction/places.ts'
import type { PlacedWord } from './new-pdf.ts'
import type { Box, Letter, Line, PageOpen } from './pdfium.ts'

const MILLION = 1_000_000
const wholePage: Box = [0, 0, MILLION, MILLION]

const around = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map(([left]) => left)),
  Math.min(...boxes.map(([, top]) => top)),
  Math.max(...boxes.map(([, , right]) => right)),
  Math.max(...boxes.map(([, , , bottom]) => bottom)),
]

const boxesOf = ({ box, ink }: Letter): readonly Box[] => [box, ink].filter(one => one !== null)

/** Whether one letter follows another beside it, across or down, and does not begin the next line. */
function isNear([l1, t1, r1, b1]: Box, [l2, t2, r2, b2]: Box): boolean {
  const [across, down] = [Math.max(0, l2 - r1, l1 - r2), Math.max(0, t2 - b1, t1 - b2)]
  const [wide, high] = [Math.max(r1 - l1, r2 - l2), Math.max(b1 - t1, b2 - t2)]
  return (across <= 6 * wide && down <= high / 2) || (down <= 6 * high && across <= wide / 2)
}

/** The boxes to paint over some letters of a line: each with the one after it, so that no gap between them is left. */
function overLetters(letters: readonly Letter[]): readonly Box[] {
  const drawn = letters
    .map(boxesOf)
    .filter(boxes => boxes.length > 0)
    .map(around)
  return drawn.map((box, place) => {
    const next = drawn[place + 1]
    return next && isNear(box, next) ? around([box, next]) : box
  })
}

/** What one mark paints on its page, in millionths of it. */
export function boxesOfMark({ place }: Mark, { lines, texts }: Pick<PageOpen, 'lines' | 'texts'>): readonly Box[] {
  switch (place.kind) {
    case 'page':
      return [wholePage]
    case 'area': {
      const [left, top] = [place.left * 10_000, place.top * 10_000]
      return [
        [left, top, Math.min(MILLION, left + place.width * 10_000), Math.min(MILLION, top + place.height * 10_000)],
      ]
    }
    case 'words': {
      const boxes = place.spans.flatMap(({ line, from, to }) => overLetters((lines[line] ?? []).slice(from, to)))
      // A shadow of the words, or the words once more to make them bold, has no letters of its own and would look out.
      const doubles = texts.flatMap(({ box, isRead }) =>
        !isRead && box && boxes.some(one => share(box, one) > 0) ? [box] : [],
      )
      return [...boxes, ...doubles]
    }
  }
}

/** What stands where a mark takes something out. */
export const wordsOfMark = ({ place }: Mark, lines: readonly Line[]): string =>
  place.kind === 'words'
    ? place.spans
        .map(({ line, from, to }) =>
          (lines[line] ?? [])
            .slice(from, to)
            .map(({ text }) => text)
            .join(''),
        )
        .join(' ')
    : ''

/** How much of a box lies in another. */
function share([l, t, r, b]: Box, [left, top, right, bottom]: Box): number {
  const width = Math.max(0, Math.min(r, right) - Math.max(l, left))
  const height = Math.max(0, Math.min(b, bottom) - Math.max(t, top))
  return (width * height) / Math.max(1, (r - l) * (b - t))
}

/** So little of a letter beside a box may be painted over without the letter being gone. */
const TOUCHED = 0.15

/** What stands on a page instead of what was taken out. */
export interface Gap {
  readonly boxes: readonly Box[]
  /** In words, for who has them read aloud. */
  readonly says: string
}

/** The whole of a gap on the line where it begins. */
const onItsLine = (first: Box, boxes: readonly Box[]): Box =>
  around([
    first,
    ...boxes.filter(
      ([, top, , bottom]) => Math.min(bottom, first[3]) - Math.max(top, first[1]) > (first[3] - first[1]) / 2,
    ),
  ])

/** The words of a page that are seen and not taken out, line by line, with a word for every gap. */
export function wordsLeft(
  lines: readonly Line[],
  seen: readonly (readonly boolean[])[],
  gaps: readonly Gap[],
): readonly (readonly PlacedWord[])[] {
  const painted = gaps.flatMap(({ boxes }, gap) => boxes.map(box => ({ box, gap })))
  const said = new Set<number>()
  const found = lines.map((line, at) => {
    const words: PlacedWord[] = []
    let [text, boxes]: [string, Box[]] = ['', []]
    const end = (): void => {
      if (text !== '') words.push({ text, box: around(boxes) })
      ;[text, boxes] = ['', []]
    }
    for (const [place, letter] of line.entries()) {
      const ink = letter.ink ?? letter.box
      const over = ink && painted.find(({ box }) => share(ink, box) > TOUCHED)
      if (over && !said.has(over.gap)) {
        end()
        said.add(over.gap)
        const gap = gaps[over.gap]
        if (gap) words.push({ text: gap.says, box: onItsLine(over.box, gap.boxes) })
      }
      const last = boxes.at(-1)
      if (last && letter.box && !isNear(last, letter.box)) end()
      if (!letter.box || over || !seen[at]?.[place]) end()
      else {
        text += letter.text
        boxes.push(letter.box)
      }
    }
    end()
    return words
  })
  const silent = gaps
    .filter((_, gap) => !said.has(gap))
    .flatMap(({ boxes: [box], says }) => (box ? [[{ text: says, box }]] : []))
  return [...found, ...silent]
}
