import type { Box, DrawnText, PageOpen, Pixels } from './pdfium.ts'

const MILLION = 1_000_000
/** Pixels a point: 75 dots an inch. */
export const SCALE = 75 / 72
/** Texts that lie over one another deeper than this are nothing that anybody reads: no letter of the rest is kept. */
const MOST_LAYERS = 24

interface Inside {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** The pixels of a page that a box touches. */
export const inside = ([left, top, right, bottom]: Box, { width, height }: Pixels): Inside => ({
  x1: Math.max(0, Math.floor((left / MILLION) * width)),
  y1: Math.max(0, Math.floor((top / MILLION) * height)),
  x2: Math.min(width, Math.ceil((right / MILLION) * width)),
  y2: Math.min(height, Math.ceil((bottom / MILLION) * height)),
})

/** Whether every pixel of these boxes is free, or the text's own. */
const isFree = (taken: Uint32Array, width: number, boxes: readonly Inside[], own: number): boolean =>
  boxes.every(({ x1, y1, x2, y2 }) => {
    for (let y = y1; y < y2; y++)
      for (let x = x1; x < x2; x++) {
        const by = taken[y * width + x]
        if (by !== 0 && by !== own) return false
      }
    return true
  })

/**
 * The texts of a page whose letters are read and painted, in groups within which no letter lies over one of another
 * text: each group can be hidden at once, and what changes in the place of a letter is then its own doing.
 */
export function textsApart(page: PageOpen, pixels: Pixels, invisible: ReadonlySet<number>): readonly number[][] {
  const boxesOf = new Map<number, Inside[]>()
  for (const { ink, drawnBy } of page.lines.flat()) {
    if (!ink || invisible.has(drawnBy)) continue
    const boxes = boxesOf.get(drawnBy) ?? []
    boxes.push(inside(ink, pixels))
    boxesOf.set(drawnBy, boxes)
  }
  const layers: { readonly taken: Uint32Array; readonly ids: number[] }[] = []
  for (const [place, [id, boxes]] of [...boxesOf].entries()) {
    const own = place + 1
    let layer = layers.find(({ taken }) => isFree(taken, pixels.width, boxes, own))
    if (!layer && layers.length < MOST_LAYERS) {
      layer = { taken: new Uint32Array(pixels.width * pixels.height), ids: [] }
      layers.push(layer)
    }
    if (!layer) continue
    for (const { x1, y1, x2, y2 } of boxes)
      for (let y = y1; y < y2; y++) layer.taken.fill(own, y * pixels.width + x1, y * pixels.width + x2)
    layer.ids.push(id)
  }
  return layers.map(({ ids }) => ids)
}

function overlap([l, t, r, b]: Box, [left, top, right, bottom]: Box): number {
  const both = Math.max(0, Math.min(r, right) - Math.max(l, left)) * Math.max(0, Math.min(b, bottom) - Math.max(t, top))
  return both / Math.max(1, (r - l) * (b - t) + (right - left) * (bottom - top) - both)
}

/** Texts from which no letter is read because they double one of these. */
function doublesOf(texts: readonly DrawnText[], ids: ReadonlySet<number>): readonly number[] {
  const read = texts.filter(({ isRead, isInvisible }) => isRead && !isInvisible)
  return texts.flatMap(({ id, box, isRead }) => {
    if (isRead || !box) return []
    const [nearest] = read
      .map(one => ({ id: one.id, shared: one.box ? overlap(box, one.box) : 0 }))
      .toSorted((one, other) => other.shared - one.shared)
    return nearest && nearest.shared > 0.3 && ids.has(nearest.id) ? [id] : []
  })
}

/** The page without some texts, and with them only. */
export function shownAlone(
  page: PageOpen,
  group: readonly number[],
): { readonly without: Pixels; readonly only: Pixels } {
  const ids = new Set(group)
  const others = page.texts.map(({ id }) => id).filter(id => !ids.has(id))
  return {
    without: page.renderWithout(SCALE, [...group, ...doublesOf(page.texts, ids)]),
    only: page.renderWithout(SCALE, others),
  }
}
