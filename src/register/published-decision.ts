import { digestOf, LONGEST_TEXT } from '#office/import-statement.ts'
import type { DeadlineUnit, DelayFact, Facts } from '#statement/facts.ts'
import { faultKinds } from '#statement/fault-kinds/kinds.ts'
import { searchedWords } from './searched-words.ts'
import { storable } from './storable.ts'

/** One decision as the register files it. */
export interface PublishedDecision {
  /** As in addresses: "24-001-902". */
  readonly reference: string
  readonly authority: string | null
  readonly category: string | null
  readonly subcategory: string | null
  readonly outcome: string | null
  /** ISO day. */
  readonly decidedOn: string | null
  readonly kind: 'statement' | 'report'
  readonly summary: string
  readonly text: string
  /** The words by which it is found. */
  readonly searched: string
  readonly digest: string
  /** What was read, as JSON: it is only written down from here on. */
  readonly facts: string
  /** All payments agreed together; null where there is none. */
  readonly remedyPence: number | null
  /** The longest delay that is told, in days of the calendar, roughly; null where none is told in figures. */
  readonly delayDays: number | null
  readonly stageReached: 1 | 2 | 3 | null
  /** Ids of the kinds of fault that the Ombudsman found, in the order of the procedure. */
  readonly faultKinds: readonly string[]
}

/** Why a statement cannot be filed, in a sentence. */
export interface NotFiled {
  readonly why: string
}

const daysIn: Readonly<Record<DeadlineUnit, number>> = {
  day: 1,
  'working day': 1.4,
  week: 7,
  month: 30.4,
  year: 365,
}

const daysOf = ({ n, unit }: DelayFact): number | null => (n === null || unit === null ? null : n * daysIn[unit])

/** The longest over a limit; where the page names none, the longest that anything took. */
function longestDelay(delays: readonly DelayFact[]): number | null {
  const over = delays.filter(({ measure }) => measure === 'over the limit')
  const days = (over.length > 0 ? over : delays).flatMap(delay => daysOf(delay) ?? [])
  return days.length === 0 ? null : Math.round(Math.max(...days))
}

/** Whole pence, however the pounds were added up. */
function remedyOf({ agreedActions }: Facts): number | null {
  const amounts = agreedActions.flatMap(({ action, amountGBP }) => (action === 'payment' ? (amountGBP ?? []) : []))
  return amounts.length === 0 ? null : amounts.reduce((sum, pounds) => sum + Math.round(pounds * 100), 0)
}

const REFERENCE = /^\d{2}-\d{3}-\d{3}[a-z]?$/
const MOST_PENCE = 2_000_000_000

/** "City Of Ravensby" in one statement is "City of Ravensby" in the next: one council, one name to count by. */
const councilName = (printed: string): string =>
  printed.replace(/\s+/g, ' ').replace(/(?<= )(?:Of|And|The|In|Upon|On)(?= )/g, word => word.toLowerCase())

function kindsFound({ faultPassages = [] }: Facts): readonly string[] {
  const found = new Set(faultPassages.map(({ fault }) => fault))
  return faultKinds.flatMap(({ id }) => (found.has(id) ? [id] : []))
}

/** What the register keeps of a statement, or why it cannot. Pure. */
export function publishedDecision(facts: Facts, printed: string): PublishedDecision | NotFiled {
  const { header } = facts
  if (printed.length > LONGEST_TEXT) return { why: 'It is too long for a decision statement.' }
  const reference = header.referenceDashed
  if (reference === null || !REFERENCE.test(reference))
    return { why: 'It has no reference of the Ombudsman, so it cannot be filed.' }
  const remedyPence = remedyOf(facts)
  const worth = (fact: { readonly value: string } | null): string | null =>
    fact === null ? null : storable(fact.value.trim()).slice(0, 300) || null
  const text = storable(printed)
  return {
    reference,
    authority: councilName(worth(header.authority) ?? '') || null,
    category: worth(header.category),
    subcategory: worth(header.subcategory),
    outcome: worth(header.decision),
    decidedOn: header.decisionDate?.value ?? null,
    kind: header.kind,
    summary: storable(facts.summary?.quote ?? facts.summary?.retold ?? '')
      .replace(/^Summary:\s*/i, '')
      .slice(0, 4_000),
    text,
    searched: searchedWords(text, facts),
    digest: digestOf({ facts, text }),
    facts: JSON.stringify(facts),
    remedyPence: remedyPence !== null && remedyPence > MOST_PENCE ? null : remedyPence,
    delayDays: longestDelay(facts.delays),
    stageReached: facts.procedure.stageReached?.value ?? null,
    faultKinds: kindsFound(facts),
  }
}
