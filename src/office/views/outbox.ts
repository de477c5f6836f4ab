import { deliveryOf } from '#complaint/dispatch/find.ts'
import type { Delivery, Dispatch } from '#complaint/dispatch/state.ts'
import type { ComplaintFile } from '#complaint/files/state.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor, Role } from '#stream/role.ts'
import { actorIn } from '../grants.ts'
import { type Opened, openComplaint } from '../open-complaint.ts'
import { personOf } from '../reach.ts'
import type { View } from '../view.ts'

/** Those who look after what leaves the whole council. */
export const mayUseOutbox: readonly Role[] = ['complaints manager', 'complaints officer']

/** One copy in the outbox, with what the worker knows of it. */
export interface InOutbox {
  readonly complaintId: string
  readonly state: ComplaintState
  readonly dispatch: Dispatch
  readonly delivery: Delivery
  /** How often it was tried. */
  readonly attempts: number
  /** Instants in UTC. */
  readonly since: string
  readonly notBefore: string
  readonly trying: boolean
  readonly lastAnswer: string | null
}

interface Row {
  delivery_id: string
  complaint_id: string
  attempts: number
  since: string
  not_before: string
  trying: boolean
  last_answer: string | null
}

/** More than that are not shown at once: those that wait longest come first. */
const MOST = 300

/** What has not gone, in those complaints that whoever looks may know of. */
export async function inOutbox(tx: RecordTx, actor: Actor): Promise<readonly InOutbox[]> {
  const rows = await tx.query<Row>(
    `select delivery_id, complaint_id, attempts, since, not_before, trying_since is not null as trying, last_answer
     from outbox where authority_id = $1 and standing not in ('gone', 'given up')
     order by since, delivery_id limit ${MOST}`,
    [tx.authorityId],
  )
  const opened = new Map<string, Opened | null>()
  const found: InOutbox[] = []
  for (const row of rows) {
    const { complaint_id: complaintId, delivery_id: deliveryId } = row
    const complaint = opened.get(complaintId) ?? (await openComplaint(tx, complaintId))
    opened.set(complaintId, complaint)
    if (!complaint || actorIn(actor, complaint.state) === null) continue
    const of = deliveryOf(complaint.state, deliveryId)
    if (!of) continue
    found.push({
      complaintId,
      state: complaint.state,
      ...of,
      attempts: row.attempts,
      since: row.since,
      notBefore: row.not_before,
      trying: row.trying,
      lastAnswer: row.last_answer,
    })
  }
  return found
}

/** What waits, may have gone, could not be delivered or is to be posted, in the whole council. */
export const outboxView: View<null, readonly InOutbox[]> = {
  name: 'outbox',
  may: mayUseOutbox,
  kind: 'view',
  load: (tx, _params, { actor }) => inOutbox(tx, actor),
  audit: (_params, shown) => ({
    subject: 'outbox',
    detail: { shown: [...new Set(shown.map(({ complaintId }) => complaintId))] },
  }),
}

/** A letter to be put into an envelope. */
interface ToPost {
  readonly waiting: InOutbox
  readonly name: string
  readonly address: string | null
  readonly files: readonly ComplaintFile[]
}

export const isToPost = ({ delivery: { way, standing } }: InOutbox): boolean =>
  way === 'post' && standing.kind === 'to go'

/** The letters of the print batch, each with the address it goes to. */
export const printBatchView: View<null, readonly ToPost[]> = {
  name: 'print batch',
  may: mayUseOutbox,
  kind: 'download',
  async load(tx, _params, { actor }) {
    const found: ToPost[] = []
    for (const waiting of (await inOutbox(tx, actor)).filter(isToPost)) {
      const person = await personOf(tx, waiting.delivery.personId)
      const { held } = waiting.state.files
      found.push({
        waiting,
        name: person?.name ?? '',
        address: person?.contact?.address ?? null,
        files: [waiting.dispatch.letter, ...waiting.dispatch.enclosures].flatMap(id => held.get(id) ?? []),
      })
    }
    return found
  },
  audit: (_params, shown) => ({
    subject: 'outbox',
    detail: { printed: shown.map(({ waiting }) => waiting.delivery.id) },
  }),
}
