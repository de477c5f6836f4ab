import { addFile } from '#complaint/verbs/add-file.ts'
import { formatIsoDay } from '#law/day.ts'
import type { Owner } from '#record/files/file-keeper.ts'
import { afterAdding } from '../files/after-adding.ts'
import { bring } from '../files/bring.ts'
import type { NotTaken } from '../files/inspection.ts'
import type { Office, Visitor } from '../office.ts'
import type { Once } from '../once.ts'
import { openComplaint } from '../open-complaint.ts'
import { type ResultOfSeveral, runSeveral } from '../run-several.ts'
import type { ShownComplaint } from '../views/shown-complaint.ts'
import { appendCheck, type Check } from './record-check.ts'

/** A letter as it is to lie among the files. */
export interface LetterToKeep {
  readonly name: string
  readonly bytes: Uint8Array
  readonly what: string
  /** The file that it is a later version of. */
  readonly versionOf: string | null
  readonly check: Omit<Check, 'fileId'>
}

export type KeptChecked =
  | { readonly kind: 'kept'; readonly fileId: string }
  /** The same was sent before, and is kept once; null where that file is gone since. */
  | { readonly kind: 'kept before'; readonly fileId: string | null }
  | NotTaken
  | Extract<ResultOfSeveral, { readonly kind: 'not done' }>

/** The file that was kept when the same was sent before. */
const keptBefore = (
  office: Office,
  { authorityId, complaintId }: Owner,
  same: { readonly sha256: string; readonly versionOf: string | null },
) =>
  office.record.transaction(authorityId, async tx => {
    const opened = await openComplaint(tx, complaintId)
    const checked = new Set(opened?.state.letters.checks.map(({ fileId }) => fileId))
    const kept = [...(opened?.state.files.held.values() ?? [])].findLast(
      ({ id, sha256, versionOf }) => checked.has(id) && sha256 === same.sha256 && versionOf === same.versionOf,
    )
    return kept?.id ?? null
  })

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/**
 * Keeps a letter among the complaint's files with what holding it against the record found, in one transaction: the file
 * that was compared is the file that is kept, and there is none without its check. Not inside a transaction.
 * @param scanning as which office the file is looked at by the scanner
 */
export async function keepChecked(
  office: Office,
  { id: complaintId, version, now }: Pick<ShownComplaint, 'id' | 'version' | 'now'>,
  { name, bytes, what, versionOf, check }: LetterToKeep,
  visitor: Visitor,
  { key, scanning = office }: { readonly key: Once | null; readonly scanning?: Office },
): Promise<KeptChecked> {
  const { authorityId, personId } = visitor
  const owner = { authorityId, complaintId }
  const brought = await bring(office, owner, { name, bytes: once(bytes) })
  if (brought.kind !== 'brought') return brought
  const { upload, words } = brought
  const remove = () => office.record.files.remove({ authorityId, storedAs: upload.storedAs })
  const fileId = office.newId()
  const [happened, dated] = [formatIsoDay(now.today), formatIsoDay(check.dated)]
  const input = { happened, file: upload, kind: 'letter or email', what, dated, ...(versionOf ? { versionOf } : {}) }
  const together = { complaintId, expectedVersion: version, sent: key }
  let entered = false
  const done = await runSeveral(
    office,
    [{ verb: addFile, input, ids: [fileId] }],
    together,
    visitor,
    async (tx, id) => {
      const opened = await openComplaint(tx, id)
      if (!opened) return
      const at = office.now().toISOString()
      await appendCheck(tx, opened, { fileId, ...check }, { personId, today: now.today, at })
      entered = true
    },
  ).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  if (done.kind !== 'done' || !entered) await remove()
  if (done.kind !== 'done') return done
  if (!entered)
    return { kind: 'kept before', fileId: await keptBefore(office, owner, { sha256: upload.sha256, versionOf }) }
  await afterAdding(scanning, { ...owner, storedAs: upload.storedAs }, words)
  return { kind: 'kept', fileId }
}
