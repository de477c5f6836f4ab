import type { SourceRef } from '#law/sources.ts'
import type { Clock } from '../clocks/clock.ts'
import type { Now } from '../clocks/clocks.ts'
import type { Fault } from '../faults/fault.ts'
import type { Milestone } from '../milestone.ts'
import type { ComplaintState, Round } from '../state.ts'
import type { Strand } from '../words.ts'

export type Verdict = 'yes' | 'in part' | 'no' | 'cannot be said'

/** Where in the complaint more of it stands. */
export type Where =
  | 'receipt'
  | 'points'
  | 'people'
  | 'statement-of-complaint'
  | 'investigation'
  | 'adjudication'
  | 'panel'
  | 'ombudsman'
  | 'agreed'
  | 'clocks'
  | 'told'

/** One sentence that the record bears out, with the entries it rests on. */
export interface Said {
  readonly words: string
  readonly entries: readonly number[]
  /** The clock that shows the working, where it is about time. */
  readonly clockId?: string | null
}

export interface Question {
  readonly id: string
  readonly asks: string
  readonly source: readonly SourceRef[]
  readonly where: Where
}

/** One of the Ombudsman's questions, answered from the record. Nothing in it is typed by anybody. */
export interface Answer extends Question {
  readonly verdict: Verdict
  /** What speaks for yes. */
  readonly shows: readonly Said[]
  /** What is missing, or was not as it must be. */
  readonly missing: readonly Said[]
  /** What the record does not say, each as that which would say it. */
  readonly wouldSay: readonly string[]
}

/** What was found out for one question. */
export type Found =
  | { readonly kind: 'shows' | 'missing'; readonly said: Said }
  | { readonly kind: 'would say'; readonly words: string }

const seqsOf = (rest: readonly (number | { readonly seq: number })[]): readonly number[] => [
  ...new Set(rest.map(one => (typeof one === 'number' ? one : one.seq))),
]

export const shows = (words: string, ...rest: readonly (number | { readonly seq: number })[]): Found => ({
  kind: 'shows',
  said: { words, entries: seqsOf(rest) },
})

export const missing = (words: string, ...rest: readonly (number | { readonly seq: number })[]): Found => ({
  kind: 'missing',
  said: { words, entries: seqsOf(rest) },
})

export const wouldSay = (words: string): Found => ({ kind: 'would say', words })

/**
 * What is not on record. Live work records what it does, so that after the step by which it had to be done it is missing;
 * before that step, and in a document, nobody can tell.
 */
export const absent = (step: Milestone | undefined, words: string, what: string): Found =>
  step?.source.kind === 'worked' ? missing(words, step) : wouldSay(what)

/** A fault that the record shows for certain is missing; where the papers differ or a date is not known it is open. */
export const fromFault = ({ what, detail, against, certain, entries, clockId }: Fault): Found => {
  const words = detail === null ? what : `${what} ${detail}`
  return against === 'record' || !certain
    ? { kind: 'would say', words }
    : { kind: 'missing', said: { words, entries, clockId } }
}

/** What is missing makes it no, or in part where something else is there; without it, what is not known leaves it open. */
function verdictOf(found: readonly Found[]): Verdict {
  const has = (kind: Found['kind']): boolean => found.some(one => one.kind === kind)
  if (has('missing')) return has('shows') ? 'in part' : 'no'
  return has('would say') || !has('shows') ? 'cannot be said' : 'yes'
}

export function answer(question: Question, found: readonly (Found | readonly Found[])[]): Answer {
  const all = found.flat()
  const said = (kind: 'shows' | 'missing'): readonly Said[] => all.flatMap(one => (one.kind === kind ? [one.said] : []))
  return {
    ...question,
    verdict: verdictOf(all),
    shows: said('shows'),
    missing: said('missing'),
    wouldSay: all.flatMap(one => (one.kind === 'would say' ? [one.words] : [])),
  }
}

/** What every question is answered from. */
export interface Case {
  readonly state: ComplaintState
  readonly now: Now
  readonly clocks: readonly Clock[]
  readonly faults: readonly Fault[]
}

/** The last run of one strand through the stages: the one that is judged. Earlier runs tell in the questions of time and stages. */
export interface Run extends Case {
  readonly strand: Strand
  readonly round: Round
  readonly number: number
}

/** Those of one run, and those that are the whole complaint's. */
export const faultsOfRun = (of: Run, ...kinds: readonly Fault['kind'][]): readonly Fault[] =>
  faultsOfKind(of, ...kinds).filter(({ run }) => run === null || (run.strand === of.strand && run.number === of.number))

export const faultsOfKind = ({ faults }: Case, ...kinds: readonly Fault['kind'][]): readonly Fault[] =>
  faults.filter(({ kind }) => kinds.includes(kind))

/** "1a, 1b and 3", "6 points without a number": points by their labels, and those without one by how many they are. */
export function pointsInWords(points: readonly { readonly label: string | null; readonly count: number }[]): string {
  const labels = points.flatMap(({ label }) => label ?? [])
  const unnamed = points.filter(({ label }) => label === null).reduce((sum, { count }) => sum + count, 0)
  const all = unnamed === 0 ? labels : [...labels, `${unnamed} ${unnamed === 1 ? 'point' : 'points'} without a number`]
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

export const numberOf = (points: readonly { readonly count: number }[]): number =>
  points.reduce((sum, { count }) => sum + count, 0)

/** "12 of 31 points", "all 31 points", "none of 31 points" */
export function ofAll(some: number, all: number, one = 'point'): string {
  const many = `${all} ${all === 1 ? one : `${one}s`}`
  if (all === 1) return some === 1 ? `the only ${one}` : `not the only ${one}`
  return some === all ? `all ${many}` : some === 0 ? `none of ${many}` : `${some} of ${many}`
}

export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
