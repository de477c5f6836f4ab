import type { Segments } from '../label.ts'
import { pointsInOrder } from '../points.ts'
import type { ComplaintState } from '../state.ts'
import type { DraftedPoint } from './state.ts'

export const moves = ['up', 'down', 'part of the point above', 'point of its own', 'taken out'] as const
export type Move = (typeof moves)[number]

/** Numbers, letters, roman numerals: three levels, which is as deep as statements go. */
const DEEPEST = 3
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

export interface NumberedPoint extends DraftedPoint {
  readonly label: string
  readonly segments: Segments
  readonly depth: number
  readonly kind: 'point' | 'heading'
}

const partsOf = (draft: readonly DraftedPoint[], id: string | null): readonly DraftedPoint[] =>
  draft.filter(({ parentId }) => parentId === id)

function segmentAt(depth: number, place: number): number | string {
  if (depth === 0) return place + 1
  if (depth === 1) return place < 26 ? String.fromCharCode(97 + place) : `${place + 1}`
  return roman[place] ?? `${place + 1}`
}

/** The draft in its order, parents before their parts, each with its number: 1, 2, 2a, 2b, 2bi. */
export function numbered(draft: readonly DraftedPoint[]): readonly NumberedPoint[] {
  const walk = (parent: NumberedPoint | null): readonly NumberedPoint[] =>
    partsOf(draft, parent?.id ?? null).flatMap((point, place) => {
      const depth = parent ? parent.depth + 1 : 0
      const segments = [...(parent?.segments ?? []), segmentAt(depth, place)]
      const isHeading = point.heading || partsOf(draft, point.id).length > 0
      const one: NumberedPoint = {
        ...point,
        depth,
        segments,
        label: segments.join(''),
        kind: isHeading ? 'heading' : 'point',
      }
      return [one, ...walk(one)]
    })
  return walk(null)
}

/** The draft as it stands: as it was changed, or the points that there are. */
export function draftOf(state: ComplaintState): readonly DraftedPoint[] {
  if (state.statement.draft) return state.statement.draft
  const live = pointsInOrder(state).filter(
    ({ strand, state: standing, label }) => strand === 'substance' && standing === 'live' && label !== null,
  )
  const ids = new Set(live.map(({ id }) => id))
  return live.map(({ id, parentId, kind, text }) => ({
    id,
    parentId: parentId !== null && ids.has(parentId) ? parentId : null,
    heading: kind === 'heading',
    text,
  }))
}

function swapped(draft: readonly DraftedPoint[], one: DraftedPoint, other: DraftedPoint | undefined) {
  if (!other) return draft
  return draft.map(point => (point === one ? other : point === other ? one : point))
}

const depthOf = (draft: readonly DraftedPoint[], id: string): number =>
  numbered(draft).find(point => point.id === id)?.depth ?? 0

const deepestUnder = (draft: readonly DraftedPoint[], id: string): number =>
  Math.max(0, ...partsOf(draft, id).map(part => 1 + deepestUnder(draft, part.id)))

/** The draft after a move; the same where it cannot be moved so. */
export function moved(draft: readonly DraftedPoint[], id: string, move: Move): readonly DraftedPoint[] {
  const point = draft.find(one => one.id === id)
  if (!point) return draft
  const siblings = partsOf(draft, point.parentId)
  const place = siblings.indexOf(point)
  const under = (parentId: string | null) => draft.map(one => (one === point ? { ...one, parentId } : one))
  switch (move) {
    case 'up':
      return swapped(draft, point, siblings[place - 1])
    case 'down':
      return swapped(draft, point, siblings[place + 1])
    case 'part of the point above': {
      const above = siblings[place - 1]
      return above && depthOf(draft, id) + deepestUnder(draft, id) + 1 < DEEPEST ? under(above.id) : draft
    }
    case 'point of its own': {
      const parent = draft.find(one => one.id === point.parentId)
      if (!parent) return draft
      const rest = draft.filter(one => one !== point)
      const after = rest.indexOf(parent) + 1
      return [...rest.slice(0, after), { ...point, parentId: parent.parentId }, ...rest.slice(after)]
    }
    case 'taken out':
      return draft
        .filter(one => one !== point)
        .map(one => (one.parentId === id ? { ...one, parentId: point.parentId } : one))
  }
}

/** Which moves change anything. */
export const movesOf = (draft: readonly DraftedPoint[], id: string): readonly Move[] =>
  moves.filter(move => moved(draft, id, move) !== draft)

export function worded(draft: readonly DraftedPoint[], point: DraftedPoint): readonly DraftedPoint[] {
  const known = draft.some(({ id }) => id === point.id)
  return known
    ? draft.map(one => (one.id === point.id ? { ...one, heading: point.heading, text: point.text } : one))
    : [...draft, point]
}
