import type { FileOf } from '#record/files/file-keeper.ts'

/** In milliseconds. */
const FIRST_REST = 60_000
const LONGEST_REST = 24 * 60 * 60_000

/** When each file that could not be looked at to the end this time either is looked at again: later every time. */
export class Rests {
  readonly #until = new Map<string, { readonly rest: number; readonly at: number }>()

  isOver({ storedAs }: Pick<FileOf, 'storedAs'>, now: number): boolean {
    return now >= (this.#until.get(storedAs)?.at ?? 0)
  }

  longer({ storedAs }: Pick<FileOf, 'storedAs'>, now: number): void {
    const rest = Math.min(2 * (this.#until.get(storedAs)?.rest ?? FIRST_REST), LONGEST_REST)
    this.#until.set(storedAs, { rest, at: now + rest })
  }

  none({ storedAs }: Pick<FileOf, 'storedAs'>): void {
    this.#until.delete(storedAs)
  }
}
