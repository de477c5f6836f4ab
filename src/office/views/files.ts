import { messageAsSent } from '#complaint/files/kinds.ts'
import { mayBeOpened } from '#complaint/files/may-be-opened.ts'
import type { ComplaintFile } from '#complaint/files/state.ts'
import { mayOpenCopy } from '#complaint/packs/who-opens.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { type FoundWords, pagesWith, type ReadWords, readingsOf } from '#record/file-words.ts'
import { type Actor, holdsAny, type Role } from '#stream/role.ts'
import { everyRoleButAdministrators } from '../grants.ts'
import { copiesUnderWay, type UnderWay } from '../redaction/under-way.ts'
import type { View } from '../view.ts'
import { type ComplaintQuery, complaintView } from './complaint.ts'
import { mayReachThem } from './people.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** An advocate speaks for the complainant and is given papers one by one: the file holds what others may not see. */
export const mayUseFiles: readonly Role[] = everyRoleButAdministrators.filter(one => one !== 'advocate')

/**
 * Why a file that may be opened is not for somebody's eyes; null where it is. A message as it was sent names the address of
 * whoever got it, and a copy of a pack is theirs whom it was made for.
 */
export function whyNotTheirs(state: ComplaintState, { id, kind }: ComplaintFile, actor: Actor): string | null {
  if (kind === messageAsSent && !holdsAny(actor, mayReachThem)) return 'it names an address'
  return mayOpenCopy(state, id, actor) ? null : 'it is a copy that was made for somebody else'
}

export interface ShownFiles {
  readonly complaint: ShownComplaint
  /** What came of reading each file, by its id. */
  readonly readings: ReadonlyMap<string, ReadWords['outcome']>
  /** How redacted copies stand that were confirmed, by the file they are of. */
  readonly underWay: ReadonlyMap<string, UnderWay>
}

/** The files of a complaint, with what became of each. */
export const filesView: View<ComplaintQuery, ShownFiles> = {
  name: 'files',
  may: mayUseFiles,
  kind: 'view',
  complaint: ({ id }) => id,
  async load(tx, query, setting) {
    const complaint = await complaintView.load(tx, query, setting)
    if (!complaint) return null
    const readings = await readingsOf(tx, setting.visitor.authorityId, query.id)
    return { complaint, readings, underWay: await copiesUnderWay(tx, query.id, complaint.state.redaction.open) }
  },
  audit: ({ id }) => ({ subject: `complaint/${id}`, detail: { looking: 'files' } }),
}

export interface FileSearch extends ComplaintQuery {
  readonly words: string
}

export interface FoundInFiles extends ShownFiles {
  readonly found: readonly FoundWords[]
  readonly sought: readonly string[]
  /** There are more than are shown. */
  readonly more: boolean
}

const MOST = 50

const soughtWords = (words: string): readonly string[] =>
  words.trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10)

/** The pages of a complaint's files on which all these words stand. */
export const fileSearchView: View<FileSearch, FoundInFiles> = {
  name: 'file search',
  may: mayUseFiles,
  kind: 'search',
  complaint: ({ id }) => id,
  async load(tx, { words, ...query }, setting) {
    const files = await filesView.load(tx, query, setting)
    if (!files) return null
    const sought = soughtWords(words)
    const place = { authorityId: setting.visitor.authorityId, complaintId: query.id }
    const { state } = files.complaint
    // Asked only of what they may see: else the pages of copies for others would take the place of theirs.
    const theirs = [...state.files.held.values()].filter(file => whyNotTheirs(state, file, setting.actor) === null)
    const which = { files: theirs.map(({ id }) => id), most: MOST + 1 }
    const found = sought.length === 0 ? [] : await pagesWith(tx, place, sought, which)
    return { ...files, found: found.slice(0, MOST), sought, more: found.length > MOST }
  },
  audit: ({ id }, { found }) => ({
    subject: `complaint/${id}`,
    detail: { looking: 'file search', files: [...new Set(found.map(({ fileId }) => fileId))] },
  }),
}

/** One file to be taken away. One that is held, or not for them, is as absent as one that never was. */
export const fileDownloadView: View<{ readonly id: string; readonly file: string }, ComplaintFile> = {
  name: 'file',
  may: mayUseFiles,
  kind: 'download',
  complaint: ({ id }) => id,
  async load(_tx, { file }, { opened, actor }) {
    const found = opened?.state.files.held.get(file)
    if (!opened || !found) return null
    return mayBeOpened(found) && whyNotTheirs(opened.state, found, actor) === null ? found : null
  },
  audit: ({ id, file }) => ({ subject: `complaint/${id}`, detail: { file } }),
}
