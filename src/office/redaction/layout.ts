import { createHash } from 'node:crypto'
import type { Box, Line, PageOpen } from './pdfium.ts'

/** Boxes in steps of half a per cent: what moves less still lies under what was painted over it. */
const STEP = 5_000

const stepped = (box: Box): readonly number[] => box.map(one => Math.round(one / STEP))

function around(line: Line): readonly number[] | null {
  const boxes = line.flatMap(({ box }) => (box ? [box] : []))
  return boxes.length === 0
    ? null
    : stepped([
        Math.min(...boxes.map(([left]) => left)),
        Math.min(...boxes.map(([, top]) => top)),
        Math.max(...boxes.map(([, , right]) => right)),
        Math.max(...boxes.map(([, , , bottom]) => bottom)),
      ])
}

/**
 * A fingerprint of where everything stands on the pages of a file. A mark names a line, some letters of it or an area: on
 * pages that another version of what lays out or reads them has moved, it would cover something else.
 */
export class Layout {
  readonly #sum = createHash('sha256')

  add({ width, height, lines, pictures }: Pick<PageOpen, 'width' | 'height' | 'lines' | 'pictures'>): void {
    const words = lines.map(line => [line.map(({ text }) => text).join(''), around(line)])
    this.#sum.update(JSON.stringify([Math.round(width), Math.round(height), words, pictures.map(stepped)]))
  }

  fingerprint(): string {
    return this.#sum.digest('hex')
  }
}
