import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type FileHandle, mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Kept {
  readonly at: number
  readonly length: number
  readonly start: Uint8Array
}

const PIECE = 256 * 1024
const PREFIX = 'redress-pack-'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else’s process is alive as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Removes what packs left in the temporary folder when their process was killed: unreadable, for its key went with it, and
 * in the way. To be done before any is made. What another process makes at this time stays. @returns how many are gone
 */
export async function sweepSpools(): Promise<number> {
  const left = (await readdir(tmpdir())).filter(name => {
    const [, pid] = /^redress-pack-(\d+)-/.exec(name) ?? []
    return pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)))
  })
  for (const name of left) await rm(join(tmpdir(), name), { recursive: true, force: true })
  return left.length
}

/** Room for what would not fit into memory, on the disk and unreadable there: its key ends with it. To be closed. */
export class Spool {
  readonly #key = randomBytes(32)
  readonly #folder: string
  readonly #file: FileHandle
  #end = 0

  private constructor(folder: string, file: FileHandle) {
    this.#folder = folder
    this.#file = file
  }

  /** The folder bears the number of the process, so that what a kill leaves behind is known from what is in use. */
  static async open(): Promise<Spool> {
    const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
    return new Spool(folder, await open(join(folder, 'pages'), 'w+', 0o600))
  }

  async keep(bytes: Uint8Array): Promise<Kept> {
    const start = randomBytes(16)
    const sealed = createCipheriv('aes-256-ctr', this.#key, start).update(bytes)
    const at = this.#end
    this.#end += sealed.length
    await this.#file.write(sealed, 0, sealed.length, at)
    return { at, length: sealed.length, start }
  }

  async *read({ at, length, start }: Kept): AsyncGenerator<Uint8Array, void> {
    const opening = createDecipheriv('aes-256-ctr', this.#key, start)
    for (let from = 0; from < length; from += PIECE) {
      const piece = Buffer.alloc(Math.min(PIECE, length - from))
      await this.#file.read(piece, 0, piece.length, at + from)
      yield opening.update(piece)
    }
  }

  async close(): Promise<void> {
    await this.#file.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}
