import { isKept } from '#complaint/files/may-be-opened.ts'
import type { ComplaintFile } from '#complaint/files/state.ts'
import { keepWords, readingsOf } from '#record/file-words.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { afterAdding } from './after-adding.ts'
import { isSearched } from './inspect-content.ts'
import { inspectKept } from './inspect-kept.ts'

export interface TakenUp {
  readonly checked: number
  readonly read: number
}

interface Left {
  readonly unchecked: readonly ComplaintFile[]
  readonly unread: readonly ComplaintFile[]
}

const leftIn = (office: Office, authorityId: string, complaintId: string): Promise<Left> =>
  office.record.transaction(authorityId, async tx => {
    const opened = await openComplaint(tx, complaintId)
    const kept = [...(opened?.state.files.held.values() ?? [])].filter(isKept)
    const readings = await readingsOf(tx, authorityId, complaintId)
    const unchecked = kept.filter(({ check }) => check === null)
    return {
      unchecked,
      unread: kept.filter(file => isSearched(file.type) && !readings.has(file.id) && !unchecked.includes(file)),
    }
  })

async function wordsOf(office: Office, authorityId: string, complaintId: string, file: ComplaintFile) {
  const found = await inspectKept(office, { authorityId, complaintId, storedAs: file.storedAs }, file)
  return found.kind === 'brought' ? found.words : null
}

/**
 * Finishes what was cut off in one complaint: the check of a file that has no answer yet, and the words of one that were
 * never read here, as after a restore, which brings the files and not what was made from them.
 */
export async function takeUpFilesOf(office: Office, authorityId: string, complaintId: string): Promise<TakenUp> {
  if ((await office.record.files.locked()) !== null) return { checked: 0, read: 0 }
  const { unchecked, unread } = await leftIn(office, authorityId, complaintId)
  for (const file of unchecked) {
    const words = await wordsOf(office, authorityId, complaintId, file)
    await afterAdding(office, { authorityId, complaintId, storedAs: file.storedAs }, words)
  }
  let read = 0
  for (const file of unread) {
    const words = await wordsOf(office, authorityId, complaintId, file)
    if (words === null || words.outcome === 'not searched') continue
    await office.record.transaction(authorityId, tx =>
      keepWords(tx, { authorityId, complaintId, fileId: file.id }, words),
    )
    read++
  }
  return { checked: unchecked.length, read }
}

/** The same for every complaint of a council that has files: to be done when the service starts. */
export async function takeUpFiles(office: Office, authorityId: string): Promise<TakenUp> {
  const complaints = await office.record.transaction(authorityId, tx =>
    tx.query<{ id: string }>('select distinct complaint_id as id from file_list where authority_id = $1', [
      authorityId,
    ]),
  )
  let [checked, read] = [0, 0]
  for (const { id } of complaints) {
    const taken = await takeUpFilesOf(office, authorityId, id)
    checked += taken.checked
    read += taken.read
  }
  return { checked, read }
}
