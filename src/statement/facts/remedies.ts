import type { Told } from './told.ts'

export type DeadlineUnit = 'day' | 'working day' | 'week' | 'month' | 'year'

export interface Deadline {
  /** "Within four weeks of my final decision". */
  readonly phrase: string
  readonly n: number | null
  readonly unit: DeadlineUnit | null
  /** "final decision", or the printed words for another event. */
  readonly fromEvent: string
  /** ISO day the limit runs from; null when it is not on the page. */
  readonly fromDate: string | null
  /** ISO day. Null for working days (they need the authority's calendar) and without a start. */
  readonly due: string | null
  readonly lines: readonly number[]
}

export type ActionKind =
  | 'payment'
  | 'apology'
  | 'service improvement'
  | 'evidence of compliance to the Ombudsman'
  | 'other action'

export interface ActionFact extends Told {
  readonly action: ActionKind
  /** Pounds, with pence as decimals. */
  readonly amountGBP: number | null
  readonly payee: string | null
  readonly reason: string | null
  readonly symbolic: boolean
  readonly deadline: Deadline | null
  /** "£50 a month" where the amount is a total of a rate; null otherwise. */
  readonly rate: string | null
  /** "making £250 in all": the printed total with an earlier payment; null otherwise. */
  readonly totalGBP: number | null
}

export interface AmountFact extends Told {
  readonly amountGBP: number
  readonly what: string
}

export interface EarlierDecisionFact extends Told {
  readonly date: string | null
  readonly outcome: string | null
  readonly actions: readonly ActionFact[]
}

export interface DelayFact extends Told {
  readonly what: string
  readonly n: number | null
  readonly unit: DeadlineUnit | null
  /** Over the limit, or all the time it took. Null where the page does not say. */
  readonly measure: 'over the limit' | 'in all' | null
}
