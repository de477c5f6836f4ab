import type { FieldMeta } from '#stream/field.ts'
import type { Offer } from '../recording/offer.ts'
import { oneOf } from '../recording/typed.ts'
import { type Draft, type Item, itemsOf, nameOf, typedOn } from './draft.ts'
import { labelOf, pointsAsRead } from './numbered.ts'
import type { Tried } from './tried.ts'

const LONGEST = 90
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text)

/** The other points, without those that are parts of this one. */
function otherPoints(draft: Draft, point: Item | null): readonly Item[] {
  const under = new Set(point ? [point.id] : [])
  for (const id of under)
    for (const other of itemsOf(draft, 'point'))
      if (oneOf(typedOn(draft, 'point', other), 'parentId') === id) under.add(other.id)
  return pointsAsRead(draft).filter(({ id }) => !under.has(id))
}

/** What a question offers while the complaint is only a draft: what was typed into it so far. */
export function offeredInDraft(
  kind: FieldMeta['kind'],
  draft: Draft,
  item: Item | null,
  tried: Tried,
): readonly Offer[] | undefined {
  switch (kind) {
    case 'point':
    case 'points':
      return otherPoints(draft, item).map(point => ({
        value: point.id,
        text: short(`${labelOf(tried, point)}: ${oneOf(typedOn(draft, 'point', point), 'text')}`),
      }))
    case 'person':
    case 'people':
      return itemsOf(draft, 'person').map(person => ({ value: person.id, text: nameOf(draft, person) }))
    default:
      return undefined
  }
}
