import type { PageRange } from './plan.ts'

/** One document as the index has it. */
export interface Listed {
  /** From 1, or from where the version before it ended. */
  readonly number: number
  readonly title: string
  /** What it is in the procedure: its name in the zip is made of it. */
  readonly kind: string
  /** "3 March 2026"; empty where it has no date. */
  readonly dated: string
  /** By their part, and never by name: "the complainant". Empty where nobody is known. */
  readonly suppliedBy: string
  readonly pages: PageRange
  /** What a reader has to know of its pages: made from its words, or shown as pictures. */
  readonly notes: readonly string[]
  /** Its name in the zip. */
  readonly file: string
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

/** What is not in a pack, and why. */
export interface NotIn {
  readonly what: string
  readonly why: string
}

/** What stands on the cover of a pack. */
export interface Cover {
  /** "Panel pack" */
  readonly title: string
  /** "NM/2026/0016" */
  readonly reference: string
  /** 0 where there is no other. */
  readonly version: number
  /** "the panel"; null where it is nobody's copy in particular. */
  readonly copyFor: string | null
  /** Sentences under the title. */
  readonly lines: readonly string[]
}

/** "Panel pack NM/2026/0016, version 2, copy for the panel" */
export const packInWords = ({ title, reference, version, copyFor }: Cover): string =>
  [`${title} ${reference}`.trim(), version > 0 && `version ${version}`, copyFor !== null && `copy for ${copyFor}`]
    .filter(Boolean)
    .join(', ')

/** A name that says nothing of anybody: "007-report.pdf" */
export function safeName(number: number, kind: string, type: string): string {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
  const ending = plain(type)
  return `${String(number).padStart(3, '0')}-${plain(kind).slice(0, 60) || 'document'}${ending === '' ? '' : `.${ending}`}`
}
