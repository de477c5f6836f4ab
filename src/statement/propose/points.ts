import { compareSegments, parentSegments, type Segments, sameSegments } from '#complaint/label.ts'
import type { Facts, PointFact } from '../facts.ts'

/** A point of the statement of complaint with the id it will have, and the fact it comes from (none for a heading). */
export interface PlacedPoint {
  readonly pointId: string
  readonly label: string | null
  readonly segments: Segments
  readonly parentId: string | null
  readonly kind: 'point' | 'heading'
  readonly text: string | null
  readonly count: number
  readonly countInferred: boolean
  readonly fact: PointFact | null
}

/** "14b" of [14, b]. */
const labelOf = (segments: Segments): string => segments.join('')

/** The headings that the labels imply: 15 for 15a to 15c, 14 and 14b for 14bi and 14bii. */
function headings(points: readonly PointFact[]): readonly Segments[] {
  const found: Segments[] = []
  const known = (segments: Segments) =>
    found.some(one => sameSegments(one, segments)) ||
    points.some(({ label }) => label && sameSegments(label.segments, segments))
  for (const { label } of points) {
    for (let above = parentSegments(label?.segments ?? []); above.length > 0; above = parentSegments(above)) {
      if (!known(above)) found.push(above)
    }
  }
  return found
}

/**
 * The points in the order of the complaint, not of the findings, with a heading for every label that only has parts. A
 * point that has a finding at stage 2 and parts of its own stays a point.
 */
export function placePoints(points: readonly PointFact[], newId: () => string): readonly PlacedPoint[] {
  const labelled = points.flatMap(fact => (fact.label ? [{ segments: fact.label.segments, fact }] : []))
  const all: readonly { segments: Segments; fact: PointFact | null }[] = [
    ...labelled,
    ...headings(points).map(segments => ({ segments, fact: null })),
  ].sort((a, b) => compareSegments(a.segments, b.segments))

  const ids = all.map(item => ({ ...item, pointId: newId() }))
  const placed = ids.map(({ segments, fact, pointId }): PlacedPoint => {
    const above = parentSegments(segments)
    return {
      pointId,
      label: fact?.label?.id ?? labelOf(segments),
      segments,
      parentId: above.length === 0 ? null : (ids.find(one => sameSegments(one.segments, above))?.pointId ?? null),
      kind: fact ? 'point' : 'heading',
      text: fact?.text || null,
      count: fact?.count ?? 1,
      countInferred: fact?.countInferred ?? false,
      fact,
    }
  })
  const unnamed = points
    .filter(({ label }) => label === null)
    .map(
      (fact): PlacedPoint => ({
        pointId: newId(),
        label: null,
        segments: [],
        parentId: null,
        kind: 'point',
        text: fact.text || null,
        count: fact.count,
        countInferred: fact.countInferred,
        fact,
      }),
    )
  return [...placed, ...unnamed]
}

/** Where the panel changed nothing, what is told of a point after it is the second look at it. */
export const isLookedAtAgain = ({ amendments, timeline }: Facts, { fact }: PlacedPoint): boolean =>
  fact?.stage3 != null && amendments.length === 0 && timeline.some(({ kind }) => kind === 'further report')
