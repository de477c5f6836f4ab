import { partsHeldBy } from '#complaint/parts.ts'
import { partInWords } from '#complaint/words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Offer } from './offer.ts'

/** Each of linked complaints once, who is neither here nor at the council, with what they are there. */
function peopleOfLinked({ ofLinked, names }: ShownComplaint, besides: ReadonlySet<string>): readonly Offer[] {
  const there = Map.groupBy(ofLinked, ({ personId }) => personId)
  return [...there]
    .filter(([personId]) => !besides.has(personId) && names.has(personId))
    .map(([value, found]) => {
      const parts = found.map(({ parts, reference }) => `${parts.map(partInWords).join(', ')} in ${reference}`)
      return { value, text: `${names.get(value) ?? 'Name erased'} (${parts.join('; ')})` }
    })
}

/**
 * The people in this complaint, those of complaints linked with it, and those who work for the council. Families in other
 * complaints are not offered: who they are is nobody's business here, and a letter such as "Mrs Y" means another person in
 * each statement.
 */
export function peopleOf(shown: ShownComplaint): readonly Offer[] {
  const { state, names, colleagues } = shown
  const here = [...new Set(state.parts.map(({ personId }) => personId))]
  return [
    ...here.map(value => ({
      value,
      text: `${names.get(value) ?? 'Name erased'} (${partsHeldBy(state, value).map(partInWords).join(', ')} in this complaint)`,
    })),
    ...peopleOfLinked(shown, new Set([...here, ...colleagues.map(({ personId }) => personId)])),
    ...colleagues
      .filter(({ personId }) => !here.includes(personId))
      .map(({ personId, roles }) => ({
        value: personId,
        text: `${names.get(personId) ?? 'Name erased'} (${roles.join(', ')})`,
      })),
  ]
}

/** Those who have a part in this complaint: nobody else is written to about it. */
export const peopleHere = ({ state, names }: ShownComplaint): readonly Offer[] =>
  [...new Set(state.parts.map(({ personId }) => personId))].map(value => ({
    value,
    text: `${names.get(value) ?? 'Name erased'} (${partsHeldBy(state, value).map(partInWords).join(', ')})`,
  }))
