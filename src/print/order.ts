import type { Paper } from '#paper/content.ts'
import type { Layout } from './layout.ts'

export type FileKind = 'pdf' | 'word' | 'text'

/** What the process that makes files is given. */
export interface Order {
  readonly paper: Paper
  readonly layout: Layout
  readonly as: Exclude<FileKind, 'text'>
}

export type Printed =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }
  /** No typeface at hand shows these letters: a PDF would have gaps where they stand. */
  | { readonly kind: 'letters not shown'; readonly letters: readonly string[] }
