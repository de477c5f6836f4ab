import type { Header, Layout, SectionKind, Told } from '../facts.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Stripped } from './furniture.ts'

export interface Section {
  readonly heading: string
  readonly level: 1 | 2 | 3
  readonly kind: SectionKind
  /** The kind of the main section it stands in. */
  readonly main: SectionKind
  readonly line: number
  readonly misspelt: string | null
}

/** How a paragraph was marked on the page. */
export type Mark = 'number' | 'nested' | 'bullet' | 'dash' | 'letter' | 'none'

/** A paragraph or a list item. */
export interface Block {
  readonly index: number
  readonly mark: Mark
  readonly text: string
  /** Straight quotes, small letters, the same length as `text`. */
  readonly words: string
  readonly sentences: readonly Sentence[]
  readonly lines: readonly number[]
  readonly section: Section
  /** The printed number of a numbered paragraph. They restart: never an identifier. */
  readonly number: number | null
}

export interface Page {
  readonly layout: Layout
  readonly header: Header
  readonly summary: Told | null
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  readonly stripped: Stripped
}

/** Marked by the page itself as an item of a list; items in the new layout look like paragraphs. */
export const isListItem = (block: Block): boolean =>
  block.mark === 'bullet' || block.mark === 'nested' || block.mark === 'letter'
