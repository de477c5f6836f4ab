import type { ComplaintState, Milestone } from '../state.ts'
import type { Part } from '../words.ts'

export const injusticeAnswers = ['remedied', 'remedied in part', 'not remedied', 'no injustice'] as const
export type InjusticeAnswer = (typeof injusticeAnswers)[number]

/** What somebody suffered and whether it is put right: another question than whether the actions are done. */
export interface InjusticeConsidered extends Milestone {
  readonly personId: string
  readonly injustice: string | null
  readonly answer: InjusticeAnswer
  readonly reasons: string
}

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
