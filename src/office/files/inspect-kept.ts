import { FileDamaged, FileMissing, FilesUnavailable } from '#record/files/file-errors.ts'
import type { FileOf } from '#record/files/file-keeper.ts'
import type { Upload } from '#stream/upload-field.ts'
import type { Office } from '../office.ts'
import { inspect } from './inspect.ts'
import { beginningIsEnough } from './inspect-content.ts'
import { type NotTaken, notTaken, type Words } from './inspection.ts'

export interface Brought {
  readonly kind: 'brought'
  readonly upload: Upload
  readonly words: Words
}

const BEGINNING = 64 * 1024

/** The whole content, or as much of it as tells what it is. */
async function whatToInspect(office: Office, file: FileOf, name: string): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const piece of office.record.files.read(file)) {
    parts.push(piece)
    const before = length
    length += piece.length
    if (before < BEGINNING && length >= BEGINNING) {
      const beginning = Buffer.concat(parts)
      if (beginningIsEnough(beginning, name)) return beginning
    }
  }
  return Buffer.concat(parts)
}

/** Looks into content that is kept. */
export async function inspectKept(
  office: Office,
  file: FileOf,
  kept: Omit<Upload, 'type'>,
): Promise<Brought | NotTaken> {
  try {
    const found = await inspect(await whatToInspect(office, file, kept.name), kept.name)
    if (found.kind !== 'taken') return found
    const { storedAs, name, size, sha256 } = kept
    return { kind: 'brought', upload: { storedAs, name, type: found.type, size, sha256 }, words: found.words }
  } catch (error) {
    if (error instanceof FilesUnavailable) return notTaken(`Files cannot be kept at present. ${error.message}`)
    if (error instanceof FileMissing || error instanceof FileDamaged)
      return notTaken('The file you sent before is no longer there. Choose it again.')
    throw error
  }
}
