import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { FilesLocked } from './file-errors.ts'

/** Where the key to all other keys is. It never enters the database. */
export interface MasterKeySource {
  /** Where it is looked for, in words. */
  readonly where: string
  /** null when there is none. @throws FilesLocked when what is there is no key */
  read(): Uint8Array | null
  /** Makes one where there is none. */
  make(): Uint8Array
}

const KEY = 32
const NONCE = 12

/** A file that holds the key as 64 hexadecimal digits, readable by its owner only. */
export function keyFile(path: string): MasterKeySource {
  function read(): Uint8Array | null {
    if (!existsSync(path)) return null
    const text = readFileSync(path, 'utf8').trim()
    if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
    throw new FilesLocked(
      `${path} is no key file of Redress: it should hold 64 hexadecimal digits. Put the right file in its place, or name it in REDRESS_KEY_FILE.`,
    )
  }
  return {
    where: path,
    read,
    make() {
      mkdirSync(dirname(path), { recursive: true })
      const key = randomBytes(KEY)
      const file = openSync(path, 'wx', 0o600)
      try {
        writeSync(file, `${key.toString('hex')}\n`)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      return key
    },
  }
}

/** A key that is gone with the process: for tests. */
export function keyInMemory(): MasterKeySource {
  const key = randomBytes(KEY)
  return { where: 'memory', read: () => key, make: () => key }
}

/** A council's key as the database keeps it: useless without the master key, and only that council's. */
export function wrapKey(master: Uint8Array, key: Uint8Array, authorityId: string): Uint8Array {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', master, nonce).setAAD(Buffer.from(authorityId))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

/** null when it was not wrapped with this master key for this council. */
export function unwrapKey(master: Uint8Array, wrapped: Uint8Array, authorityId: string): Uint8Array | null {
  const bytes = Buffer.from(wrapped)
  const decipher = createDecipheriv('aes-256-gcm', master, bytes.subarray(0, NONCE), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(authorityId)).setAuthTag(bytes.subarray(NONCE + KEY))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, NONCE + KEY)), decipher.final()])
  } catch {
    return null
  }
}
