/** Numbers that look random and are the same on every run. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number
  /** From `least` to `most`, both included. */
  between(least: number, most: number): number
  oneOf<Item>(items: readonly [Item, ...Item[]]): Item
  uuid(): string
}

export function chanceFrom(seed: number): Chance {
  let state = seed | 0
  const next = (): number => {
    // A linear congruence over 32 bits, its high bits folded down: good enough to look mixed.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const hex = (digits: number): string => Array.from({ length: digits }, () => between(0, 15).toString(16)).join('')
  return {
    next,
    between,
    oneOf: items => items[between(0, items.length - 1)] ?? items[0],
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
