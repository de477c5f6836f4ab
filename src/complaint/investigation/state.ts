import type { When } from '#stream/entry.ts'

/** What an investigating officer can find on a point. */
export const investigatorsFindings = ['upheld', 'partially upheld', 'not upheld', 'inconclusive'] as const
export type InvestigatorsFinding = (typeof investigatorsFindings)[number]

/** One piece in the register of evidence. Its number is how the report and the people call it, and never changes. */
export interface Evidence {
  readonly id: string
  readonly seq: number
  readonly number: number
  readonly kind: string
  readonly what: string
  /** The day the document bears or the talk took place; undated where nobody knows. */
  readonly dated: When
  readonly whence: string
}

/**
 * The investigating officer's work on a point as it was saved: not a finding until the report is submitted. Each saving
 * is kept, so that whoever takes over begins where it was left.
 */
export interface PointWork {
  readonly seq: number
  readonly pointId: string
  readonly evidenceIds: readonly string[]
  readonly analysis: string | null
  readonly finding: InvestigatorsFinding | null
  /** The id the finding will have; a new one whenever the finding changes, so that a view stays with what it was given on. */
  readonly findingId: string | null
  readonly whichPart: string | null
  readonly reasons: string | null
  /** Which run through the stages it belongs to, from 0. */
  readonly round: number
  readonly happened: When
}

export interface Investigation {
  readonly evidence: Map<string, Evidence>
  /** By the point's id, the latest last. */
  readonly work: Map<string, PointWork[]>
}

export const emptyInvestigation = (): Investigation => ({ evidence: new Map(), work: new Map() })
