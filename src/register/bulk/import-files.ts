import type { Office, Visitor } from '#office/office.ts'
import type { Filed } from '../file-decisions.ts'
import { importDecisions } from '../import-decisions.ts'
import type { PublishedDecision } from '../published-decision.ts'
import { ReadingThread } from '../reading/reading-thread.ts'
import type { GivenFile } from './given-file.ts'
import { textOf } from './text-of.ts'

/** What became of one file. */
export type FileTold =
  | { readonly kind: 'filed'; readonly reference: string; readonly filed: Filed }
  | { readonly kind: 'not read'; readonly why: string }

/** Written in one transaction: enough that commits do not count, few enough that little waits in memory. */
const BATCH = 50
const BATCH_CHARACTERS = 4_000_000

/** May not add to the register. */
class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

interface Waiting {
  readonly file: string
  readonly decision: PublishedDecision
}

type Tell = (file: string, told: FileTold) => void | Promise<void>

async function decisionIn(
  file: GivenFile,
  thread: ReadingThread,
): Promise<PublishedDecision | { readonly why: string }> {
  const bytes = await file.read()
  if ('why' in bytes) return bytes
  const found = await textOf(bytes, file.name.split('/').at(-1) ?? '')
  return found.kind === 'none' ? found : thread.read(found.text)
}

/** What is read, a batch at a time; what cannot be read is told on the way. */
async function* batchesOf(
  files: readonly GivenFile[],
  thread: ReadingThread,
  tell: Tell,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Waiting[]> {
  let batch: Waiting[] = []
  let characters = 0
  for (const file of files) {
    if (signal?.aborted) return
    const decision = await decisionIn(file, thread)
    if ('why' in decision) {
      await tell(file.name, { kind: 'not read', why: decision.why })
      continue
    }
    batch.push({ file: file.name, decision })
    characters += decision.text.length
    if (batch.length < BATCH && characters < BATCH_CHARACTERS) continue
    yield batch
    ;[batch, characters] = [[], 0]
  }
  if (batch.length > 0) yield batch
}

/**
 * Brings files into the register, a batch at a time: the next is read while one is filed. Each file is told once it is
 * done; one that fails stops no other.
 * @param signal stops it after the batch that is being filed
 * @throws NotAllowed before anything is written
 */
export async function importFiles(
  office: Office,
  visitor: Visitor,
  files: readonly GivenFile[],
  tell: Tell,
  signal?: AbortSignal,
): Promise<void> {
  const send = async (batch: readonly Waiting[]): Promise<readonly FileTold[]> => {
    const imported = await importDecisions(
      office,
      batch.map(({ decision }) => decision),
      visitor,
    )
    if (imported.kind === 'not allowed') throw new NotAllowed('They may not add to the register.')
    return batch.map(({ decision: { reference } }, place) => {
      const filed = imported.filed[place]
      return filed ? { kind: 'filed', reference, filed } : NOT_TAKEN
    })
  }
  const file = async (batch: readonly Waiting[]): Promise<void> => {
    const told = await sendOrEach(batch, send)
    for (const [place, one] of batch.entries()) await tell(one.file, told[place] ?? NOT_TAKEN)
  }
  const thread = new ReadingThread()
  let filing = Promise.resolve()
  try {
    for await (const batch of batchesOf(files, thread, tell, signal)) {
      await filing
      filing = file(batch)
      // It is waited for above or below: until then a failure is nobody's.
      filing.catch(() => {})
    }
    await filing
  } finally {
    await thread.close()
  }
}

const NOT_TAKEN: FileTold = { kind: 'not read', why: 'The register could not take it.' }

/** A batch that the database refuses is sent one by one, so that the one it cannot take is found and the rest is done. */
async function sendOrEach(
  batch: readonly Waiting[],
  send: (batch: readonly Waiting[]) => Promise<readonly FileTold[]>,
): Promise<readonly FileTold[]> {
  try {
    return await send(batch)
  } catch (error) {
    if (error instanceof NotAllowed) throw error
    if (batch.length < 2) return batch.map(() => NOT_TAKEN)
    const told: FileTold[] = []
    for (const one of batch) told.push(...(await sendOrEach([one], send)))
    return told
  }
}
