import type { Clock } from '#complaint/clocks/clock.ts'
import { clocksOf } from '#complaint/clocks/clocks.ts'
import { parseIsoDay } from '#law/day.ts'
import { isExact, type Span } from '#law/span.ts'
import { datesIn } from '#statement/text/dates.ts'
import { sumsIn } from '#statement/text/money.ts'
import type { Setting } from './difference.ts'

/** A day on record, and the entries that say so; none for one that is worked out. */
export interface KnownDay {
  readonly span: Span
  readonly what: string
  readonly entries: readonly number[]
}

export interface OnRecord {
  readonly clocks: readonly Clock[]
  /** Every day that an entry names, whether as a date or in its words. */
  readonly days: readonly KnownDay[]
  /** In pence. */
  readonly amounts: ReadonlyMap<number, readonly number[]>
  /** Amounts of remedies and payments alone, of which a total can be made. */
  readonly payments: readonly number[]
  /** Everything that was written in the entries. */
  readonly texts: readonly { readonly seq: number; readonly text: string }[]
}

const ISO = /^\d{4}-\d{2}-\d{2}$/

/** Every word and number of an entry's data, with the name it stands under. */
function* partsOf(data: unknown, name = ''): Generator<readonly [string, string | number]> {
  if (typeof data === 'string' || typeof data === 'number') yield [name, data]
  else if (Array.isArray(data)) for (const one of data) yield* partsOf(one, name)
  else if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data)) yield* partsOf(value, key)
}

export function onRecord({ state, now }: Pick<Setting, 'state' | 'now'>): OnRecord {
  const days: KnownDay[] = []
  const amounts = new Map<number, readonly number[]>()
  const texts: { seq: number; text: string }[] = []
  const keep = (pence: number, seq: number) => amounts.set(pence, [...(amounts.get(pence) ?? []), seq])
  for (const { seq, type, happened, data } of state.history.standing) {
    const what = type.replaceAll('-', ' ')
    if (happened.earliest !== null || happened.latest !== null) days.push({ span: happened, what, entries: [seq] })
    for (const [name, value] of partsOf(data)) {
      if (typeof value === 'number') {
        if (/pence/i.test(name)) keep(value, seq)
        continue
      }
      const iso = ISO.test(value) ? parseIsoDay(value) : undefined
      if (iso !== undefined) days.push({ span: { earliest: iso, latest: iso }, what, entries: [seq] })
      else texts.push({ seq, text: value })
      for (const { span } of datesIn(value)) if (isExact(span)) days.push({ span, what, entries: [seq] })
      for (const { pounds } of sumsIn(value)) keep(Math.round(pounds * 100), seq)
    }
  }
  const payments = [...state.remedies.values(), ...state.actions.values()].flatMap(
    ({ amountPence }) => amountPence ?? [],
  )
  const clocks = clocksOf(state, now)
  return { clocks, days, amounts, payments, texts }
}
