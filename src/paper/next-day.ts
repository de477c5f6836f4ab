import { clocksOf } from '#complaint/clocks/clocks.ts'
import { wholeSuspension } from '#complaint/gates/suspension.ts'
import { roundNumberOf } from '#complaint/rounds.ts'
import type { Strand } from '#complaint/words.ts'
import type { LimitId } from '#law/limit.ts'
import { dayTold } from './dates.ts'
import type { Given } from './template.ts'

/** The limits that the council has to keep towards the family, the furthest stage first. */
const towardsThem: readonly LimitId[] = ['S3-RESP-15', 'S3-PANEL-30', 'S2-65', 'S2-25', 'S1-20', 'S1-10']

export interface NextDay {
  readonly day: string
  /** An answer to them, or the meeting of a panel, which is none. */
  readonly what: 'answer' | 'panel'
}

/**
 * The last day of the limit that counts now. Null where none runs, all of it waits, or the day is past: day 65 counts
 * only where a notice of delay in time has reached it (regulation 17(6)), and no longer limit is told as the law.
 */
export function nextDay({ state, now }: Given, strand: Strand = 'substance'): NextDay | null {
  if (wholeSuspension(state)) return null
  const run = roundNumberOf(state, strand)
  const running = clocksOf(state, now).filter(
    clock => clock.strand === strand && clock.round === run && clock.binding && clock.stop.kind === 'running',
  )
  const next = towardsThem.flatMap(id => running.find(({ limit }) => limit.id === id) ?? []).at(0)
  const day = dayTold(next?.due)
  if (!next || day === null || (next.due.latest ?? 0) < now.today) return null
  return { day, what: next.limit.id === 'S3-PANEL-30' ? 'panel' : 'answer' }
}

/** Whether the next thing with a day is an answer or a panel: for the words of a part. */
export const isNext =
  (what: NextDay['what'] | null, strandOf: (given: Given) => Strand = () => 'substance') =>
  (given: Given): boolean =>
    (nextDay(given, strandOf(given))?.what ?? null) === what
