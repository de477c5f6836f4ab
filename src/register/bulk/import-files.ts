import type { Office, Visitor } from '#office/office.ts'
import { readStatement } from '#statement/read.ts'
import type { Filed } from '../file-decisions.ts'
import { importDecisions } from '../import-decisions.ts'
import { type PublishedDecision, publishedDecision } from '../published-decision.ts'
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

async function decisionIn(file: GivenFile): Promise<PublishedDecision | { readonly why: string }> {
  const bytes = await file.read()
  if ('why' in bytes) return bytes
  const found = await textOf(bytes, file.name.split('/').at(-1) ?? '')
  if (found.kind === 'none') return found
  const reading = readStatement(found.text)
  return reading.kind === 'not a statement' ? reading : publishedDecision(reading.facts, found.text)
}

/**
 * Brings files into the register, a batch at a time. Each is told once it is done; one that fails stops no other.
 * @throws NotAllowed before anything is written
 */
export async function importFiles(
  office: Office,
  visitor: Visitor,
  files: readonly GivenFile[],
  tell: (file: string, told: FileTold) => void,
): Promise<void> {
  let waiting: Waiting[] = []
  let characters = 0
  const send = async (batch: readonly Waiting[]): Promise<void> => {
    const imported = await importDecisions(
      office,
      batch.map(({ decision }) => decision),
      visitor,
    )
    if (imported.kind === 'not allowed') throw new NotAllowed('They may not add to the register.')
    for (const [place, { file, decision }] of batch.entries()) {
      const filed = imported.filed[place]
      if (filed) tell(file, { kind: 'filed', reference: decision.reference, filed })
    }
  }
  const flush = async (): Promise<void> => {
    const batch = waiting
    ;[waiting, characters] = [[], 0]
    if (batch.length > 0) await sendOrEach(batch, send, tell)
  }
  for (const file of files) {
    const decision = await decisionIn(file)
    if ('why' in decision) {
      tell(file.name, { kind: 'not read', why: decision.why })
      continue
    }
    waiting.push({ file: file.name, decision })
    characters += decision.text.length
    if (waiting.length >= BATCH || characters >= BATCH_CHARACTERS) await flush()
  }
  await flush()
}

/** A batch that the database refuses is sent one by one, so that the one it cannot take is found and the rest is done. */
async function sendOrEach(
  batch: readonly Waiting[],
  send: (batch: readonly Waiting[]) => Promise<void>,
  tell: (file: string, told: FileTold) => void,
): Promise<void> {
  try {
    await send(batch)
  } catch (error) {
    if (error instanceof NotAllowed) throw error
    const [only, ...others] = batch
    if (only && others.length === 0) tell(only.file, { kind: 'not read', why: 'The register could not take it.' })
    else for (const one of batch) await sendOrEach([one], send, tell)
  }
}
