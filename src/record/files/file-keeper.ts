import { createHash, randomBytes } from 'node:crypto'
import type { Db, Queries } from '../db.ts'
import { FilesLocked, FileTooLarge } from './file-errors.ts'
import { Keyring } from './keyring.ts'
import { keyInMemory, type MasterKeySource } from './master-key.ts'
import { Sealing, unsealed } from './sealed.ts'
import type { OnShelf, Placed, Shelf } from './shelf.ts'
import { shelfInMemory } from './shelf-in-memory.ts'

/** Whose a file is. Nothing is shared: the same content twice is two files. */
export interface Owner {
  readonly authorityId: string
  readonly complaintId: string
}

/** One file of a complaint, by the random name it is kept under. */
export interface FileOf extends Owner {
  readonly storedAs: string
}

export interface KeptFile {
  readonly storedAs: string
  /** In bytes. */
  readonly size: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** Content on its way to the shelf. */
export interface Keeping {
  add(bytes: Uint8Array): Promise<void>
  /** Once it resolves the file survives a power cut. */
  finish(): Promise<KeptFile>
  abandon(): Promise<void>
}

const newName = (): string => randomBytes(16).toString('hex')
const boundTo = ({ authorityId, complaintId, storedAs }: FileOf): string => `${authorityId}/${complaintId}/${storedAs}`

/** The contents of files: encrypted under their council's key, outside the database, under random names. */
export class FileKeeper {
  readonly #shelf: Shelf
  readonly #keys: Keyring
  readonly #db: Db

  constructor(db: Db, shelf: Shelf, key: MasterKeySource) {
    this.#db = db
    this.#shelf = shelf
    this.#keys = new Keyring(key)
  }

  /** null when files can be kept and opened; else a sentence that says what to do. Not inside a transaction. */
  locked(): Promise<string | null> {
    return this.#keys.check(this.#db)
  }

  async #keyFor(authorityId: string): Promise<Uint8Array> {
    const why = await this.locked()
    if (why !== null) throw new FilesLocked(why)
    return this.#db.transaction({ role: 'serve', authorityId }, tx => this.#keys.keyOf(tx, authorityId))
  }

  /**
   * Keeps content before anything names it. Not inside a transaction.
   * @param largest in bytes
   * @throws FileTooLarge, FilesLocked
   */
  async keep(owner: Owner, content: AsyncIterable<Uint8Array>, largest: number): Promise<KeptFile> {
    const keeping = await this.#begin({ ...owner, storedAs: newName() }, await this.#keyFor(owner.authorityId), largest)
    try {
      for await (const bytes of content) await keeping.add(bytes)
      return await keeping.finish()
    } catch (error) {
      await keeping.abandon()
      throw error
    }
  }

  /** As `keep`, under the name it had elsewhere and inside a transaction: for an export that is taken in. */
  async keepAgain(tx: Queries, file: FileOf): Promise<Keeping> {
    return this.#begin(file, await this.#keys.keyOf(tx, file.authorityId), Number.POSITIVE_INFINITY)
  }

  async #begin(file: FileOf, key: Uint8Array, largest: number): Promise<Keeping> {
    const sealing = new Sealing(key, boundTo(file))
    const sum = createHash('sha256')
    let size = 0
    const placing = await this.#shelf.place(file)
    await placing.write(sealing.begin())
    return {
      async add(bytes) {
        size += bytes.length
        if (size > largest) throw new FileTooLarge(largest)
        sum.update(bytes)
        await placing.write(sealing.add(bytes))
      },
      async finish() {
        await placing.write(sealing.end())
        await placing.finish()
        return { storedAs: file.storedAs, size, sha256: sum.digest('hex') }
      },
      abandon: () => placing.abandon(),
    }
  }

  /** The content, each piece proved before it is given. Not inside a transaction. @throws FileMissing, FileDamaged, FilesLocked */
  async *read(file: FileOf): AsyncGenerator<Uint8Array, void> {
    yield* unsealed(await this.#keyFor(file.authorityId), boundTo(file), this.#shelf.read(file))
  }

  /** As `read`, inside a transaction that may see the council's key. `locked` must have been asked before. */
  async *readWithin(tx: Queries, file: FileOf): AsyncGenerator<Uint8Array, void> {
    yield* unsealed(await this.#keys.keyOf(tx, file.authorityId), boundTo(file), this.#shelf.read(file))
  }

  remove(where: Placed): Promise<void> {
    return this.#shelf.remove(where)
  }

  list(): AsyncIterable<OnShelf> {
    return this.#shelf.list()
  }
}

/** Files that are gone with the process: for tests. */
export const filesInMemory = (db: Db): FileKeeper => new FileKeeper(db, shelfInMemory(), keyInMemory())
