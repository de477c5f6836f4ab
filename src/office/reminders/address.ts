import type { RecordTx } from '#record/record.ts'
import { personOf } from '../reach.ts'

/** Where somebody is reminded. */
export interface ReminderAddress {
  readonly email: string
  /** Which time it was given: what came back from an earlier one says nothing of it. */
  readonly given: number
  /** Why nothing is sent there until it is given again; null where nothing came back. */
  readonly failing: { readonly since: string; readonly why: string } | null
}

interface Row {
  readonly since: string
  readonly why: string
}

/** null where they have none. */
export async function reminderAddressOf(tx: RecordTx, personId: string): Promise<ReminderAddress | null> {
  const person = await personOf(tx, personId)
  if (!person || person.remindAt === null) return null
  const [failing = null] = await tx.query<Row>(
    `select came_back_at as since, why from reminder_addresses_failing
     where authority_id = $1 and person_id = $2::uuid and given = $3`,
    [tx.authorityId, personId, person.remindAtGiven],
  )
  return { email: person.remindAt, given: person.remindAtGiven, failing }
}
