import type { LimitId } from '#law/limit.ts'
import type { Mark, SourceRef } from '#law/sources.ts'
import type { JsonObject, StoredEntry, When } from '#stream/entry.ts'
import type { ComplaintState } from '../state.ts'
import type { Part, Step } from '../words.ts'

/** Who is told. `panel` is its chair and the other two. */
export type Audience =
  | 'complainant'
  | 'advocate'
  | 'child'
  | 'others likely to be affected'
  | 'independent person'
  | 'investigating officer'
  | 'adjudicating officer'
  | 'stage 1 resolver'
  | 'panel'
  | 'others with sufficient interest'
  | 'the council'
  | 'the Ombudsman'

/** Whom the law, the guidance or practice wants told of one kind of event. */
export interface Tell {
  /** "T16", or the move of a point: "live to out of scope". */
  readonly transition: string
  /** The type of entry that is the event; null where it is told with the letter of another event. */
  readonly entry: string | null
  /** The types of entry whose letter tells of this as well, so that nobody is told of it twice. */
  readonly toldWith?: readonly string[]
  /** Of that type only those of which this is true. The data may have an older shape. */
  readonly when?: (data: JsonObject, entry: StoredEntry, state: ComplaintState) => boolean
  /** What they are told, so that "Tell the complainant:" can stand before it. */
  readonly what: string
  readonly told: readonly Audience[]
  /** Told or not as is decided for each, with reasons (Children Act 1989 section 26(7)). */
  readonly asDecided?: readonly Audience[]
  readonly by: LimitId | 'as soon as possible'
  /** What the limit counts from, where that is not the day of the event. */
  readonly countedFrom?: (data: JsonObject) => When | null
  /** Once this step is taken nobody can be told in time any more, and what was not told is a fault. */
  readonly until?: Step
  /** Something else asks for it already, so it is no duty of its own here. */
  readonly askedElsewhere?: boolean
  readonly source: readonly SourceRef[]
  readonly mark: Mark
}

/** The parts that hold each audience. Those without a part in the complaint are named by nobody here. */
export const partsOf: Readonly<Record<Audience, readonly Part[]>> = {
  complainant: ['complainant'],
  advocate: ['advocate'],
  child: ['child'],
  'others likely to be affected': ['person affected'],
  'independent person': ['independent person'],
  'investigating officer': ['investigating officer'],
  'adjudicating officer': ['adjudicating officer'],
  'stage 1 resolver': ['stage 1 resolver'],
  panel: ['panel chair', 'panellist'],
  'others with sufficient interest': ['relative', 'representative'],
  'the council': [],
  'the Ombudsman': [],
}

/** Officers of the council: their work lists tell them, so no letter is owed to them. */
export const toldByTheirWorkList: ReadonlySet<Audience> = new Set([
  'stage 1 resolver',
  'adjudicating officer',
  'the council',
])
