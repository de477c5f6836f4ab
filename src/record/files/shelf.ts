/** What lies on the shelf, by the council's id and a random name. */
export interface Placed {
  readonly authorityId: string
  readonly storedAs: string
}

/** Something being put on the shelf. It is there, and on the disk, once `finish` has resolved; before that it is not. */
export interface Placing {
  write(bytes: Uint8Array): Promise<void>
  finish(): Promise<void>
  abandon(): Promise<void>
}

export interface OnShelf extends Placed {
  /** Milliseconds since 1970. */
  readonly changedAt: number
  /** false for one that was begun and never finished. */
  readonly whole: boolean
}

/** Where sealed files lie: bytes under names, and nothing known of what they are. */
export interface Shelf {
  place(where: Placed): Promise<Placing>
  /** @throws FileMissing, at the first piece */
  read(where: Placed): AsyncIterable<Uint8Array>
  /** Nothing happens where there is nothing. */
  remove(where: Placed): Promise<void>
  /** Everything that lies there, of every council. */
  list(): AsyncIterable<OnShelf>
}
