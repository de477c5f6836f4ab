import type { Parameter } from '#record/db.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor } from '#stream/role.ts'
import { knownTo } from './known-to.ts'

/** Somebody whose name was searched for, in a complaint that whoever searches may know of. */
export interface PersonFound {
  readonly complaintId: string
  readonly personId: string
  readonly name: string
  readonly parts: readonly string[]
}

/** More are not told: whoever searches for "a" is asked for more of the name. */
const MOST = 500

const LAST_LETTER = '\u{10ffff}'

/**
 * People with parts in complaints whose names have words that begin so, all of them. Only of complaints that the actor
 * may know of: somebody with parts elsewhere too is found here and there alone.
 */
export async function peopleFound(
  tx: RecordTx,
  names: readonly string[],
  actor: Actor,
): Promise<readonly PersonFound[]> {
  if (names.length === 0) return []
  const params: Parameter[] = []
  const place = (value: Parameter): string => `$${params.push(value) + 1}`
  const known = knownTo(actor, place)
  const begins = names.map(
    word => `select person_id from name_list where authority_id = $1
      and word >= ${place(word)} and word < ${place(`${word}${LAST_LETTER}`)}`,
  )
  return tx.query<{ complaintId: string; personId: string; name: string; parts: readonly string[] }>(
    `select complaint_list.complaint_id as "complaintId", n.person_id as "personId", n.name, found.parts
     from person_list n
     join part_list found on found.authority_id = $1 and found.person_id = n.person_id and found.parts <> '{}'
     join complaint_list on complaint_list.authority_id = $1 and complaint_list.complaint_id = found.complaint_id
     where n.authority_id = $1 and n.person_id = any(array(${begins.join(' intersect ')})) and ${known}
     order by n.name, complaint_list.complaint_id limit ${MOST}`,
    [tx.authorityId, ...params],
  )
}
