import type { Mark } from '#complaint/redaction/places.ts'
import type { ByEye } from './by-eye.ts'
import type { Box } from './pdfium.ts'
import type { Told } from './rendition/rendition.ts'

/** What the process that reads and makes PDFs is asked for. */
export type Order =
  /** Pages of a file that is no PDF, told by its type. */
  | { readonly do: 'lay out'; readonly type: string }
  /** The words of every page. */
  | { readonly do: 'read' }
  /** One page as somebody gets it who gets a copy with these marks. `page` counts from 1. */
  | { readonly do: 'look'; readonly page: number; readonly marks: readonly Mark[] }
  | {
      readonly do: 'build'
      readonly marks: readonly Mark[]
      readonly title: string
      /** What is read in the place of each mark, in its order. */
      readonly says: readonly string[]
      /** In bytes: the page in front, which comes before the file. */
      readonly cover: number
    }
  | {
      readonly do: 'read back'
      readonly nowhere: readonly string[]
      readonly painted: readonly Painted[]
      readonly says: readonly string[]
      /** Pages in front, which hold nothing of the original. */
      readonly inFront?: number
      /** What the copy is called, which is not taken from the original either. */
      readonly title?: string
    }

/** Boxes that have to be black on a page of a copy, counted from 1. */
export interface Painted {
  readonly page: number
  readonly boxes: readonly Box[]
}

/** The lines of a page, each letter by letter. */
export interface ReadPage {
  readonly lines: readonly (readonly string[])[]
}

export interface ReadWhole extends ReadPage {
  readonly byEye: ByEye | null
}

export interface Read {
  readonly pages: readonly ReadWhole[]
  /** Another where the words, pictures or sizes of the pages stand otherwise. */
  readonly layout: string
}

export interface Looked extends ReadPage {
  readonly pages: number
  /** Which letters are seen on the page, line by line. */
  readonly seen: readonly (readonly boolean[])[]
  /** The words that the copy holds of this page, line by line. */
  readonly stays: readonly string[]
  readonly notes: number
  readonly isReadScan: boolean
  /** In pixels: the picture, a PNG, is what follows. */
  readonly width: number
  readonly height: number
}

export interface Built {
  readonly pages: number
  /** Pages in front, of which there is no original. */
  readonly inFront: number
  /** What may be left nowhere. It is for the reading back, and is kept nowhere. */
  readonly nowhere: readonly string[]
  readonly painted: readonly Painted[]
  /** Letters of the original that nobody sees, which the copy does not hold. */
  readonly hidden: number
  /** What can be searched in it, page by page, without the pages in front; cut off where it is too much. */
  readonly words: readonly string[]
  /** As of what is read: another where the pages are not those on which somebody marked. */
  readonly layout: string
}

/** How far something is. Pages count from 1. */
export interface Progress {
  readonly page: number
  readonly pages: number
}

/** What is still there: where, and never what. */
export interface StillThere {
  readonly where: string
}

export interface ReadBack {
  readonly stillThere: readonly StillThere[]
}

export type Answer = Told | Read | Looked | Built | ReadBack
