import type { Picture } from './easy-read/pictures.ts'

/** A piece of a paper, without any layout: a page, a PDF, a Word file and plain text are all made from it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  /** A line break in it stays one. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly picture?: Picture | null }
  /** Every row has as many cells as the header; the first cell names its row. */
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly header: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** A picture at the head of a paper. Width and height in pixels. */
export interface PaperLogo {
  readonly type: 'png' | 'jpg'
  readonly base64: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** Whose paper it is. */
export interface CouncilOfPaper {
  readonly name: string
  /** "#1f4e5f" */
  readonly colour: string
  /** Lines. */
  readonly address?: readonly string[]
  readonly logo?: PaperLogo
}

/** What one letter says. */
export interface Paper {
  readonly title: string
  /** On every page, above all else: that it is a draft. */
  readonly mark?: string
  readonly council: CouncilOfPaper
  /** The council's reference of the complaint; empty in a paper that names nobody. */
  readonly reference: string
  /** "3 March 2026" */
  readonly date: string
  /** The lines of the addressee, the name first. */
  readonly to: readonly string[]
  readonly blocks: readonly Block[]
  /** After the last word: who signs, and how to reach them. */
  readonly closing: readonly string[]
  readonly enclosures: readonly string[]
}

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })

/** A paragraph for every stretch of lines between empty ones. */
export const paragraphs = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .map(one => one.trim())
    .filter(one => one !== '')
    .map(one => ({ kind: 'paragraph', text: one }))

export const table = (
  caption: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Block[] => (rows.length === 0 ? [] : [{ kind: 'table', caption, header, rows }])
