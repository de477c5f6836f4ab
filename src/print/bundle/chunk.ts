/** A bookmark inside a document, which leads to one of its pages. */
export interface Bookmark {
  readonly title: string
  /** From 0, within the document. */
  readonly page: number
  readonly inside: readonly Bookmark[]
}

/** A place on a page that leads to a document, by its place in the list. In points, from the lower left. */
export interface PageLink {
  readonly box: readonly [number, number, number, number]
  readonly document: number
}

/** A page that was taken over. `stamp` and `links` are the numbers of objects that are written when all pages are known. */
export interface ChunkPage {
  readonly object: number
  readonly stamp: number
  readonly notes: number | null
  /** In points, with the strip at its foot. */
  readonly width: number
  readonly height: number
  readonly links: readonly PageLink[]
}

/** The pages of one document as objects of a PDF, each with its number and where it begins in the bytes. */
export interface Chunk {
  readonly bytes: Uint8Array
  readonly offsets: readonly (readonly [number: number, at: number])[]
  readonly pages: readonly ChunkPage[]
  readonly bookmarks: readonly Bookmark[]
  /** Pages that are pictures of themselves, because something in them is hidden. */
  readonly pictured: number
  /** The first number that is free after it. */
  readonly next: number
}

/** Objects that stand in every pack under these numbers; a chunk begins after them. */
export const fixed = { catalog: 1, pages: 2, font: 3, tags: 4, parents: 5, outline: 6, about: 7, first: 8 } as const

/** In points: the strip under each page in which it is told what it is. */
export const STRIP = 30
