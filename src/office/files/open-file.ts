import type { ComplaintFile } from '#complaint/files/state.ts'
import { FileDamaged, FileMissing, FilesLocked } from '#record/files/file-errors.ts'
import type { Office, Visitor } from '../office.ts'
import { type Seen, show } from '../view.ts'
import { fileDownloadView } from '../views/files.ts'

export type Opened =
  | { readonly kind: 'opened'; readonly file: ComplaintFile; readonly content: AsyncIterable<Uint8Array> }
  /** The record has it and the content cannot be given. */
  | { readonly kind: 'broken'; readonly why: string }
  | Exclude<Seen<never>, { readonly kind: 'shown' }>

async function* afterFirst(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  yield first
  while (true) {
    const next = await rest.next()
    if (next.done) return
    yield next.value
  }
}

/**
 * Opens a file to be taken away: permission and the line in the audit first, then the bytes as they are read and proved.
 * Should a later piece be damaged, the content breaks off with an error.
 */
export async function openFile(
  office: Office,
  params: { readonly id: string; readonly file: string },
  visitor: Visitor,
): Promise<Opened> {
  const seen = await show(office, fileDownloadView, params, visitor)
  if (seen.kind !== 'shown') return seen
  const { shown: file } = seen
  const place = { authorityId: visitor.authorityId, complaintId: params.id, storedAs: file.storedAs }
  const pieces = office.record.files.read(place)[Symbol.asyncIterator]()
  try {
    const first = await pieces.next()
    return { kind: 'opened', file, content: afterFirst(first.value ?? new Uint8Array(), pieces) }
  } catch (error) {
    if (error instanceof FileMissing || error instanceof FileDamaged || error instanceof FilesLocked)
      return { kind: 'broken', why: error.message }
    throw error
  }
}
