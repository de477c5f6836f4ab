import type { SourceRef } from '#law/sources.ts'
import type { Bounds } from '../clocks/bounds.ts'
import type { Strand } from '../words.ts'

export type FaultKind =
  | 'late'
  | "council's own date missed"
  | 'no delay notice'
  | 'stage 1 response not signed off'
  | 'delay notice late'
  | 'promised past day 65'
  | 'no independent person'
  | 'no declaration of independence'
  | 'two parts that exclude one another'
  | 'written record delayed'
  | 'response before every point was decided'
  | 'report without evidence'
  | 'not everything shared'
  | 'view on a finding since changed'
  | 'recommendation not answered'
  | 'departure without reasons'
  | 'partial finding without its part'
  | 'panel not of three'
  | 'panel fixed too late'
  | 'papers late'
  | 'next stage refused'
  | 'closed while an answer was awaited'
  | 'closed before the time for a panel was over'
  | 'started again by the Ombudsman'
  | 'change does not fit'
  | 'label of no point'
  | 'whole point changed though its parts had findings'
  | 'order of dates'
  | 'supplementary review not answered'
  | 'action overdue'
  | 'proof not accepted by the Ombudsman'
  | 'late matter refused without its findings'
  | 'late matter considered without its findings'
  | 'suspended without its grounds'
  | 'right to make it again not told'
  | 'told late'
  | 'not told'
  | 'advocate asked for and not appointed'
  | 'early referral without agreement'
  | 'answer to the Ombudsman late'
  | 'notice of a report late'
  | 'copies of a report late'
  | 'statement in newspapers not as required'
  | 'report considered late'
  | 'reply to a report late'
  | 'further report'
  | 'discrepancy in a source'

/** Something that went wrong in the procedure, measured where it can be. Derived from the entries, never typed in. */
export interface Fault {
  readonly kind: FaultKind
  /** One sentence for the page. */
  readonly what: string
  /** `law`: against the law. `guidance`: against the guidance only. `record`: the papers do not agree. */
  readonly against: 'law' | 'guidance' | 'record'
  readonly days: { readonly unit: 'working days' | 'days'; readonly bounds: Bounds } | null
  /** Holds for certain, or only if what is said in `detail` is so. */
  readonly certain: boolean
  readonly detail: string | null
  readonly source: readonly SourceRef[]
  /** The entries it rests on. */
  readonly entries: readonly number[]
  readonly points: readonly string[]
  readonly clockId: string | null
  /** The run of a strand through the stages that it happened in; null for what is the whole complaint's. */
  readonly run: { readonly strand: Strand; readonly number: number } | null
}

/** The same faults, each as one of that run. */
export const inRun = (strand: Strand, number: number, faults: readonly Fault[]): readonly Fault[] =>
  faults.map(one => ({ ...one, run: { strand, number } }))

export const fault = (kind: FaultKind, what: string, rest: Partial<Omit<Fault, 'kind' | 'what'>>): Fault => ({
  kind,
  what,
  against: 'law',
  days: null,
  certain: true,
  detail: null,
  source: [],
  entries: [],
  points: [],
  clockId: null,
  run: null,
  ...rest,
})
