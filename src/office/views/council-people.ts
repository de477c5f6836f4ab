import type { PoolMember } from '#authority/pool-member.ts'
import type { TermOfOffice } from '#authority/term-of-office.ts'
import type { Parameter } from '#record/db.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor } from '#stream/role.ts'
import { isStreamId } from '../office.ts'
import type { View } from '../view.ts'
import { knownTo } from './known-to.ts'

/** Somebody who can be asked, with the work they have had, as far as the person who looks may know of it. */
export interface ListedPoolMember extends PoolMember {
  readonly open: number
  readonly closed: number
}

export interface ShownCouncilPeople {
  readonly terms: readonly TermOfOffice[]
  readonly pool: readonly ListedPoolMember[]
  /** By person id. A person whose name was erased is not there. */
  readonly names: ReadonlyMap<string, string>
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

/** Who holds which office from when to when, and the independent people who can be asked. */
export const councilPeopleView: View<null, ShownCouncilPeople> = {
  name: 'council people',
  may: ['administrator', 'complaints manager', 'panel clerk', 'reader'],
  kind: 'view',
  async load(tx, _params, { visitor, actor }) {
    const authority = await authorityOf(tx, visitor.authorityId)
    const { terms } = authority
    const members = [...authority.pool.values()]
    const people = [...new Set([...terms, ...members].map(({ personId }) => personId))].filter(isStreamId)
    const named = await tx.query<{ id: string; name: string }>(
      'select person_id as id, name from person_list where authority_id = $1 and person_id = any($2::uuid[])',
      [visitor.authorityId, people],
    )
    const worked = new Map((await workOf(tx, actor, people)).map(one => [one.person_id, one]))
    return {
      terms,
      pool: members.map(member => {
        const { open = 0, closed = 0 } = worked.get(member.personId) ?? {}
        return { ...member, open, closed }
      }),
      names: new Map(named.map(({ id, name }) => [id, name])),
    }
  },
  audit: () => ({ subject: 'council/people', detail: null }),
}
