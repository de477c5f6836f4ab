import type { Day } from './day.ts'
import type { Mark, SourceRef } from './sources.ts'

/**
 * `years_no_later_than` and `months_after` end on the corresponding date, or the last day of a month that has none;
 * `months_beginning_with` counts the trigger day as its first day, so it ends the day before.
 */
export type CountedUnit = 'working_days' | 'days' | 'years_no_later_than' | 'months_after' | 'months_beginning_with'

export interface CountedLength {
  readonly kind: 'counted'
  readonly n: number
  readonly unit: CountedUnit
}

export type Length =
  | CountedLength
  | { readonly kind: 'as soon as possible' }
  | { readonly kind: 'none' }
  /** Somebody sets it each time; `words` says within what bounds. */
  | { readonly kind: 'set by another'; readonly by: string; readonly words: string }

export type Direction = 'forward' | 'backward'

export type CountedLimitId =
  | 'REG9-1Y'
  | 'REG8-1Y'
  | 'S1-10'
  | 'S1-20'
  | 'S2-25'
  | 'S2-DELAY-NOTICE'
  | 'S2-65'
  | 'S3-REQ-20'
  | 'S3-ACK-2'
  | 'S3-CHAIR-10'
  | 'S3-PANEL-30'
  | 'S3-PAPERS-10B'
  | 'S3-REPORT-5'
  | 'S3-RESP-15'
  | 'LGSCO-12M'
  | 'OMB-REVIEW'
  | 'LGSCO-S30-2W'
  | 'S30-INSPECT'
  | 'LGSCO-S31-3M'
  | 'AGREED-4W'
  | 'AGREED-1M'
  | 'AGREED-3M'
  | 'WITHDRAW-CONF'
  | 'DEEMED-RECEIPT'
  | 'OWN-ACK'
  | 'OWN-UPDATE'

export type UncountedLimitId =
  | 'INFO-ASAP'
  | 'INTEREST-ASAP'
  | 'REG8-NOTICE'
  | 'S1-TERMS'
  | 'S2-REQ'
  | 'S2-RECORD'
  | 'S2-PROMISE'
  | 'S3-SUPP'
  | 'OMB-DRAFT'
  | 'OMB-PUBLISH'
  | 'S31-STATEMENT'
  | 'ANNUAL'

export type LimitId = CountedLimitId | UncountedLimitId

/** First and last day. A null `from` means that the day it became law was not looked up; a null `to`, that it stands. */
export interface Period {
  readonly from: Day | null
  readonly to: Day | null
}

/** While it ran, a late act was not by itself a breach: "or as soon as is reasonably practicable" was added. */
export interface Softening {
  readonly from: Day
  readonly to: Day
  readonly source: SourceRef
}

/** A longer limit that may take its place, or the circumstances in which more time is allowed. */
export interface Extension {
  readonly to: LimitId | null
  readonly words: string
}

export interface OverriddenBy {
  readonly authorityName: string
  readonly reason: string
  readonly on: Day
}

export interface LimitOf<L extends Length> {
  readonly id: LimitId
  readonly name: string
  /** The event of day 0, in words. */
  readonly trigger: string
  readonly length: L
  readonly direction: Direction
  readonly extension: Extension | null
  /** What follows when it is missed. */
  readonly consequence: string
  /** What the complainant may do when it is missed; null when nothing. */
  readonly complainantsRight: string | null
  readonly source: readonly SourceRef[]
  /** How sure we are of the length. */
  readonly mark: Mark
  readonly law: readonly Period[]
  readonly soft: Softening | null
  readonly note: string | null
  readonly overriddenBy: OverriddenBy | null
}

export type Limit = LimitOf<Length>
export type CountedLimit = LimitOf<CountedLength>

export type Limits = { readonly [Id in CountedLimitId]: CountedLimit } & { readonly [Id in UncountedLimitId]: Limit }

const ONE: Record<CountedUnit, string> = {
  working_days: 'working day',
  days: 'day',
  years_no_later_than: 'year',
  months_after: 'month',
  months_beginning_with: 'month',
}

/** "25 working days", "12 months beginning with the day", "as soon as possible", "no limit" */
export function lengthInWords(length: Length, direction: Direction = 'forward'): string {
  if (length.kind === 'none') return 'no limit'
  if (length.kind === 'as soon as possible') return length.kind
  if (length.kind === 'set by another') return length.words
  const counted = `${length.n} ${ONE[length.unit]}${length.n === 1 ? '' : 's'}`
  const ofWhichItIsFirst = length.unit === 'months_beginning_with' ? ' beginning with that day' : ''
  return `${counted}${ofWhichItIsFirst}${direction === 'backward' ? ' before' : ''}`
}

export function isCounted(limit: Limit): limit is CountedLimit {
  return limit.length.kind === 'counted'
}
