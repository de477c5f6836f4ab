import { compareSegments } from '../label.ts'
import type { ComplaintState } from '../state.ts'

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']
const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** What a level is numbered with: 14, then b, then ii. */
const marks = (level: number, place: number): number | string =>
  level === 0 ? place + 1 : ((level === 1 ? letters : roman)[place] ?? place + 1)

/** The label of the next point at the top, or of the next part of another: the first that is not taken. */
export function nextLabel(
  { points }: ComplaintState,
  parentId: string | null,
): { readonly label: string; readonly segments: (number | string)[] } {
  const above = (parentId === null ? undefined : points.get(parentId)?.segments) ?? []
  const taken = [...points.values()].map(({ segments }) => segments)
  for (let place = 0; ; place++) {
    const segments = [...above, marks(above.length, place)]
    if (!taken.some(other => compareSegments(other, segments) === 0)) return { label: segments.join(''), segments }
  }
}
