/** Where one goes after the other. */
export class Lane {
  #last: Promise<void> = Promise.resolve()

  /** Waits until it is one's turn. @returns what ends it */
  async enter(): Promise<() => void> {
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    await before
    return resolve
  }
}
