import { createHash } from 'node:crypto'
import { AuthorityRefused } from './authorities.ts'
import { faultsOfEntry, type Link, noLink } from './check-chain.ts'
import { DatabaseError, type Db, type Tx, UniqueViolation } from './db.ts'
import type { KeptEntry } from './every-entry.ts'
import { type EntryLine, type Line, readLine } from './export-lines.ts'
import type { FileKeeper } from './files/file-keeper.ts'
import { FilesRestored } from './files/restore-files.ts'
import { bytesOf } from './hex.ts'
import { insertLines } from './insert-lines.ts'

/** The file is not an export, or not a whole one, or not as it was written. The message names the line. */
export class DamagedExport extends Error {
  override name = 'DamagedExport'
  readonly line: number
  constructor(line: number, why: string) {
    super(`Line ${line} of the export is damaged: ${why}. Nothing was taken in.`)
    this.line = line
  }
}

export interface Restored {
  readonly authorities: readonly string[]
  readonly entries: number
  readonly files: number
  /** Files that were missing or damaged already when they were exported. */
  readonly broken: number
}

const BATCH = 500

/**
 * Takes an export into a record that does not have its authorities yet, verifying the chain line by line. All of it or
 * nothing. The read tables are made afterwards, by `rebuild`.
 * @param lines without their ends
 * @throws DamagedExport, AuthorityRefused
 */
export async function restoreRecord(
  { db, files }: { readonly db: Db; readonly files: FileKeeper },
  lines: AsyncIterable<string>,
): Promise<Restored> {
  const locked = await files.locked()
  if (locked !== null) throw new AuthorityRefused(`Files cannot be taken in. ${locked}`)
  const taken = new FilesRestored(files)
  try {
    return await takeIn(db, lines, taken)
  } catch (error) {
    await taken.undo()
    throw error
  }
}

function takeIn(db: Db, lines: AsyncIterable<string>, files: FilesRestored): Promise<Restored> {
  return db.transaction({ role: 'install', authorityId: null }, async tx => {
    const reading = new Reading()
    const restored = { authorities: [] as string[], entries: 0 }
    let batch: Line[] = []
    for await (const text of lines) {
      const line = reading.next(text)
      if (line.is === 'authority') {
        refuseUnkept(db, line.kind)
        restored.authorities.push(line.authority)
      }
      if (line.is === 'entry') restored.entries++
      // What names them comes before them.
      if (line.is === 'file') {
        await insert(tx, batch, reading)
        batch = []
      }
      if (await files.take(tx, line, why => reading.refuse(why))) continue
      // One statement takes one kind of line.
      if (batch.length === BATCH || (batch[0] && batch[0].is !== line.is)) {
        await insert(tx, batch, reading)
        batch = []
      }
      batch.push(line)
    }
    await insert(tx, batch, reading)
    reading.finish()
    return { ...restored, files: files.count, broken: files.broken }
  })
}

function refuseUnkept(db: Db, kind: 'practice' | 'real'): void {
  const { probe, warning } = db.durability()
  if (kind === 'real' && probe === 'failed') {
    throw new AuthorityRefused(`The export holds a real council, which cannot be kept in this record. ${warning ?? ''}`)
  }
}

async function insert(tx: Tx, batch: readonly Line[], reading: Reading): Promise<void> {
  try {
    await insertLines(tx, batch)
  } catch (error) {
    if (error instanceof UniqueViolation && batch[0]?.is === 'authority') {
      throw new AuthorityRefused('The record has a council of this export already. Take it into an empty record.')
    }
    if (error instanceof DatabaseError) reading.refuse(`a line just before it does not fit (${error.message})`)
    throw error
  }
}

/** Follows an export line by line and refuses the first that does not follow from those before it. */
class Reading {
  readonly #sum = createHash('sha256')
  readonly #authorities = new Set<string>()
  #count = 0
  #ended = false
  #stream = ''
  #link: Link = noLink

  next(text: string): Line {
    this.#count++
    if (this.#ended) this.refuse('something stands after its end')
    const line = this.#read(text)
    if ((this.#count === 1) !== (line.is === 'redress')) this.refuse('it does not begin as an export of Redress does')
    if (line.is === 'end') this.#end(line.lines, line.sha256)
    else this.#sum.update(`${text}\n`)
    if (line.is === 'authority') this.#authorities.add(line.authority)
    else if ('authority' in line && !this.#authorities.has(line.authority)) this.refuse('its council is missing')
    if (line.is === 'entry') this.#follow(line)
    return line
  }

  finish(): void {
    if (!this.#ended) this.refuse('the file ends here, before its end', this.#count + 1)
  }

  #read(text: string): Line {
    try {
      return readLine(text)
    } catch (error) {
      return this.refuse(error instanceof Error ? error.message : String(error))
    }
  }

  #end(lines: number, sha256: string): void {
    if (lines !== this.#count - 1) this.refuse(`${lines} lines were written and ${this.#count - 1} are here`)
    if (sha256 !== this.#sum.digest('hex')) this.refuse('the lines before it are not as they were written')
    this.#ended = true
  }

  #follow(line: EntryLine): void {
    const stream = `${line.authority}/${line.kind}/${line.stream}`
    if (stream !== this.#stream) this.#link = noLink
    this.#stream = stream
    const faults = faultsOfEntry(this.#link, keptEntry(line))
    if (faults.length > 0) this.refuse(`entry ${line.seq} of ${line.kind} ${line.stream}: ${faults.join(', ')}`)
    this.#link = { seq: line.seq, hash: line.hash }
  }

  refuse(why: string, line = this.#count): never {
    throw new DamagedExport(line, why)
  }
}

function keptEntry(line: EntryLine): KeptEntry {
  const { is: _, authority, kind, stream, dataHash, previous, hash, salt, canonical, ...rest } = line
  return {
    envelope: { authorityId: authority, stream: { kind, id: stream }, ...rest },
    dataHash,
    previous,
    hash,
    salt: salt === null ? null : bytesOf(salt),
    canonical,
  }
}
