import { compareSegments, parentSegments, type Segments } from '../label.ts'
import type { Point } from '../state.ts'
import type { PointListed } from './points-listed.ts'

/** A point of a version of the statement of complaint, as its entry holds it. */
export interface PointSettled {
  readonly pointId: string
  readonly label: string | null
  readonly segments: (number | string)[]
  readonly parentId: string | null
  readonly kind: 'point' | 'heading'
  readonly text: string | null
  readonly count: number
  readonly countInferred: boolean
}

const keyOf = (segments: Segments): string => segments.join(' ')
const printed = (segments: Segments): string => segments.join('')

function prefixesOf(segments: Segments): readonly Segments[] {
  const above: Segments[] = []
  for (let up = parentSegments(segments); up.length > 0; up = parentSegments(up)) above.push(up)
  return above
}

/** Headings that only their parts show: 15 where 15a and 15b are listed, 14b where 14bi and 14bii are. */
function headingsShared(listed: readonly PointListed[], known: readonly Point[]): readonly PointListed[] {
  const parts = new Map<string, { segments: Segments; count: number }>()
  const all = new Map([...known, ...listed].map(({ segments }) => [keyOf(segments), segments]))
  for (const segments of all.values()) {
    for (const above of prefixesOf(segments)) {
      const found = parts.get(keyOf(above))
      if (found) found.count++
      else parts.set(keyOf(above), { segments: above, count: 1 })
    }
  }
  const isListed = new Set(listed.map(({ segments }) => keyOf(segments)))
  const isKnown = new Map(known.map(point => [keyOf(point.segments), point]))
  return [...parts].flatMap(([key, { segments, count }]) => {
    if (isListed.has(key)) return []
    const point = isKnown.get(key)
    if (point) return point.kind === 'point' ? [{ label: point.label ?? printed(segments), segments, text: null }] : []
    return count > 1 ? [{ label: printed(segments), segments, text: null }] : []
  })
}

/**
 * Nests the points listed under the nearest label above them, and keeps the id of every point whose label stays. What a
 * further version leaves out stays as it was, so a part may hang under a point of an earlier version.
 */
export function nestPoints(
  listed: readonly PointListed[],
  known: readonly Point[],
  newId: () => string,
): readonly PointSettled[] {
  const all = [...listed, ...headingsShared(listed, known)].sort((a, b) => compareSegments(a.segments, b.segments))
  const knownBy = new Map(known.map(point => [keyOf(point.segments), point]))
  const ids = new Map(known.map(({ id, segments }) => [keyOf(segments), id]))
  for (const { segments } of all) if (!ids.has(keyOf(segments))) ids.set(keyOf(segments), newId())
  const keys = [...knownBy.values(), ...all].map(({ segments }) => segments)
  const isAbove = new Set(keys.flatMap(prefixesOf).map(keyOf))
  return all.map(({ label, segments, text }) => {
    const key = keyOf(segments)
    const above = prefixesOf(segments).find(prefix => ids.has(keyOf(prefix)))
    return {
      pointId: ids.get(key) ?? newId(),
      label,
      segments: [...segments],
      parentId: above ? (ids.get(keyOf(above)) ?? null) : null,
      kind: isAbove.has(key) ? 'heading' : 'point',
      text: text ?? knownBy.get(key)?.text ?? null,
      count: 1,
      countInferred: false,
    }
  })
}
