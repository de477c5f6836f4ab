/** The values of one column, each named by its place. The empty one, in place 0, is the missing one. */
export class Values {
  readonly #values: string[] = ['']
  readonly #places = new Map<string, number>([['', 0]])

  placeOf(value: string): number {
    const known = this.#places.get(value)
    if (known !== undefined) return known
    const place = this.#values.push(value) - 1
    this.#places.set(value, place)
    return place
  }

  /** The place of a value that is there; undefined where no row has it. */
  find(value: string): number | undefined {
    return this.#places.get(value)
  }

  at(place: number): string {
    return this.#values[place] ?? ''
  }

  get size(): number {
    return this.#values.length
  }
}
