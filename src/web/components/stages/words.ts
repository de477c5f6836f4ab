// Wider than most letters of the typefaces in the stylesheet: better too early a line break than words cut off.
const WIDTH_OF_A_LETTER = 0.58

/** About how wide words are at a size; SVG offers no way to measure before it is drawn. */
export const widthOf = (words: string, size: number): number => words.length * size * WIDTH_OF_A_LETTER

/** Words in lines no wider than `width`; a single longer word stands alone. */
export function wrap(words: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/)) {
    const line = lines.at(-1)
    if (line !== undefined && widthOf(`${line} ${word}`, size) <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

export interface Edges {
  readonly left: number
  readonly right: number
}

/** Which end of the words stands at the given place. */
export type Anchor = 'start' | 'end'

export interface Placed<Item> {
  readonly item: Item
  readonly anchor: Anchor
  /** 0 is nearest to the bar. */
  readonly lane: number
}

const GAP = 10

/**
 * Puts words over their marks so that none covers another: from right to left, each in the lowest lane that is free,
 * so that no mark's line runs through another's words. Words that would pass the right edge end at their mark.
 */
export function inLanes<Item>(
  items: readonly Item[],
  at: (item: Item) => number,
  width: (item: Item) => number,
  edges: Edges,
): readonly Placed<Item>[] {
  const placed: (Placed<Item> & { from: number; to: number })[] = []
  for (const item of [...items].sort((a, b) => at(b) - at(a))) {
    const anchor = at(item) + width(item) > edges.right ? 'end' : 'start'
    const from = anchor === 'end' ? at(item) - width(item) : at(item)
    const to = from + width(item)
    let lane = 0
    while (placed.some(other => other.lane === lane && from < other.to + GAP && other.from < to + GAP)) lane++
    placed.push({ item, anchor, lane, from, to })
  }
  return placed
}

export interface Beside {
  readonly lines: readonly string[]
  readonly x: number
  readonly anchor: Anchor
}

/** Words under a bar: from its beginning where they fit, to its end where they fit, else broken in the wider of the two. */
export function besideBar(words: string, size: number, bar: { from: number; to: number }, edges: Edges): Beside {
  const [after, before] = [edges.right - bar.from, bar.to - edges.left]
  const start = widthOf(words, size) <= after || after >= before
  return start
    ? { lines: wrap(words, size, after), x: bar.from, anchor: 'start' }
    : { lines: wrap(words, size, before), x: bar.to, anchor: 'end' }
}
