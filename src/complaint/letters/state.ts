import type { Day } from '#law/day.ts'
import type { When } from '#stream/entry.ts'
import type { Milestone } from '../milestone.ts'
import type { SendingData } from './sending.ts'

/** Something that was sent. `happened` is the day it went out; `seq` names it. */
export interface Sending extends Milestone, SendingData {
  /** The entries it tells of: its own, where recording the step and the letter are one. */
  readonly tellsOf: readonly number[]
  /** What it was, in a few words. */
  readonly what: string
}

/** That somebody had it, which starts their time (regulation 18(2)). */
export interface Receipt {
  readonly seq: number
  readonly sending: number
  /** null where it is the complainant's and nobody says which of several. */
  readonly personId: string | null
  readonly happened: When
  readonly howKnown: string | null
}

/** Children Act 1989 section 26(7): somebody else is told, or is not and why. */
export interface WhoIsTold extends Milestone {
  readonly event: number
  readonly personId: string
  readonly decision: string
  readonly reasons: string
}

/** A new date given to the family while they wait, after the longest period the law allows or inside it (T24). */
export interface DelayUpdate extends Milestone {
  readonly stage: 1 | 2 | 3
  readonly newDate: When
  readonly reason: string
  readonly apology: string
}

/** Which letterhead a letter was made with. */
export interface HeadUsed {
  /** The version of its address, logo and standard paragraphs; null where the council had settled none. */
  readonly version: number | null
  readonly name: string
  /** "#1f4e5f" */
  readonly colour: string
}

/** What a letter was made from: its template, and how the council worded and headed it then. */
export interface MadeFrom {
  readonly template: string
  /** The version of the council's own words; null as delivered. */
  readonly wording: number | null
  /** null where nobody kept it. */
  readonly head: HeadUsed | null
}

/** A kept letter as it was last held against the record, or made from it. `seq` says what the record held then. */
export interface LetterCheck {
  readonly seq: number
  readonly fileId: string
  /** null where it was not made here. */
  readonly madeFrom: MadeFrom | null
  /** Days that it sets itself: on record once it is sent. */
  readonly sets: readonly Day[]
  readonly differences: number
  readonly notCompared: number
  /** Why it may be sent although it differs. */
  readonly reason: string | null
}

/** What was sent in a complaint, who had it, and who is told. */
export interface LettersState {
  readonly sendings: Sending[]
  readonly receipts: Receipt[]
  readonly decisions: WhoIsTold[]
  readonly updates: DelayUpdate[]
  readonly checks: LetterCheck[]
}

export const emptyLetters = (): LettersState => ({
  sendings: [],
  receipts: [],
  decisions: [],
  updates: [],
  checks: [],
})
