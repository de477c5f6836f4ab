import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Kept {
  readonly at: number
  readonly length: number
  readonly start: Uint8Array
}

const PIECE = 256 * 1024
/** What its folders are called, before the number of the process: whoever sweeps up after a kill knows them by it. */
export const SPOOLED = 'redress-pack-'

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
    const folder = await mkdtemp(join(tmpdir(), `${SPOOLED}${process.pid}-`))
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
