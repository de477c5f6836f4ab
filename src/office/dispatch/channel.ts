import type { Way } from '#complaint/dispatch/state.ts'

/** A file that goes along, under a name that tells nothing of anybody. */
export interface Attached {
  readonly name: string
  /** "application/pdf" */
  readonly media: string
  readonly bytes: Buffer
}

/** One copy of a letter on its way out. */
export interface Outgoing {
  /** Its own for as long as it is asked for once: the same at every attempt. */
  readonly reference: string
  /** The address it goes to. */
  readonly to: string
  readonly council: string
  /** As the family has it in every letter: "NNB/2026/0012". */
  readonly complaint: string
  readonly attached: readonly Attached[]
  readonly at: Date
}

/** As it is handed over, byte for byte, with what it has to be handed over with. */
export interface Message {
  readonly reference: string
  readonly to: string
  /** The type of the bytes, among those that files can have: "eml". */
  readonly type: string
  readonly bytes: Buffer
}

/** What came of handing over a message. `why` is a sentence without an address in it. */
export type Handed =
  | { readonly kind: 'taken'; readonly how: string }
  /** Nothing was taken: the same can be tried later. */
  | { readonly kind: 'not yet'; readonly why: string }
  /** It never will be. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The line broke where nobody can say whether it was taken. */
  | { readonly kind: 'cut off'; readonly why: string }
  /** The same, and the other side can be asked later: it stays marked until then. */
  | { readonly kind: 'not known' }

/** What became of something that was taken. `how` and `why` are sentences without an address in them. */
export type News =
  | { readonly kind: 'arrived'; readonly how: string }
  | { readonly kind: 'came back'; readonly why: string }
  /** It is still under way, or the other side does not know it: it is asked again. */
  | { readonly kind: 'none yet' }
  /** Nothing was heard. That counts as no asking. */
  | { readonly kind: 'no answer' }

/** Somebody who takes letters on. Nothing of it throws for what the other side does. */
export interface Channel {
  readonly way: Way
  compose(outgoing: Outgoing): Promise<Message>
  hand(message: Message): Promise<Handed>
  /** Whether it was ever taken, where the other side can be asked by our reference. */
  find?(reference: string): Promise<'taken' | 'never taken' | 'no answer'>
  /** What became of what was taken, where the other side says so only when it is asked. */
  news?(reference: string): Promise<News>
}

/** An answer of the other side without the addresses that such answers repeat. */
export const withoutAddresses = (answer: string): string =>
  answer
    .replaceAll(/<?[^\s<>@]+@[^\s<>@]+>?/g, 'the address')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
