import type { Office, Visitor } from '#office/office.ts'
import { importFiles } from '../bulk/import-files.ts'
import type { Sent } from '../bulk/sent-files.ts'
import { beginImport, endImport, type FileKept, keepFiles, keptOf } from './kept-import.ts'

/** Written at once: often enough that a page shows it moving. */
const MOST_WAITING = 50
const MOST_MILLISECONDS = 1_000

const running = new Set<string>()

/** It is going on in this process. */
export const isRunningHere = (id: string): boolean => running.has(id)

/** Keeps what is told, some files at a time. */
class Telling {
  readonly #office: Office
  readonly #import: { readonly id: string; readonly authorityId: string }
  #waiting: FileKept[] = []
  #written = 0
  #writtenAt = performance.now()

  constructor(office: Office, kept: { readonly id: string; readonly authorityId: string }) {
    this.#office = office
    this.#import = kept
  }

  async tell(file: FileKept): Promise<void> {
    this.#waiting.push(file)
    const isDue = performance.now() - this.#writtenAt > MOST_MILLISECONDS
    if (isDue || this.#waiting.length >= MOST_WAITING) await this.write()
  }

  async write(): Promise<void> {
    const files = this.#waiting
    const after = this.#written
    this.#waiting = []
    this.#written += files.length
    this.#writtenAt = performance.now()
    const at = this.#office.now().toISOString()
    if (files.length > 0)
      await this.#office.record.transaction(this.#import.authorityId, tx =>
        keepFiles(tx, { ...this.#import, at }, after, files),
      )
  }
}

export interface StartedImport {
  readonly id: string
  /** Resolves when every file is told; rejects when it was cut off by something that is nobody's file. */
  readonly done: Promise<void>
}

/**
 * Brings in what was sent, in its own time, and keeps what becomes of each file. What was sent is closed at the end.
 * @param named what was sent, for people
 * @param signal stops it after what is being filed
 */
export async function startImport(
  office: Office,
  visitor: Visitor,
  sent: Sent,
  named: string,
  signal: AbortSignal,
): Promise<StartedImport> {
  const { authorityId, personId } = visitor
  const id = office.newId()
  const files = sent.files.length + sent.refused.length
  const at = office.now().toISOString()
  const { leftAside } = sent
  await office.record.transaction(authorityId, tx =>
    beginImport(tx, { id, authorityId, personId, named, files, leftAside, at }),
  )
  running.add(id)
  const telling = new Telling(office, { id, authorityId })
  const end = async (how: 'done' | 'stopped'): Promise<void> => {
    await telling.write()
    await office.record.transaction(authorityId, tx => endImport(tx, id, how, office.now().toISOString()))
  }
  const run = async (): Promise<void> => {
    try {
      for (const { name, why } of sent.refused) await telling.tell(keptOf(name, { kind: 'not read', why }))
      await importFiles(office, visitor, sent.files, (file, told) => telling.tell(keptOf(file, told)), signal)
      await end(signal.aborted ? 'stopped' : 'done')
    } catch (error) {
      await end('stopped').catch(() => {})
      throw error
    } finally {
      running.delete(id)
      sent.close()
    }
  }
  return { id, done: run() }
}
