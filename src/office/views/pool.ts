import type { PoolMember } from '#authority/pool-member.ts'
import type { AuthorityState } from '#authority/state.ts'
import type { Parameter } from '#record/db.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor } from '#stream/role.ts'
import { isStreamId } from '../office.ts'
import { knownTo } from './known-to.ts'

/** Somebody who can be asked, with the work they have had, as far as the person who looks may know of it. */
export interface ListedPoolMember extends PoolMember {
  readonly open: number
  readonly closed: number
}

interface Worked {
  person_id: string
  open: number
  closed: number
}

function workOf(tx: RecordTx, actor: Actor, people: readonly string[]): Promise<readonly Worked[]> {
  const params: Parameter[] = []
  const place = (value: Parameter): string => `$${params.push(value) + 1}`
  const asked = place([...people])
  const known = knownTo(actor, place)
  return tx.query<Worked>(
    `select w.person_id, count(*) filter (where not closed)::integer as open, count(*) filter (where closed)::integer as closed
     from part_list w join complaint_list using (authority_id, complaint_id)
     where w.authority_id = $1 and w.person_id = any(${asked}::uuid[]) and w.roles <> '{}' and ${known}
     group by w.person_id`,
    [tx.authorityId, ...params],
  )
}

/** Everybody on the list. */
export async function poolListed(
  tx: RecordTx,
  actor: Actor,
  { pool }: AuthorityState,
): Promise<readonly ListedPoolMember[]> {
  const members = [...pool.values()]
  if (members.length === 0) return []
  const people = members.map(({ personId }) => personId).filter(isStreamId)
  const worked = new Map((await workOf(tx, actor, people)).map(one => [one.person_id, one]))
  return members.map(member => {
    const { open = 0, closed = 0 } = worked.get(member.personId) ?? {}
    return { ...member, open, closed }
  })
}
