const COMMA = 44
const ZERO = 48

/** Ids of decisions, a bit each: as many as can be found by a word take no room worth speaking of. */
export class Ids {
  readonly #bits: Uint8Array

  constructor(bits: Uint8Array) {
    this.#bits = bits
  }

  has(id: number): boolean {
    return ((this.#bits[id >> 3] ?? 0) & (1 << (id & 7))) !== 0
  }

  /** @param printed "3,17,4"; null for none */
  static in(printed: string | null): Ids {
    if (printed === null) return new Ids(new Uint8Array(0))
    let bits = new Uint8Array(1024)
    let id = 0
    for (let at = 0; at <= printed.length; at++) {
      const code = at === printed.length ? COMMA : printed.charCodeAt(at)
      if (code !== COMMA) id = id * 10 + code - ZERO
      else {
        const place = id >> 3
        if (place >= bits.length) {
          const wider = new Uint8Array(Math.max(place + 1, bits.length * 2))
          wider.set(bits)
          bits = wider
        }
        bits[place] = (bits[place] ?? 0) | (1 << (id & 7))
        id = 0
      }
    }
    return new Ids(bits)
  }
}
