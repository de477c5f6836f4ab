import type { ComplaintFile } from '#complaint/files/state.ts'
import { layOut } from './in-own-process.ts'
import type { Told } from './rendition/rendition.ts'

export interface Pages {
  readonly pdf: Uint8Array
  readonly told: Told | null
}

/** The pages laid out last: one page shown asks for them three times. */
let last: { readonly of: string; readonly pages: Pages } | null = null

/** A file as pages on which passages are marked; null where it cannot be read. The same file has the same pages each time. */
export async function pagesOf(file: Pick<ComplaintFile, 'type' | 'sha256'>, bytes: Uint8Array): Promise<Pages | null> {
  if (file.type === 'pdf') return { pdf: bytes, told: null }
  const of = `${file.type} ${file.sha256}`
  if (last?.of === of) return last.pages
  const made = await layOut(bytes, file.type)
  if (made.kind !== 'answered') return null
  const pages = { pdf: made.bytes, told: made.said }
  last = { of, pages }
  return pages
}
