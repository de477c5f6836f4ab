import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { isElectronic, type Way } from '#complaint/dispatch/state.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { pause } from '../pause.ts'
import { told } from './note.ts'

interface LeftBehind {
  readonly complaintId: string
  readonly deliveryId: string
  readonly why: string
}

const IN_NO_QUEUE =
  'It waits in no queue: the record was restored, or what was said of it was withdrawn. It may have gone before. Find out from whoever it goes to.'

const noWayOut = (way: Way): string => `Nothing is set up any more to send by ${way}.`

/**
 * Copies that are to go, and that nothing will ever send: those that a restore left without their row, those of which it
 * was said and taken back that they went, and those whose way out is set up no more.
 */
async function leftBehind(office: Office, authorityId: string): Promise<readonly LeftBehind[]> {
  const offered = new Set((office.channels ?? []).map(({ way }) => way))
  return office.record.transaction(authorityId, async tx => {
    const asked = await tx.query<{ id: string }>(
      `select distinct stream_id as id from entries
       where authority_id = $1 and stream_kind = 'complaint' and type = 'dispatch-asked' and source = 'worked'`,
      [authorityId],
    )
    const rows = await tx.query<{ id: string }>(
      "select delivery_id as id from outbox where authority_id = $1 and standing = 'to go'",
      [authorityId],
    )
    const queued = new Set(rows.map(({ id }) => id))
    const found: LeftBehind[] = []
    for (const { id: complaintId } of asked) {
      const opened = await openComplaint(tx, complaintId)
      for (const { dispatch, delivery } of opened ? deliveriesOf(opened.state) : []) {
        if (dispatch.source.kind !== 'worked' || delivery.standing.kind !== 'to go') continue
        const { id: deliveryId, way } = delivery
        if (!queued.has(deliveryId)) found.push({ complaintId, deliveryId, why: IN_NO_QUEUE })
        else if (isElectronic(way) && !offered.has(way)) found.push({ complaintId, deliveryId, why: noWayOut(way) })
      }
    }
    return found
  })
}

/** Puts them back to a person, who has a task then. @returns how many there were */
export async function putBackLeftBehind(office: Office, authorityId: string): Promise<number> {
  const found = await leftBehind(office, authorityId)
  for (const { why, ...which } of found) await told(office, authorityId, which, 'put back', why)
  return found.length
}

/** How often it is looked for them, in milliseconds. */
const EVERY = 3_600_000

/** At the start, which is when a restored record is first served, and from then on every hour. */
export async function keepPuttingBack(
  office: Office,
  authorities: readonly string[],
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  while (!stopping.aborted) {
    for (const authorityId of authorities)
      try {
        await putBackLeftBehind(office, authorityId)
      } catch (error) {
        say(`Letters left behind could not be looked for: ${error instanceof Error ? error.message : error}`)
      }
    await pause(EVERY, stopping)
  }
}
