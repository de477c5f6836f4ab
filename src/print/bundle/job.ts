import type { Sheet } from '#paper/bundle/sheet.ts'
import type { Chunk } from './chunk.ts'

/** One piece of work for the process that makes pages. `first` is the number of the first object it may use. */
export type Job = { readonly first: number } & (
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly type: 'png' | 'jpg' }
  /** `email`: its words come after the blocks of the sheet. `seconds` since 1970, which the file says of itself. */
  | {
      readonly kind: 'sheet'
      readonly sheet: Sheet
      readonly email: Uint8Array | null
      readonly numbered: boolean
      readonly seconds: number
    }
)

/** Why a document has no pages here. */
export type NoPages = 'password' | 'broken' | 'no pages' | 'too much'

export type Done =
  | {
      readonly kind: 'pages'
      readonly chunk: Chunk
      readonly file: Uint8Array | null
      readonly notShown: readonly string[]
      /** On how many pages a reader might have shown more than there is now. */
      readonly takenOff: number
    }
  | { readonly kind: 'no pages'; readonly why: NoPages }
