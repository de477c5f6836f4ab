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

export interface Placed<Item> {
  readonly item: Item
  readonly from: number
  readonly to: number
  /** 0 is nearest to the bar. */
  readonly lane: number
}

const GAP = 10

/**
 * Puts labels over their marks so that none covers another: from right to left, each in the lowest lane that is free,
 * so that no mark's line runs through another's words.
 */
export function inLanes<Item>(
  items: readonly Item[],
  at: (item: Item) => number,
  width: (item: Item) => number,
  edge: { readonly left: number; readonly right: number },
): readonly Placed<Item>[] {
  const placed: Placed<Item>[] = []
  for (const item of [...items].sort((a, b) => at(b) - at(a))) {
    const from = Math.max(edge.left, Math.min(at(item), edge.right - width(item)))
    const to = from + width(item)
    let lane = 0
    while (placed.some(other => other.lane === lane && from < other.to + GAP && other.from < to + GAP)) lane++
    placed.push({ item, from, to, lane })
  }
  return placed
}
