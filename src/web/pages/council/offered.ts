import { shortDay } from '#law/day-words.ts'
import type { ShownCouncilPeople } from '#office/views/council-people.ts'
import type { FieldMeta } from '#stream/field.ts'
import type { Offer } from '../recording/offer.ts'

/** What a question about the council's own people offers; undefined for one that is answered in words. */
export function offeredForCouncil(
  kind: FieldMeta['kind'],
  shown: ShownCouncilPeople | null,
): readonly Offer[] | undefined {
  if (kind !== 'person' && kind !== 'term') return undefined
  if (!shown) return []
  const { names, terms, pool } = shown
  const nameOf = (personId: string): string => names.get(personId) ?? 'Name erased'
  if (kind === 'term')
    return terms
      .filter(({ to }) => to === null)
      .map(({ seq, personId, role, from }) => ({
        value: String(seq),
        text: `${nameOf(personId)}, ${role} since ${shortDay(from)}`,
      }))
  const people = [...new Set([...terms, ...pool].map(({ personId }) => personId))]
  return people.map(value => ({ value, text: nameOf(value) }))
}
