import { deliveryOf } from '#complaint/dispatch/find.ts'
import { noteGone } from '#complaint/dispatch/note-gone.ts'
import { deliveryGone } from '#complaint/entries/delivery-gone.ts'
import { deliveryTold, type Told } from '#complaint/entries/delivery-told.ts'
import { fileAdded } from '#complaint/entries/file-added.ts'
import { messageAsSent } from '#complaint/files/kinds.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import type { RecordTx } from '#record/record.ts'
import { VersionConflict } from '#record/stream-errors.ts'
import type { NewEntry } from '#stream/entry.ts'
import { onDay, whenToData } from '#stream/when.ts'
import { afterAdding } from '../files/after-adding.ts'
import { londonDay, type Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { append, run } from '../run.ts'
import type { Candidate, Kept } from './candidate.ts'
import { officeWithin } from './within.ts'

type Which = Pick<Candidate, 'deliveryId' | 'complaintId'>

/** Whose attempt is spoken of: the instant its row was marked with, null where it was not being tried. */
export interface Marked {
  readonly mark: string | null
}

export const markOf = (at: Date): Marked => ({ mark: at.toISOString() })

const OFTEN_ENOUGH = 20

/** What happened out there has happened: somebody who recorded something in between is no reason not to record it. */
export async function whateverElseIsRecorded<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let time = 1; ; time++)
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof VersionConflict) || time === OFTEN_ENOUGH) throw error
    }
}

const worked = { kind: 'worked' } as const

/** Adds entries in the name of the outbox itself. false where the complaint or the delivery is no longer there. */
async function addEntries(
  office: Office,
  tx: RecordTx,
  { complaintId, deliveryId }: Which,
  entries: readonly NewEntry[],
): Promise<boolean> {
  const now = office.now().toISOString()
  const opened = await openComplaint(tx, complaintId)
  if (!opened || !deliveryOf(opened.state, deliveryId)) return false
  await append(tx, [{ to: 'this stream', entries }], opened, { actor: 'system', now })
  const types = entries.map(({ type }) => type)
  tx.audit({ at: now, actor: 'system', kind: 'change', subject: `complaint/${complaintId}`, detail: { outbox: types } })
  return true
}

const messageName = (day: string, { type }: Kept): string => `As sent on ${day}.${type}`

const messageEntry = (office: Office, fileId: string, kept: Kept): NewEntry => {
  const day = londonDay(office.now())
  return fileAdded.write(onDay(day), worked, {
    ...kept,
    fileId,
    name: messageName(formatIsoDay(day), kept),
    kind: messageAsSent,
    what: 'The message as it was handed over',
    dated: whenToData(onDay(day)),
    suppliedBy: null,
    versionOf: null,
  })
}

async function checked(office: Office, authorityId: string, { complaintId }: Which, kept: Kept | null): Promise<void> {
  if (kept) await afterAdding(office, { authorityId, complaintId, storedAs: kept.storedAs }, null)
}

const newsEntry = (office: Office, { deliveryId }: Which, what: Told, why: string): NewEntry =>
  deliveryTold.write(onDay(londonDay(office.now())), worked, { deliveryId, told: what, why })

/** What became of what had gone, where `stillSo` holds in the transaction that records it. */
export const toldWhile = (
  office: Office,
  authorityId: string,
  which: Which,
  news: { readonly told: Told; readonly why: string },
  stillSo: (tx: RecordTx) => Promise<boolean>,
): Promise<boolean> =>
  whateverElseIsRecorded(() =>
    office.record.transaction(
      authorityId,
      async tx => (await stillSo(tx)) && addEntries(office, tx, which, [newsEntry(office, which, news.told, news.why)]),
    ),
  )

/**
 * What became of a copy, other than that it went. false where that is no longer to be said of it: the row is not marked
 * with that attempt any more, so that somebody has found out about it already, or sends it now. Without a mark it is news
 * of what has left, whatever the row is doing.
 */
export async function told(
  office: Office,
  authorityId: string,
  which: Which & Partial<Marked>,
  what: Told,
  why: string,
  kept: Kept | null = null,
): Promise<boolean> {
  const done = await whateverElseIsRecorded(() =>
    office.record.transaction(authorityId, async tx => {
      const message = kept ? [messageEntry(office, office.newId(), kept)] : []
      if (which.mark !== undefined && !(await forget(tx, which, which.mark))) return false
      return addEntries(office, tx, which, [newsEntry(office, which, what, why), ...message])
    }),
  )
  if (done) await checked(office, authorityId, which, kept)
  return done
}

/** Ends the attempt in the row. false where the row is marked otherwise: that mark is somebody else's. */
async function forget(tx: RecordTx, { deliveryId }: Which, mark: string | null): Promise<boolean> {
  const rows = await tx.query(
    `update outbox set trying_since = null, message_stored_as = null, last_answer = null
     where authority_id = $1 and delivery_id = $2 and trying_since is not distinct from $3::timestamptz
     returning delivery_id`,
    [tx.authorityId, deliveryId, mark],
  )
  return rows.length > 0
}

/** How a copy went. */
export interface Going {
  readonly how: string
  readonly kept?: Kept | null
  /** The day, where it is not today. */
  readonly on?: Day
  /** Whether it is said only while the row is still marked with that attempt. */
  readonly onlyWhileMarked?: boolean
  /** The person who took it, for the audit. */
  readonly takenBy?: string
}

/**
 * It has gone. In one transaction the row is closed, and the step that it carries out is recorded in the name of whoever
 * released it, with the permission they have at this moment. Should that be refused after all, it has gone all the same,
 * and the entry says why the step was not recorded.
 */
export async function gone(
  office: Office,
  authorityId: string,
  which: Which & Marked & Pick<Candidate, 'releasedBy'>,
  { how, kept = null, on, onlyWhileMarked = false, takenBy }: Going,
): Promise<void> {
  const { complaintId, deliveryId, releasedBy } = which
  await whateverElseIsRecorded(() =>
    office.record.transaction(authorityId, async tx => {
      const day = on ?? londonDay(office.now())
      if (!(await forget(tx, which, which.mark)) && onlyWhileMarked) return
      const opened = await openComplaint(tx, complaintId)
      // Somebody else said so first: it went once.
      if (opened && deliveryOf(opened.state, deliveryId)?.delivery.standing.kind === 'gone') return
      if (takenBy !== undefined)
        tx.audit({
          at: office.now().toISOString(),
          actor: takenBy,
          kind: 'send',
          subject: `complaint/${complaintId}`,
          detail: { delivery: deliveryId, taken: how },
        })
      const input = { happened: formatIsoDay(day), delivery: deliveryId, how, strict: 'no' }
      const upload = kept && { ...kept, name: messageName(formatIsoDay(day), kept) }
      const task = { complaintId, input, expectedVersion: null, source: worked, ...(upload ? { upload } : {}) }
      const result = await run(officeWithin(office, tx), noteGone, task, { authorityId, personId: releasedBy })
      if (result.kind === 'done') return
      if (result.kind === 'conflict')
        throw new VersionConflict({ kind: 'complaint', id: complaintId }, result.expected, result.found)
      const fileId = kept ? office.newId() : null
      const entry = deliveryGone.write(onDay(day), worked, {
        deliveryId,
        how,
        fileId,
        notRecorded: 'Whoever released it may no longer do so in this complaint.',
      })
      const message = kept && fileId !== null ? [messageEntry(office, fileId, kept)] : []
      await addEntries(office, tx, which, [...message, entry])
    }),
  )
  await checked(office, authorityId, which, kept)
}
