import type { When } from '#stream/entry.ts'
import type { OutcomeResult } from '../adjudication/state.ts'
import type { Strand } from '../words.ts'

/** What a report says in its author's own words, beside what the record holds point by point. */
export const writtenParts = [
  'background',
  'method',
  'law and standards',
  'conclusions',
  'observed',
  'open and fair',
  'complete',
  'concerns',
  'delays',
  'as a whole',
] as const
export type WrittenPart = (typeof writtenParts)[number]

/** The words of a report as they were saved, all of them together, so that whoever goes on begins where it was left. */
export interface WrittenReport {
  readonly seq: number
  readonly strand: Strand
  /** Which run through the stages it belongs to, from 0. */
  readonly round: number
  readonly author: 'investigating officer' | 'independent person'
  readonly parts: readonly { readonly part: WrittenPart; readonly words: string }[]
  readonly happened: When
}

/** What the report says to one thing that the complainant wants. */
export interface OutcomeReported {
  readonly seq: number
  readonly outcomeId: string
  readonly result: OutcomeResult
  readonly reasons: string
}
