import type { EncodedStatement } from '../transaction.ts'

/** What the database thread is started with. */
export type EmbeddedData =
  | { readonly kind: 'memory'; readonly template: Blob | null }
  | { readonly kind: 'folder'; readonly folder: string }

export type Request =
  | { readonly id: number; readonly ask: 'run'; readonly statements: readonly EncodedStatement[] }
  | { readonly id: number; readonly ask: 'script'; readonly sql: string }
  | { readonly id: number; readonly ask: 'template' }
  | { readonly id: number; readonly ask: 'close' }

export interface Failure {
  readonly message: string
  readonly code: string | null
  readonly constraint: string | null
}

/** Every answer carries the number of flushes so far, so that counting them needs no trip of its own. */
export type Answer =
  | { readonly id: number; readonly flushes: number; readonly rows: readonly (readonly object[])[] }
  | { readonly id: number; readonly flushes: number; readonly template: Blob }
  | { readonly id: number; readonly flushes: number; readonly failure: Failure }
