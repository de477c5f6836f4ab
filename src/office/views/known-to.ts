import type { Parameter } from '#record/db.ts'
import type { Actor } from '#stream/role.ts'
import { seesEveryComplaint } from '../grants.ts'
import { isStreamId } from '../office.ts'

/**
 * Which complaints somebody may know of, told to the database as the grants tell it of one complaint. `place` gives each
 * parameter its place after the authority, which is $1.
 */
export function knownTo(
  actor: Actor,
  place: (value: Parameter) => string,
  table: 'complaint_list' | 'work_list' | 'word_list' | 'agreed_list' = 'complaint_list',
): string {
  const person = place(isStreamId(actor.personId) ? actor.personId : null)
  const part = `select from part_list p where p.authority_id = $1 and p.complaint_id = ${table}.complaint_id
        and p.person_id = ${person}::uuid`
  if (!seesEveryComplaint(actor))
    return `exists (${part} and not p.kept_out and p.roles && ${place([...actor.roles])}::text[])`
  // A pass over a narrow table is quicker so; of a page far down the list, the planner knows only the other to be short.
  return table === 'complaint_list'
    ? `not exists (${part} and p.kept_out)`
    : `${table}.complaint_id not in (select complaint_id from part_list
        where authority_id = $1 and person_id = ${person}::uuid and kept_out)`
}
