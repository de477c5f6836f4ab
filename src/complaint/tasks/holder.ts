import type { Duty } from '../duty.ts'
import { holdersOf } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import { part } from '../words.ts'
import type { Acts, Holder } from './task.ts'

/** Whoever looks after the complaint acts for the complaints manager in it. */
function ofTheOffice(
  { desk }: ComplaintState,
  as: 'complaints manager' | 'council',
  missing: Holder['missing'],
): Holder {
  if (!desk.assigned) return { as, personIds: [], missing }
  return { as: as === 'council' ? as : 'complaints officer', personIds: [desk.assigned.personId], missing }
}

/**
 * Who holds something that is to be done. A part that nobody has yet falls to the complaints manager, or to whoever
 * looks after the complaint: somebody has to be found for it.
 */
export function holderOf(who: string, state: ComplaintState): Holder {
  if (who === 'complaints manager' || who === 'council') return ofTheOffice(state, who, null)
  if (who === 'panel clerk') return { as: who, personIds: [], missing: null }
  const asPart = part.safeParse(who)
  if (!asPart.success) return ofTheOffice(state, 'council', null)
  const personIds = holdersOf(state, asPart.data)
  return personIds.length > 0
    ? { as: asPart.data, personIds, missing: null }
    : ofTheOffice(state, 'complaints manager', asPart.data)
}

/**
 * Whoever was named for something agreed holds it, if they can see the complaint: they have a part in it, look after it or
 * have worked in it. What is somebody's who cannot is nobody's list, so it falls to the office.
 */
export function ownerAsHolder({ ownerId }: Duty, state: ComplaintState): Holder | null {
  if (!ownerId) return null
  const sees =
    state.desk.assigned?.personId === ownerId ||
    state.parts.some(({ personId, until }) => personId === ownerId && until === null) ||
    state.history.stored.some(({ actor }) => actor === ownerId)
  return sees ? { as: 'council', personIds: [ownerId], missing: null } : null
}

/** The office at the council under which a task stands in everybody's worklist who holds it; null where it is somebody's own. */
export const officeOf = ({ as, personIds }: Holder): Extract<Acts, 'complaints manager' | 'panel clerk'> | null =>
  personIds.length > 0 ? null : as === 'panel clerk' ? as : 'complaints manager'
