import type { ComplaintState } from '#complaint/state.ts'
import { oneOf } from '../recording/typed.ts'
import { type Draft, type Item, itemsOf, nameOf, typedOn } from './draft.ts'

/** The complaint as the draft would make it. */
interface AsItWouldBe {
  readonly state: ComplaintState
}

/** The number a point has as the draft stands: as their letter has it, or the next. */
export const labelOf = ({ state }: AsItWouldBe, point: Item): string => state.points.get(point.id)?.label ?? ''

/** Under how many others it hangs. */
export function depthOf(draft: Draft, point: Item): number {
  const seen = new Set([point.id])
  let depth = 0
  for (let at: Item | undefined = point; at; depth++) {
    const parent: string = oneOf(typedOn(draft, 'point', at), 'parentId')
    if (parent === '' || seen.has(parent)) return depth
    seen.add(parent)
    at = itemsOf(draft, 'point').find(({ id }) => id === parent)
  }
  return depth
}

const ITEM_WORDS = { outcome: 'Desired outcome', evidence: 'Evidence', link: 'Linked complaint' }

/** What an item is called on pages: "Point 14bii", "Point not finished", "Ann Example". */
export function titleOf(draft: Draft, item: Item, tried: AsItWouldBe): string {
  if (item.kind === 'person') return nameOf(draft, item)
  if (item.kind === 'outcome' || item.kind === 'evidence' || item.kind === 'link') {
    const place = itemsOf(draft, item.kind).indexOf(item) + 1
    return `${ITEM_WORDS[item.kind]} ${place}`
  }
  const label = labelOf(tried, item) || oneOf(typedOn(draft, 'point', item), 'label')
  return label === '' ? 'Point without words yet' : `Point ${label}`
}

/** Points as they are read: each with its parts after it. */
export function pointsAsRead(draft: Draft): readonly Item[] {
  const points = itemsOf(draft, 'point')
  const under = (id: string): readonly Item[] =>
    points
      .filter(point => oneOf(typedOn(draft, 'point', point), 'parentId') === id)
      .flatMap(point => [point, ...under(point.id)])
  const inOrder = under('')
  return [...inOrder, ...points.filter(point => !inOrder.includes(point))]
}

export const inOrderOf = (draft: Draft, item: Item['kind']): readonly Item[] =>
  item === 'point' ? pointsAsRead(draft) : itemsOf(draft, item)
