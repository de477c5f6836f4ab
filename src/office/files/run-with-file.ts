import type { ComplaintState } from '#complaint/state.ts'
import type { Upload } from '#stream/upload-field.ts'
import type { Verb } from '#stream/verb.ts'
import type { Office, Visitor } from '../office.ts'
import type { Once } from '../once.ts'
import { type Result, type ResultOfOnce, runOnce, type Task } from '../run.ts'
import { show } from '../view.ts'
import { formView } from '../views/recording.ts'
import { afterAdding } from './after-adding.ts'
import { type Brought, bring, type Content } from './bring.ts'

export type { Brought } from './bring.ts'

import { inspectKept } from './inspect-kept.ts'
import type { NotTaken } from './inspection.ts'
import { removeUnlessNamed } from './remove-unless-named.ts'

export interface FileTask extends Omit<Task, 'complaintId' | 'upload'> {
  readonly complaintId: string
}

interface Which {
  readonly complaintId: string
  readonly history: boolean
}

type Refused = Extract<Result, { readonly kind: 'not found' | 'not allowed' }>

/**
 * Takes content in for a verb that asks for it. Whether this person may is asked before any of it is read, and again in
 * the transaction that decides. It is on the disk when this resolves, and nothing in the record names it yet.
 */
export async function bringFor(
  office: Office,
  verb: Verb<ComplaintState>,
  { complaintId, history }: Which,
  content: Content,
  visitor: Visitor,
): Promise<Brought | NotTaken | Refused> {
  const query = { id: complaintId, looking: { kind: 'now' } } as const
  const seen = await show(office, formView(verb, history), query, visitor)
  if (seen.kind !== 'shown') return { kind: seen.kind }
  return bring(office, { authorityId: visitor.authorityId, complaintId }, content)
}

/** Content that was brought before and found no place, such as beside a mistake: still as it was, or no longer there. */
export const broughtBefore = (
  office: Office,
  complaintId: string,
  upload: Upload,
  { authorityId }: Visitor,
): Promise<Brought | NotTaken> => inspectKept(office, { authorityId, complaintId, storedAs: upload.storedAs }, upload)

/** Content that is not needed after all. */
export const leave = (office: Office, { storedAs }: Upload, { authorityId }: Visitor): Promise<void> =>
  office.record.files.remove({ authorityId, storedAs })

/**
 * Runs a verb with content brought for it: permission, decision, audit and entry in one transaction, as for every verb.
 * After a mistake the content stays, so that nobody has to send it twice; after any other refusal it is gone again.
 */
export async function runWithFile(
  office: Office,
  verb: Verb<ComplaintState>,
  task: FileTask,
  { upload, words }: Brought,
  visitor: Visitor,
  once: Once | null = null,
): Promise<ResultOfOnce> {
  const remove = () => leave(office, upload, visitor)
  const file = { authorityId: visitor.authorityId, complaintId: task.complaintId, storedAs: upload.storedAs }
  const result = await runOnce(office, verb, { ...task, upload }, visitor, once).catch(async (error: unknown) => {
    await removeUnlessNamed(office, file)
    throw error
  })
  if (result.kind === 'done') {
    // What was sent twice is recorded once, and the second copy is nobody's.
    if (!(await afterAdding(office, file, words))) await remove()
  } else if (result.kind !== 'invalid') await remove()
  return result
}
