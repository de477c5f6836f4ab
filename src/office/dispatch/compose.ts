import { mayBeOpened } from '#complaint/files/may-be-opened.ts'
import type { ComplaintFile } from '#complaint/files/state.ts'
import { fileTypes } from '#complaint/files/types.ts'
import { FileDamaged, FileMissing, FilesLocked } from '#record/files/file-errors.ts'
import type { FileOf } from '#record/files/file-keeper.ts'
import type { Office } from '../office.ts'
import type { Candidate, Claimed, Kept } from './candidate.ts'
import type { Attached, Channel, Message } from './channel.ts'
import { tooLargeForEmail } from './fits-email.ts'

export type Made =
  | { readonly kind: 'composed'; readonly message: Message }
  | { readonly kind: 'not composed'; readonly why: string }

/** All of a file at once. Not inside a transaction. @throws FileMissing, FileDamaged, FilesLocked */
export async function readWhole(office: Office, file: FileOf): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of office.record.files.read(file)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Never the name that the file has here: it may hold names of people who are nothing to whoever gets it. */
export const nameOf = ({ type }: ComplaintFile, place: number): string => {
  const [ending = type] = fileTypes.get(type)?.endings ?? []
  return place === 0 ? `Letter.${ending}` : `Enclosure ${place}.${ending}`
}

/** The message with everything in it, made from the record as it is now. */
export async function composed(office: Office, authorityId: string, claimed: Claimed, channel: Channel): Promise<Made> {
  const { candidate, email, files, dispatch, reference, council, complaint, at } = claimed
  if (email === null) return { kind: 'not composed', why: 'No email address is recorded for them any more.' }
  if (files.length < 1 + dispatch.enclosures.length || !files.every(mayBeOpened))
    return { kind: 'not composed', why: 'A file that goes with it can no longer be opened.' }
  const tooLarge = channel.way === 'email' ? tooLargeForEmail(office, files) : null
  if (tooLarge !== null) return { kind: 'not composed', why: tooLarge }
  const attached: Attached[] = []
  try {
    for (const [place, file] of files.entries())
      attached.push({
        name: nameOf(file, place),
        media: fileTypes.get(file.type)?.media ?? 'application/octet-stream',
        bytes: await readWhole(office, { authorityId, complaintId: candidate.complaintId, storedAs: file.storedAs }),
      })
  } catch (error) {
    if (error instanceof FileMissing || error instanceof FileDamaged || error instanceof FilesLocked)
      return { kind: 'not composed', why: error.message }
    throw error
  }
  return {
    kind: 'composed',
    message: await channel.compose({ reference, to: email, council, complaint, attached, at }),
  }
}

async function* once(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield bytes
}

/** Keeps the bytes before they are handed over, so that what left can be read again whatever happens. */
export async function keepMessage(
  office: Office,
  authorityId: string,
  { complaintId }: Candidate,
  { bytes, type }: Message,
): Promise<Kept> {
  const kept = await office.record.files.keep({ authorityId, complaintId }, once(bytes), Number.POSITIVE_INFINITY)
  return { ...kept, type }
}
