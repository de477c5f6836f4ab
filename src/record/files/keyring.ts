import { randomBytes } from 'node:crypto'
import type { Db, Queries } from '../db.ts'
import { FilesLocked } from './file-errors.ts'
import { type MasterKeySource, unwrapKey, wrapKey } from './master-key.ts'

interface WrappedKey {
  readonly authority: string
  readonly wrapped: Uint8Array
}

const missing = (where: string): string =>
  `The key file ${where} is missing, and without it the files of this record cannot be opened. Put it back, or name it in REDRESS_KEY_FILE.`
const wrong = (where: string): string =>
  `The key file ${where} is not the one that the files of this record were locked with. Put the right one back, or name it in REDRESS_KEY_FILE.`

/** Each council's key, from the first file on. */
export class Keyring {
  readonly #source: MasterKeySource
  readonly #known = new Map<string, Uint8Array>()
  #master: Uint8Array | null = null
  #checked = false

  constructor(source: MasterKeySource) {
    this.#source = source
  }

  /**
   * Finds the master key and tries it on a key that is in use: null when files can be kept and opened, else why not. To be
   * asked outside any transaction, before `keyOf`.
   */
  async check(db: Db): Promise<string | null> {
    if (this.#checked) return null
    const [used] = await db.transaction({ role: 'inspect', authorityId: null }, tx =>
      tx.query<{ authority: string; wrapped: Uint8Array }>(
        'select authority_id as authority, wrapped from file_keys order by authority_id limit 1',
      ),
    )
    try {
      this.#master = this.#source.read()
    } catch (error) {
      if (error instanceof FilesLocked) return error.message
      throw error
    }
    if (used && !this.#master) return missing(this.#source.where)
    if (used && this.#master && !unwrapKey(this.#master, used.wrapped, used.authority)) return wrong(this.#source.where)
    this.#checked = true
    return null
  }

  /** A council's key, made where it has none yet. @throws FilesLocked */
  async keyOf(tx: Queries, authorityId: string): Promise<Uint8Array> {
    const known = this.#known.get(authorityId)
    if (known) return known
    const select = () =>
      tx.query<WrappedKey>('select authority_id as authority, wrapped from file_keys where authority_id = $1', [
        authorityId,
      ])
    const [kept] = await select()
    if (kept) return this.#unwrapped(kept)
    if (!this.#checked) throw new FilesLocked(missing(this.#source.where))
    this.#master ??= this.#source.make()
    await tx.query('insert into file_keys (authority_id, wrapped) values ($1, $2) on conflict do nothing', [
      authorityId,
      wrapKey(this.#master, randomBytes(32), authorityId),
    ])
    // Somebody else's may have come first. Not remembered: this transaction may yet be rolled back.
    const [made] = await select()
    if (!made) throw new Error('the key of a council could not be kept')
    return unwrapKey(this.#master, made.wrapped, authorityId) ?? this.#locked()
  }

  #unwrapped({ authority, wrapped }: WrappedKey): Uint8Array {
    if (!this.#master) throw new FilesLocked(missing(this.#source.where))
    const key = unwrapKey(this.#master, wrapped, authority) ?? this.#locked()
    this.#known.set(authority, key)
    return key
  }

  #locked(): never {
    throw new FilesLocked(wrong(this.#source.where))
  }
}
