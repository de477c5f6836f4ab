import { holdsOn } from '#authority/term-of-office.ts'
import type { Day } from '#law/day.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import { type Actor, holdsAny, type Role } from '#stream/role.ts'
import { actorOf } from '../grants.ts'
import { mayKnow, mayReadInbox, parameters } from './inbox.ts'

/** Those who can give somebody else the role, or look after whoever opens the post. */
const toldOfIt: readonly Role[] = ['complaints manager', 'administrator']

/**
 * How many emails wait that nobody may open, because everybody who opens the council’s post is kept out of a complaint that
 * the email may be about. A number and no more; null to those who can do nothing about it.
 */
export async function mailNobodyOpens(tx: RecordTx, actor: Actor, today: Day): Promise<number | null> {
  if (!holdsAny(actor, toldOfIt)) return null
  const authority = await authorityOf(tx, tx.authorityId)
  const held = authority.terms.filter(term => holdsOn(term, today) && mayReadInbox.includes(term.role))
  const { params, place } = parameters(tx.authorityId)
  const opened = [...new Set(held.map(({ personId }) => personId))].map(
    personId => `(${mayKnow(actorOf(authority, personId, today), place)})`,
  )
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::integer as count from inbox
     where authority_id = $1 and standing = 'waiting' and not (${opened.join(' or ') || 'false'})`,
    params,
  )
  return row?.count ?? 0
}
