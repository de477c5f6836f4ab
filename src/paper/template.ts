import type { Now } from '#complaint/clocks/clocks.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { Part } from '#complaint/words.ts'
import type { SourceRef } from '#law/sources.ts'
import type { Role } from '#stream/role.ts'
import type { Block, CouncilOfPaper } from './content.ts'
import type { Wording } from './wording.ts'

/** What a letter is made from. */
export interface Given {
  readonly state: ComplaintState
  readonly now: Now
  /** By person id; somebody whose name was erased is not there. */
  readonly names: ReadonlyMap<string, string>
  /** `standard`: paragraphs that the council has at the end of every letter. */
  readonly council: CouncilOfPaper & { readonly standard?: string }
  /** Whom it goes to, by their id; null while nobody is chosen. */
  readonly to: string | null
  /** What the record does not hold, by the name of the question. */
  readonly answers: Readonly<Record<string, string>>
  /** The council's own words for a part, by its id, where it has them. */
  readonly wordings?: ReadonlyMap<string, string>
}

/** Something that the record does not hold. */
export interface Question {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** A letter without it is not whole. */
  readonly needed: boolean
  /** Room for more than a line. */
  readonly long?: boolean
  /** One of these, and nothing else, is the answer. */
  readonly choices?: readonly { readonly value: string; readonly text: string }[]
}

/** What a part of a letter is made of: words in which names are filled, or blocks composed from the record. */
export type TemplatePart =
  | { readonly kind: 'words'; readonly heading?: string; readonly wording: Wording; when?(given: Given): boolean }
  | { readonly kind: 'composed'; compose(given: Given): readonly Block[] }

/** One kind of letter of the procedure. */
export interface Template {
  readonly id: string
  readonly title: string
  /** What the letter is called on paper. */
  readonly heading: string
  readonly summary: string
  /** A colleague works on the complaint, for the council or beside it: an officer, an independent person, the Ombudsman. */
  readonly reader: 'adult' | 'child' | 'colleague'
  /** Whoever may see what it is made of, and send it. */
  readonly may: readonly Role[]
  /** Those of the complaint it can go to. */
  readonly goesTo: readonly Part[]
  /** Where it goes to nobody of the complaint: who that is instead; null for a paper that is addressed to none and signed by none. */
  addressedTo?(given: Given): string | null
  /** Nobody may know from it whom it is about: it bears no reference of the complaint. */
  readonly namesNobody?: boolean
  /** The steps that it tells of ("T17"): the duty to tell that it discharges. */
  readonly tells: readonly string[]
  /** The entries that this very letter tells of, by their numbers, where it tells of one of several; none while nobody chose. */
  about?(given: Given): readonly number[]
  readonly source: readonly SourceRef[]
  /** null while it can be written; otherwise when it opens, or why it is over. */
  opensWhen(state: ComplaintState): string | null
  asks(given: Given): readonly Question[]
  readonly parts: readonly TemplatePart[]
  /** What the names in its words stand for: null where the record does not hold it yet, empty where it was not answered. */
  values(given: Given): Readonly<Record<string, string | null>>
  /** What the record still lacks, a sentence each. */
  lacks(given: Given): readonly string[]
  enclosures(given: Given): readonly string[]
}

/** Whom it is addressed to; null for a paper that is addressed to nobody; undefined where the addressee is not known yet. */
export function addresseeOf({ addressedTo }: Template, given: Given): string | null | undefined {
  if (addressedTo) return addressedTo(given)
  return given.to === null ? undefined : given.names.get(given.to)
}

export const answerTo = ({ answers }: Given, name: string): string => answers[name]?.trim() ?? ''
