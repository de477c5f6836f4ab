import type { When } from '#stream/entry.ts'
import type { Milestone } from '../milestone.ts'
import type { Strand } from '../words.ts'

/** What can become of something that the complainant wants, as the council sees it when it answers. */
export const outcomeResults = ['met', 'met in part', 'not met', 'no longer possible', 'for somebody else'] as const
export type OutcomeResult = (typeof outcomeResults)[number]

/** The council talked over what to conclude and do; regulations 17(7) and 20(3) want the independent person in it. */
export interface Discussion extends Milestone {
  readonly strand: Strand
  /** Which run through the stages, from 0. */
  readonly round: number
  readonly stage: 2 | 3
  readonly independentPersonTookPart: boolean
  /** What the independent person said; null where they took no part. */
  readonly said: string | null
}

/** A meeting with the complainant about what was found, offered by the adjudicating officer. */
export interface MeetingOffer extends Milestone {
  readonly answer: 'no answer yet' | 'accepted' | 'declined'
  readonly meetsOn: When | null
  readonly note: string | null
}

export interface OutcomeConsidered {
  readonly seq: number
  readonly outcomeId: string
  /** Before stage 2 was asked for it is part of the stage 1 response; stage 2 answers it anew. */
  readonly atStage1: boolean
  readonly result: OutcomeResult
  readonly reasons: string
}

/** What the council did to come to its answers at stage 2 and stage 3. */
export interface AdjudicationState {
  readonly discussions: Discussion[]
  readonly meetings: MeetingOffer[]
  /** The last word on each desired outcome, by its id. */
  readonly outcomes: Map<string, OutcomeConsidered>
}

export const emptyAdjudication = (): AdjudicationState => ({ discussions: [], meetings: [], outcomes: new Map() })
