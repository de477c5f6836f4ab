import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { FileDamaged } from './file-errors.ts'

/**
 * A file as it lies on the shelf: the four bytes "RDF1", 32 random bytes of salt, then pieces of 64 KiB, each encrypted
 * with AES-256-GCM and followed by its tag of 16 bytes. The last piece may be shorter, or empty.
 *
 * The key of each file is derived (HKDF-SHA256) from its council's key, its salt and what it is bound to, so that one file
 * cannot stand in for another. The number of a piece and whether it is the last are its nonce, so that pieces cannot be
 * moved about, and what was cut off is missed.
 */
const MARK = Buffer.from('RDF1')
const SALT = 32
const TAG = 16
const PIECE = 64 * 1024

const NOTHING = Buffer.alloc(0)

const keyOfFile = (key: Uint8Array, salt: Uint8Array, boundTo: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `redress file 1\n${boundTo}`, 32))

function nonceOf(piece: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(piece, 5, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** Turns content into what lies on the shelf, as it comes. */
export class Sealing {
  readonly #key: Buffer
  readonly #salt = randomBytes(SALT)
  #pieces = 0
  #rest: Buffer = NOTHING

  /** @param boundTo which file this is: only under the same words can it be opened again */
  constructor(key: Uint8Array, boundTo: string) {
    this.#key = keyOfFile(key, this.#salt, boundTo)
  }

  begin(): Uint8Array {
    return Buffer.concat([MARK, this.#salt])
  }

  add(bytes: Uint8Array): Uint8Array {
    this.#rest = Buffer.concat([this.#rest, bytes])
    const sealed: Buffer[] = []
    while (this.#rest.length > PIECE) {
      sealed.push(this.#seal(this.#rest.subarray(0, PIECE), false))
      this.#rest = this.#rest.subarray(PIECE)
    }
    return Buffer.concat(sealed)
  }

  end(): Uint8Array {
    return this.#seal(this.#rest, true)
  }

  #seal(piece: Uint8Array, last: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#pieces++, last))
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

function openPiece(key: Buffer, sealed: Buffer, piece: number, last: boolean): Buffer {
  if (sealed.length < TAG) throw new FileDamaged()
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(piece, last), { authTagLength: TAG })
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()])
  } catch {
    throw new FileDamaged()
  }
}

/**
 * The content of what lies on the shelf, piece by piece. Each piece given was proved first; that nothing is missing at the
 * end is proved with the last.
 * @throws FileDamaged
 */
export async function* unsealed(
  key: Uint8Array,
  boundTo: string,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  let fileKey: Buffer | null = null
  let rest: Buffer = NOTHING
  let piece = 0
  for await (const bytes of sealed) {
    rest = Buffer.concat([rest, bytes])
    if (!fileKey && rest.length >= MARK.length + SALT) {
      if (!rest.subarray(0, MARK.length).equals(MARK)) throw new FileDamaged()
      fileKey = keyOfFile(key, rest.subarray(MARK.length, MARK.length + SALT), boundTo)
      rest = rest.subarray(MARK.length + SALT)
    }
    while (fileKey && rest.length > PIECE + TAG) {
      yield openPiece(fileKey, rest.subarray(0, PIECE + TAG), piece++, false)
      rest = rest.subarray(PIECE + TAG)
    }
  }
  if (!fileKey) throw new FileDamaged()
  yield openPiece(fileKey, rest, piece, true)
}
