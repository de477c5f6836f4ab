import type { StoredEntry } from '#stream/entry.ts'
import type { Hash } from './chain.ts'

/** A stream as it was read: every entry up to the one with this number and hash. */
export interface KeptStream {
  readonly version: number
  readonly hash: Hash
  readonly entries: readonly StoredEntry[]
}

/**
 * Streams read lately, the least lately read given up first. Whoever takes one must have seen in the database, in the
 * same transaction, that the stream still ends with that hash: the hash covers every entry before it, so nothing else
 * needs reading. Nothing is served from here without that look.
 */
export class KeptStreams {
  readonly #most: number
  readonly #streams = new Map<string, KeptStream>()
  #entries = 0

  /** @param most entries in all: of the usual size, a thousand are two megabytes */
  constructor(most: number) {
    this.#most = most
  }

  get(key: string): KeptStream | undefined {
    const found = this.#streams.get(key)
    if (!found) return undefined
    // A map keeps the order in which its keys came: the one asked for now goes to its end.
    this.#streams.delete(key)
    this.#streams.set(key, found)
    return found
  }

  keep(key: string, stream: KeptStream): void {
    this.forget(key)
    this.#streams.set(key, stream)
    this.#entries += stream.entries.length
    for (const oldest of this.#streams.keys()) {
      if (this.#entries <= this.#most) return
      this.forget(oldest)
    }
  }

  forget(key: string): void {
    this.#entries -= this.#streams.get(key)?.entries.length ?? 0
    this.#streams.delete(key)
  }
}
