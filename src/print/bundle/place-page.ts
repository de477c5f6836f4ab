import { STRIP } from './chunk.ts'

/** A page as it is seen: its edges in its own measure, how it is turned, and how large its unit is. */
export interface SeenPage {
  readonly left: number
  readonly low: number
  readonly right: number
  readonly high: number
  /** Clockwise, as the PDF has it. */
  readonly turned: number
  readonly unit: number
}

/** Where a page goes on a page of the pack: upright, with a strip at the foot, whatever its shape. */
export interface Placed {
  readonly width: number
  readonly height: number
  readonly matrix: readonly [number, number, number, number, number, number]
}

/** In points. Most readers show no page larger; on one narrower nobody could read the strip. */
const LARGEST = 14_000
const NARROWEST = 420

const quarterTurns = (turned: number): number => ((Math.round(turned / 90) % 4) + 4) % 4

/** The size a page is seen in, and how it is put on its place above the strip. */
export function placePage({ left, low, right, high, turned, unit }: SeenPage): Placed {
  const turns = quarterTurns(turned)
  const [across, down] = [Math.max(1, right - left), Math.max(1, high - low)]
  const [seenAcross, seenDown] = turns % 2 === 0 ? [across, down] : [down, across]
  const scale = Math.min(unit, LARGEST / seenAcross, LARGEST / seenDown)
  const [width, height] = [seenAcross * scale, seenDown * scale]
  const aside = Math.max(0, (NARROWEST - width) / 2)
  const s = scale
  const put = (matrix: Placed['matrix']): Placed => ({
    width: width + 2 * aside,
    height: height + STRIP,
    matrix: [matrix[0], matrix[1], matrix[2], matrix[3], matrix[4] + aside, matrix[5] + STRIP],
  })
  if (turns === 1) return put([0, -s, s, 0, -low * s, right * s])
  if (turns === 2) return put([-s, 0, 0, -s, right * s, high * s])
  if (turns === 3) return put([0, s, -s, 0, high * s, -left * s])
  return put([s, 0, 0, s, -left * s, -low * s])
}
