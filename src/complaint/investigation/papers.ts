import type { When } from '#stream/entry.ts'
import type { Strand } from '../words.ts'

export const recordSteps = ['chased', 'received', 'missing'] as const
export const interviewSteps = [
  'sent to the interviewee',
  'corrected by the interviewee',
  'confirmed by the interviewee',
  'not confirmed',
] as const

/** What becomes of a comment on the facts. No finding changes by it. */
export const commentAnswers = ['put right', 'put right in part', 'left as it is'] as const

/** A record asked for: chased, received or missing. */
export interface RecordAsked {
  readonly id: string
  readonly seq: number
  readonly what: string
  readonly ofWhom: string
  readonly asked: When
  readonly steps: {
    readonly seq: number
    readonly step: (typeof recordSteps)[number]
    readonly note: string | null
    readonly fileId: string | null
    readonly happened: When
  }[]
}

/** An interview, from its plan to its confirmed record. */
export interface Interview {
  readonly id: string
  readonly seq: number
  readonly withWhom: string
  readonly about: string
  readonly on: string | null
  /** "14:30" */
  readonly time: string | null
  readonly where: string | null
  /** Interpreter, supporter, or what else is needed to take part. */
  readonly support: string | null
  held: {
    readonly seq: number
    readonly attended: string
    readonly independentPersonPresent: boolean
    readonly whyAbsent: string | null
    readonly said: string | null
    readonly fileId: string | null
    readonly happened: When
  } | null
  readonly steps: {
    readonly seq: number
    readonly step: (typeof interviewSteps)[number]
    readonly words: string | null
    readonly fileId: string | null
    readonly happened: When
  }[]
}

/** Something that happened in the matter complained about. */
export interface ChronologyItem {
  readonly id: string
  readonly seq: number
  readonly dated: When
  readonly what: string
  readonly evidenceIds: readonly string[]
}

/** Somebody who checks the facts of the draft report. */
export interface FactCheck {
  readonly id: string
  readonly seq: number
  readonly reader: string
  readonly lastDay: string | null
  readonly asked: When
  /** The points whose passages they were given; none for the whole draft. */
  readonly pointIds: readonly string[]
  readonly comments: {
    readonly seq: number
    /** null where they found nothing wrong. */
    readonly comment: string | null
    /** The point that it is about; null for the report as a whole. */
    readonly pointId: string | null
    /** null where nobody recorded which. */
    readonly accepted: (typeof commentAnswers)[number] | null
    readonly outcome: string
    readonly fileId: string | null
    readonly happened: When
  }[]
}

/** A draft of the written record of an oral complaint (regulation 16). */
export interface RecordDraft {
  readonly seq: number
  readonly strand: Strand
  /** Which run through the stages it belongs to, from 0. */
  readonly round: number
  readonly words: string
  readonly comments: string | null
  readonly amendments: string | null
  readonly happened: When
}

export interface Papers {
  readonly records: Map<string, RecordAsked>
  readonly interviews: Map<string, Interview>
  readonly chronology: ChronologyItem[]
  readonly factChecks: Map<string, FactCheck>
  readonly recordDrafts: RecordDraft[]
}

export const emptyPapers = (): Papers => ({
  records: new Map(),
  interviews: new Map(),
  chronology: [],
  factChecks: new Map(),
  recordDrafts: [],
})
