import type { Block } from '#paper/content.ts'

/** What of a file is laid out on pages, and what is not. */
export interface Shown {
  readonly blocks: readonly Block[]
  /** What the file holds and hides, in words: "2 comments". */
  readonly hidden: readonly string[]
  /** What a reader of the file sees and these pages do not show: "3 pictures". */
  readonly missing: readonly string[]
}

/** "2 comments"; nothing for none. */
export const counted = (count: number, one: string, many = `${one}s`): readonly string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`]

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken away
const NOT_PRINTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g

/** Words as they are printed: without what has no shape, with tabs as spaces. */
export const printable = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll(NOT_PRINTED, '').replaceAll('\t', '    ')
