/** Work that goes on after a page was answered. */
export class LaterWork {
  readonly #log: (line: string) => void
  readonly #stopping = new AbortController()
  readonly #going = new Set<Promise<void>>()

  constructor(log: (line: string) => void) {
    this.#log = log
  }

  /** A failure is logged under what it was. */
  begin(what: string, work: (stopping: AbortSignal) => Promise<unknown>): void {
    const failed = (error: unknown): void =>
      this.#log(`${what} failed: ${error instanceof Error ? error.stack : String(error)}`)
    const going = work(this.#stopping.signal)
      .then(() => {}, failed)
      .finally(() => this.#going.delete(going))
    this.#going.add(going)
  }

  /** Tells all of it to stop, and waits until it has. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all(this.#going)
  }
}
