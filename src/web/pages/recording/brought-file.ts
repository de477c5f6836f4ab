import { z } from 'zod'
import { sizeInWords } from '#complaint/files/in-words.ts'
import { typeInWords } from '#complaint/files/types.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { type Brought, bringFor, broughtBefore, leave } from '#office/files/run-with-file.ts'
import type { Upload } from '#stream/upload-field.ts'
import type { Verb } from '#stream/verb.ts'
import type { Here, SentFile } from '../../site.ts'

const waiting = z.object({
  complaintId: z.string(),
  upload: z.object({ storedAs: z.string(), name: z.string(), type: z.string(), size: z.number(), sha256: z.string() }),
})

function inSession(here: Here): z.infer<typeof waiting> | null {
  const text = here.session.get('upload')
  return text === undefined ? null : (waiting.safeParse(JSON.parse(text)).data ?? null)
}

/** A file that was sent for this complaint and could not be saved yet, because something beside it was wrong. */
export function waitingFile(here: Here, complaintId: string | null): Upload | null {
  const kept = inSession(here)
  return kept && kept.complaintId === complaintId ? kept.upload : null
}

export const noFileWaits = (here: Here): void => here.session.set('upload', undefined)

export const waitingInWords = ({ name, type, size }: Upload): string =>
  `“${name}” (${typeInWords(type)}, ${sizeInWords(size)}) has been received. Choose a file only to replace it.`

export type FileGiven =
  | Brought
  | { readonly kind: 'none' }
  | { readonly kind: 'not taken'; readonly why: string }
  | { readonly kind: 'not found' | 'not allowed' }

/** The file of this press of "Save": the one sent with it, or else the one that waits. It waits until it is saved. */
export async function fileGiven(
  verb: Verb<ComplaintState>,
  { complaintId, history }: { readonly complaintId: string; readonly history: boolean },
  sent: SentFile | undefined,
  here: Here,
): Promise<FileGiven> {
  const { office } = here.site
  const before = waitingFile(here, complaintId)
  if (!sent) return before ? broughtBefore(office, complaintId, before, here.visitor) : { kind: 'none' }
  const brought = await bringFor(office, verb, { complaintId, history }, sent, here.visitor)
  if (before) await leave(office, before, here.visitor)
  here.session.set(
    'upload',
    brought.kind === 'brought' ? JSON.stringify({ complaintId, upload: brought.upload }) : undefined,
  )
  return brought
}
