/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `least` to `most`, both included. */
  number(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1))
  }

  /** True so many times in a hundred. */
  in100(times: number): boolean {
    return this.number(1, 100) <= times
  }

  /** @throws RangeError when there is nothing to choose from. */
  one<Thing>(things: readonly Thing[]): Thing {
    const chosen = things[this.number(0, things.length - 1)]
    if (chosen === undefined) throw new RangeError('nothing to choose from')
    return chosen
  }

  shuffled<Thing>(things: readonly Thing[]): Thing[] {
    return things
      .map(thing => ({ thing, key: this.#next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ thing }) => thing)
  }
}
