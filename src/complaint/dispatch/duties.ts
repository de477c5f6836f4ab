import type { Duty } from '../duty.ts'
import type { ComplaintState } from '../state.ts'
import { awaitsRelease, awaitsSomebody, deliveriesOf } from './find.ts'
import type { Standing } from './state.ts'

const WORDS: Partial<Record<Standing['kind'], string>> = {
  held: 'See to a copy of a letter that is not sent any more',
  'may have gone': 'Find out whether a letter has gone, and say so',
  'put back': 'See to a letter that was not sent',
  failed: 'See to a letter that could not be delivered',
  bounced: 'See to a letter that came back',
}

const rest = { by: null, source: [{ key: 'REG', at: '11' }], clockId: null } as const

/** What a person has to see to of what was to be sent: as soon as possible, because nobody has the letter meanwhile. */
export const dispatchDuties = (state: ComplaintState): readonly Duty[] => [
  ...deliveriesOf(state)
    .filter(one => awaitsSomebody(state, one))
    .map(({ dispatch, delivery }) => ({
      ...rest,
      id: `delivery-${delivery.id}`,
      what: WORDS[delivery.standing.kind] ?? 'See to a letter',
      who: 'complaints manager',
      ownerId: dispatch.askedBy,
    })),
  ...[...state.dispatch.asked.values()].filter(awaitsRelease).map(({ id }) => ({
    ...rest,
    id: `dispatch-${id}`,
    what: 'Read a letter that somebody wants sent, and release it',
    who: 'complaints manager',
  })),
]
