import type { ComplaintState } from '../state.ts'
import type { Part } from '../words.ts'
import type { InjusticeConsidered } from './state.ts'

const suffers: readonly Part[] = ['complainant', 'child', 'person affected']

/** Those to whom injustice may have been done, by id, each with the last answer; null where there is none yet. */
export function injusticeByPerson(
  state: ComplaintState,
): readonly { readonly personId: string; readonly part: Part; readonly last: InjusticeConsidered | null }[] {
  const people = state.parts.filter(({ part }) => suffers.includes(part))
  return people
    .filter(({ personId }, place) => people.findIndex(other => other.personId === personId) === place)
    .map(({ personId, part }) => ({
      personId,
      part,
      last: state.agreed.injustice.findLast(one => one.personId === personId) ?? null,
    }))
}
