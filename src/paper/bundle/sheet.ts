import type { Block, CouncilOfPaper } from '../content.ts'

/** One line of an index. `document` is its place in the list of documents, which its title leads to; null for none. */
export interface IndexRow {
  readonly cells: readonly string[]
  readonly document: number | null
}

export interface IndexTable {
  readonly caption: string
  readonly header: readonly string[]
  readonly rows: readonly IndexRow[]
}

/** Pages of a pack that are made here: its cover and index, the words of a document, or what stands for one without pages. */
export interface Sheet {
  readonly title: string
  readonly council: Pick<CouncilOfPaper, 'name' | 'colour'>
  /** Under the title: what this is, for whom, and of when. */
  readonly lines: readonly string[]
  readonly blocks: readonly Block[]
  readonly index: IndexTable | null
  /** After the index. */
  readonly after: readonly Block[]
}
