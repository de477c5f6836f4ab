import { FilesLocked, FileTooLarge } from '#record/files/file-errors.ts'
import type { KeptFile, Owner } from '#record/files/file-keeper.ts'
import { handlingOf, type Office } from '../office.ts'
import { fileName } from './file-name.ts'
import { largestInWords } from './handling.ts'
import { type Brought, inspectKept } from './inspect-kept.ts'
import { type NotTaken, notTaken } from './inspection.ts'

export type { Brought } from './inspect-kept.ts'

/** A file on its way in: its name as given, and its content as it comes. */
export interface Content {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

async function keep(office: Office, owner: Owner, { bytes }: Content): Promise<KeptFile | NotTaken> {
  const handling = handlingOf(office)
  try {
    return await office.record.files.keep(owner, bytes, handling.largest)
  } catch (error) {
    if (error instanceof FileTooLarge)
      return notTaken(
        `The file is larger than ${largestInWords(handling)}, which is the most that is taken. Make it smaller, or add it in parts.`,
      )
    if (error instanceof FilesLocked) return notTaken(`Files cannot be kept at present. ${error.message}`)
    throw error
  }
}

/**
 * Keeps content and looks into it, before anything in the record names it. What is not taken is gone again.
 * Not inside a transaction.
 */
export async function bring(office: Office, owner: Owner, content: Content): Promise<Brought | NotTaken> {
  const kept = await keep(office, owner, content)
  if ('kind' in kept) return kept
  const file = { ...owner, storedAs: kept.storedAs }
  // What cannot be removed now is named by nothing, and goes with "redress verify".
  const remove = () => office.record.files.remove(file).catch(() => {})
  const found = await inspectKept(office, file, { ...kept, name: fileName(content.name) }).catch(
    async (error: unknown) => {
      await remove()
      throw error
    },
  )
  if (found.kind === 'not taken') await remove()
  return found
}
