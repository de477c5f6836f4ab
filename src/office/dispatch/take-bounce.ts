import { deliveryOf } from '#complaint/dispatch/find.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { takeReminderBounce } from '../reminders/take-bounce.ts'
import { type Bounce, readBounce } from './bounce.ts'
import { told } from './note.ts'

/** `not ours`: it is about nothing that was sent for this council, or no bounce at all. `known`: nothing new. */
export type BounceTaken = 'not ours' | 'known' | 'waits' | 'bounced' | 'arrived'

/** The copy a reference names, where it went in that asking and nothing is known of it yet. */
async function sentUnder(office: Office, authorityId: string, { reference }: Bounce) {
  const [deliveryId = '', asking = ''] = reference.split('.')
  return office.record.transaction(authorityId, async tx => {
    const [row] = await tx.query<{ id: string; asking: number }>(
      'select complaint_id as id, asking from outbox where authority_id = $1 and delivery_id = $2',
      [authorityId, deliveryId],
    )
    const opened = row && (await openComplaint(tx, row.id))
    const found = opened && deliveryOf(opened.state, deliveryId)
    if (!row || !found) return null
    const { standing } = found.delivery
    // What is asked for again meanwhile is another message: news of the first says nothing of it.
    const open = row.asking === Number(asking) && (standing.kind === 'gone' || standing.kind === 'may have gone')
    return { complaintId: row.id, deliveryId, open, arrived: standing.kind === 'gone' && standing.arrived }
  })
}

/**
 * Takes in what came back to the address that letters come from. Twice the same is taken once. That something came back
 * takes nothing away from the day it was sent; it is for a person to send it again.
 */
export async function takeBounce(office: Office, authorityId: string, message: string): Promise<BounceTaken> {
  const bounce = readBounce(message)
  if (!bounce) return 'not ours'
  const found = await sentUnder(office, authorityId, bounce)
  if (!found) return takeReminderBounce(office, authorityId, bounce)
  if (!found.open) return 'known'
  if (bounce.action === 'delayed') return 'waits'
  if (bounce.action === 'delivered') {
    if (found.arrived) return 'known'
    await told(office, authorityId, found, 'arrived', 'Their mail server says that it arrived.')
    return 'arrived'
  }
  await told(office, authorityId, found, 'bounced', bounce.why)
  return 'bounced'
}
