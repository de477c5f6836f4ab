/** In milliseconds: what somebody works on is asked for again sooner. */
const REST = 5 * 60_000

/** The last of something that takes long to make. It is not held once nobody has asked for it for a while. */
export class Last<What> {
  #held: { readonly key: string; readonly what: What } | null = null
  #resting: NodeJS.Timeout | null = null

  get(key: string): What | undefined {
    if (this.#held?.key !== key) return undefined
    this.#rest()
    return this.#held.what
  }

  keep(key: string, what: What): What {
    this.#held = { key, what }
    this.#rest()
    return what
  }

  #rest(): void {
    if (this.#resting) clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      this.#held = null
    }, REST).unref()
  }
}
