import type { Row } from './line.ts'

/** What the process of one line is told. */
export interface Order {
  readonly name: string
  readonly folder: string
  readonly shared: string
  readonly peersMissing: string | null
}

/** What it answers. */
export type Told =
  | { readonly is: 'progress'; readonly words: string }
  | { readonly is: 'rows'; readonly rows: readonly Row[] }
