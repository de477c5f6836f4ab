import { splitLabel } from '#complaint/label.ts'
import { formatIsoDay } from '#law/day.ts'
import { readSpan } from '#law/day-words.ts'
import { isExact } from '#law/span.ts'
import type {
  EventKind,
  Fact,
  Header,
  Inconsistency,
  InconsistencyKind,
  Label,
  Precision,
  Sureness,
  TimelineEvent,
  Told,
} from '#statement/facts.ts'
import { during } from '#stream/when.ts'

/** A fact of a published statement by its lines alone: the statement's own words stand nowhere in Redress. */
export const told = (lines: readonly number[], retold?: string, sure: Sureness = 'stated'): Told => ({
  quote: '',
  ...(retold === undefined ? {} : { retold }),
  lines,
  sure,
})

export const fact = <Value>(value: Value, lines: readonly number[], sure: Sureness = 'stated'): Fact<Value> => ({
  value,
  ...told(lines, undefined, sure),
})

export const label = (printed: string): Label => {
  const segments = splitLabel(printed)
  return { printed, id: segments.join(''), segments, ambiguous: false }
}

function precisionOf(written: string | null, date: string | null): Precision {
  if (written === null) return 'none'
  if (date === null) return 'day and month'
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year'
}

/** A date as the statement prints it, "8 September 2022", "January 2018", "2016", "18 October"; null for none. */
export function event(
  kind: EventKind,
  what: string,
  written: string | null,
  lines: readonly number[],
  sure: Sureness = 'stated',
): TimelineEvent {
  const span = (written === null ? undefined : readSpan(written)) ?? { earliest: null, latest: null }
  const day = span.earliest === null ? null : formatIsoDay(span.earliest)
  const shown = isExact(span) ? 10 : /^\d{4}$/.test(written ?? '') ? 4 : 7
  const date = day === null ? null : day.slice(0, shown)
  return {
    kind,
    event: what,
    date,
    precision: precisionOf(written, date),
    when: during(span, written),
    ...told(lines, undefined, sure),
  }
}

export const inconsistency = (
  kind: InconsistencyKind,
  what: string,
  lines: readonly number[],
  weight: 'ask' | 'note' = 'note',
): Inconsistency => ({ kind, what, quotes: [], lines, weight })

export interface HeaderTold {
  readonly reference: string
  readonly authority: string
  readonly subcategory: string
  /** ISO day. */
  readonly decided: string
  /** The lines of the title, the category, the outcome and the date. */
  readonly lines: readonly [title: number, category: number, decision: number, date: number]
}

export const header = ({ reference, authority, subcategory, decided, lines }: HeaderTold): Header => ({
  reference: fact(reference, [lines[0]]),
  referenceDashed: reference.replaceAll(' ', '-'),
  authority: fact(authority, [lines[0]]),
  category: fact("Children's care services", [lines[1]]),
  subcategory: fact(subcategory, [lines[1]]),
  decision: fact('Upheld', [lines[2]]),
  decisionDate: fact(decided, [lines[3]]),
  kind: 'statement',
})
