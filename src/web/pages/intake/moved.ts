import { oneOf } from '../recording/typed.ts'
import { type Draft, itemsOf, typedOn } from './draft.ts'

/** The draft with a point one place further up or down among the parts of the same point; null where it cannot move. */
export function moved(draft: Draft, key: string, way: 'up' | 'down'): Draft | null {
  const point = itemsOf(draft, 'point').find(one => one.key === key)
  if (!point) return null
  const parent = oneOf(typedOn(draft, 'point', point), 'parentId')
  const beside = itemsOf(draft, 'point').filter(one => oneOf(typedOn(draft, 'point', one), 'parentId') === parent)
  const other = beside[beside.indexOf(point) + (way === 'up' ? -1 : 1)]
  if (!other) return null
  const items = draft.items.map(one => (one === point ? other : one === other ? point : one))
  return { ...draft, items }
}
