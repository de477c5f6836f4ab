import type { ActionFact, Sureness, Told } from '../facts.ts'

/** What a fact of a statement is about. */
export type About = 'decision' | 'finding' | 'date' | 'recommendation' | 'agreed' | 'remedy'

export type Verdict =
  | 'agrees'
  | 'disagrees'
  /** The statement tells it, and the record has nothing of it. */
  | 'not in the record'
  /** The record has it, and the statement tells nothing of it where it tells of the rest. */
  | 'not in the statement'

/** What a fact becomes once a person has confirmed it; a fact that becomes nothing is kept as confirmed. */
export type Becomes =
  | { readonly kind: 'decision' }
  | { readonly kind: 'conclusion'; readonly words: string }
  | { readonly kind: 'action'; readonly fact: ActionFact }
  | { readonly kind: 'remedy'; readonly fact: ActionFact }

/** A page of the complaint on which the record's side stands. */
export type Where = 'points' | 'clocks' | 'agreed' | 'ombudsman' | 'overview'

/** One fact of a statement beside what the record of the complaint holds. */
export interface Compared {
  /** The same for the same statement and record: a form can name it. */
  readonly key: string
  readonly about: About
  /** "Point 7 at stage 2" */
  readonly what: string
  /** What the statement says; null where it says nothing. */
  readonly said: string | null
  /** What the record holds; null where it holds nothing. */
  readonly held: string | null
  readonly verdict: Verdict
  /** Where they do not agree: both sides in a sentence. */
  readonly why: string | null
  readonly quote: string
  readonly lines: readonly number[]
  readonly sure: Sureness
  /** The entry that holds it, which is the one to correct if it is the record that is wrong. */
  readonly entry: number | null
  readonly where: Where
  readonly becomes: Becomes | null
  /** The printed amount that is none, such as "£1,00O": a person has to say what it is. */
  readonly doubtful: string | null
}

type Given = Pick<Compared, 'key' | 'about' | 'what' | 'said' | 'verdict' | 'where'> &
  Partial<Pick<Compared, 'held' | 'why' | 'entry' | 'becomes' | 'doubtful'>>

/** A fact that the statement tells, with the lines it stands on. */
export const compared = (given: Given, { quote, lines, sure }: Pick<Told, 'quote' | 'lines' | 'sure'>): Compared => ({
  held: null,
  why: null,
  entry: null,
  becomes: null,
  doubtful: null,
  ...given,
  quote,
  lines,
  sure,
})

/** Something that only the record has. */
export const untold = (given: Omit<Given, 'said' | 'verdict'>): Compared =>
  compared({ ...given, said: null, verdict: 'not in the statement' }, { quote: '', lines: [], sure: 'inferred' })

/** To be told in plain words. What the record can still take over from the statement is no disagreement. */
export const doesNotAgree = ({ verdict, why, becomes }: Compared): boolean =>
  verdict !== 'agrees' && why !== null && becomes === null
