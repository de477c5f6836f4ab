import type { ComplaintFile } from '#complaint/files/state.ts'
import { layOut } from './in-own-process.ts'
import { Last } from './last.ts'
import type { Told } from './rendition/rendition.ts'

export interface Pages {
  readonly pdf: Uint8Array
  readonly told: Told | null
}

const last = new Last<Pages>()

/** One file is the same as another of the same content, and so are its pages. */
export const keyOf = ({ type, sha256 }: Pick<ComplaintFile, 'type' | 'sha256'>): string => `${type} ${sha256}`

/** A file as pages on which passages are marked; null where it cannot be read. The same file has the same pages each time. */
export async function pagesOf(file: Pick<ComplaintFile, 'type' | 'sha256'>, bytes: Uint8Array): Promise<Pages | null> {
  if (file.type === 'pdf') return { pdf: bytes, told: null }
  const known = last.get(keyOf(file))
  if (known) return known
  const made = await layOut(bytes, file.type)
  return made.kind === 'answered' ? last.keep(keyOf(file), { pdf: made.bytes, told: made.said }) : null
}
