import type { Source, When } from '#stream/entry.ts'
import type { Strand } from '../words.ts'
import { emptyPapers, type Papers } from './papers.ts'
import type { OutcomeReported, WrittenReport } from './written.ts'

/** What an investigating officer can find on a point. */
export const investigatorsFindings = ['upheld', 'partially upheld', 'not upheld', 'inconclusive'] as const
export type InvestigatorsFinding = (typeof investigatorsFindings)[number]

/** What a recommendation asks for. */
export const recommendationKinds = [
  'apology',
  'payment',
  'service improvement',
  'individual action',
  'further investigation',
  'record correction',
  'completion of earlier actions',
] as const
export type RecommendationKind = (typeof recommendationKinds)[number]

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
  /** The file that holds it; null where there is none, or it lies elsewhere. */
  readonly fileId: string | null
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

/** Who writes a report at stage 2. */
export const stage2Authors = ['investigating officer', 'independent person'] as const
export type Stage2Author = (typeof stage2Authors)[number]

/** What the report is to recommend. It gets its number with the report. */
export interface DraftedRecommendation {
  readonly id: string
  readonly seq: number
  readonly pointIds: readonly string[]
  readonly kind: RecommendationKind
  readonly text: string
  readonly soft: boolean
  readonly deadline: string | null
}

/** The independent person's view of a point, as saved: theirs to change until their report is submitted. */
export interface SavedView {
  readonly seq: number
  readonly pointId: string
  /** What they saw: null where the investigating officer had not found yet. */
  readonly findingId: string | null
  readonly view: 'agrees' | 'agrees in part' | 'disagrees'
  readonly comments: string | null
  readonly round: number
}

/** A finding of the report put right after it was submitted. Both stay. */
export interface CorrectedFinding {
  readonly seq: number
  readonly pointId: string
  /** The finding that replaces the other. */
  readonly findingId: string
  readonly replaces: string
  readonly why: string
  readonly happened: When
  readonly actor: string
}

/** What a report of stage 2 said besides its findings. */
export interface ReportIn {
  readonly seq: number
  readonly strand: Strand
  readonly round: number
  readonly author: Stage2Author | 'supplementary investigating officer'
  readonly concerns: boolean | null
  readonly fairness: string | null
  readonly overall: string | null
  readonly shared: boolean | null
  readonly withoutEvidence: readonly string[]
  readonly happened: When
  readonly source: Source
}

/** A version of a report, kept as files that never change. */
export interface ReportVersion {
  readonly seq: number
  readonly strand: Strand
  readonly round: number
  readonly author: Stage2Author
  readonly kind: 'draft' | 'submitted'
  /** From 1, of its author and its kind in that strand. */
  readonly number: number
  readonly files: readonly { readonly fileId: string; readonly as: 'pdf' | 'word' }[]
  /** Which points a draft tells of; none for all of it. */
  readonly pointIds: readonly string[]
  /** Whose check of the facts a draft was made for; null for a report. */
  readonly checkId: string | null
  readonly happened: When
}

export interface Investigation extends Papers {
  readonly evidence: Map<string, Evidence>
  /** By the point's id, the latest last. */
  readonly work: Map<string, PointWork[]>
  readonly recommendations: Map<string, DraftedRecommendation>
  /** By the point's id, the latest last. */
  readonly views: Map<string, SavedView[]>
  readonly corrections: CorrectedFinding[]
  readonly reports: ReportIn[]
  /** What the authors wrote in their own words, the latest last. */
  readonly written: WrittenReport[]
  readonly versions: ReportVersion[]
  /** By the id of the desired outcome. */
  readonly outcomes: Map<string, OutcomeReported>
}

export const emptyInvestigation = (): Investigation => ({
  evidence: new Map(),
  work: new Map(),
  recommendations: new Map(),
  views: new Map(),
  corrections: [],
  reports: [],
  written: [],
  versions: [],
  outcomes: new Map(),
  ...emptyPapers(),
})
