import { partsHeldBy } from '#complaint/parts.ts'
import { type Part, partInWords } from '#complaint/words.ts'
import type { Setting } from './difference.ts'

const TITLES = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor|Rev)\.? /

/** Somebody whom a letter may name. */
export interface Known {
  readonly personId: string
  readonly name: string
  /** null where the record has none. */
  readonly title: string | null
  /** Without the title, word by word. */
  readonly words: readonly string[]
  readonly parts: readonly Part[]
}

export function peopleKnown({ people, state }: Setting): readonly Known[] {
  return people.map(({ personId, name }) => {
    const title = TITLES.exec(name)?.[0].trim().replace('.', '') ?? null
    const words = (title === null ? name : name.replace(TITLES, '')).split(/\s+/).filter(word => word !== '')
    return { personId, name, title, words, parts: partsHeldBy(state, personId) }
  })
}

/** What a letter calls a part, for those that stand before or after a name. */
export const partsCalled: readonly (readonly [shape: string, parts: readonly Part[]])[] = [
  ['investigating officer', ['investigating officer', 'supplementary investigating officer']],
  ['independent person', ['independent person']],
  ['adjudicating officer', ['adjudicating officer']],
  ['panel chair|chair of the (?:review )?panel', ['panel chair']],
  ['advocate', ['advocate']],
]

export const partsInWords = (parts: readonly Part[]): string =>
  parts.length === 0 ? 'has no part in it' : `is ${parts.map(partInWords).join(' and ')}`
