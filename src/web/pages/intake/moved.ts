import { oneOf } from '../recording/typed.ts'
import { type Draft, type Item, itemsOf, typedOn } from './draft.ts'

/** The parts of the same point, or the points that are part of none, as they stand: this one among them. */
function beside(draft: Draft, point: Item): readonly Item[] {
  const parentOf = (one: Item) => oneOf(typedOn(draft, 'point', one), 'parentId')
  return itemsOf(draft, 'point').filter(one => parentOf(one) === parentOf(point))
}

const pointOf = (draft: Draft, key: string): Item | undefined => itemsOf(draft, 'point').find(one => one.key === key)

/** At which place, from 1, a point stands among those beside it, and how many these are; null where there is no such point. */
export function placeOf(draft: Draft, key: string): { readonly place: number; readonly of: number } | null {
  const point = pointOf(draft, key)
  if (!point) return null
  const all = beside(draft, point)
  return { place: all.indexOf(point) + 1, of: all.length }
}

/** The draft with a point at that place, from 1, among those beside it; null where there is no such place or it stands there. */
export function movedTo(draft: Draft, key: string, place: number): Draft | null {
  const point = pointOf(draft, key)
  if (!point) return null
  const all = beside(draft, point)
  if (!Number.isInteger(place) || place < 1 || place > all.length || all[place - 1] === point) return null
  const waiting = all.filter(one => one !== point).toSpliced(place - 1, 0, point)
  const items = draft.items.map(one => (all.includes(one) ? (waiting.shift() ?? one) : one))
  return { ...draft, items }
}

/** The draft with a point one place further up or down among the parts of the same point; null where it cannot move. */
export function moved(draft: Draft, key: string, way: 'up' | 'down'): Draft | null {
  const now = placeOf(draft, key)
  return now && movedTo(draft, key, now.place + (way === 'up' ? -1 : 1))
}
