import { dueSpan } from '#law/due.ts'
import type { SourceRef } from '#law/sources.ts'
import type { Span } from '#law/span.ts'
import { firstStep, lastStep } from '../rounds.ts'
import type { Round } from '../state.ts'
import { type Bounds, between, noBounds, workingDays } from './bounds.ts'
import type { Now } from './clocks.ts'
import { stage2Start } from './stage-2-start.ts'

/** One way in which stage 2 is counted, by the law or by those who count otherwise. */
export interface Stage2Count {
  readonly from: string
  readonly binds: boolean
  readonly why: string
  readonly source: SourceRef
  readonly start: Span
  readonly due25: Span
  readonly due65: Span
  /** Working days past the 65th, of the response or of today. */
  readonly late65: Bounds
  readonly taken: Bounds
}

const LONGEST = 65

function countFrom(
  round: Round,
  start: Span,
  { calendar, today, limits }: Now,
): Omit<Stage2Count, 'from' | 'binds' | 'why' | 'source'> {
  const ended = firstStep(round, 'stage 2 responded') ?? round.endedBy
  const end: Span = ended?.happened ?? { earliest: today, latest: today }
  const due65 = dueSpan(limits['S2-65'], start, calendar)
  const known = start.earliest !== null || start.latest !== null
  return {
    start,
    due25: dueSpan(limits['S2-25'], start, calendar),
    due65,
    late65: known ? between(due65, end, workingDays(calendar)) : noBounds,
    taken: known ? between(start, end, workingDays(calendar)) : noBounds,
  }
}

/**
 * Stage 2 counted each way it is counted in practice, and which way binds (PROCEDURE 0.4, X1 and X2): regulation 17 from
 * the request; for an oral complaint from the final written record; from the agreed statement, as some councils and one
 * decision do; and from the day that a date the council stated implies.
 */
export function stage2Counts(round: Round, now: Now): readonly Stage2Count[] {
  const law = stage2Start(round)
  const oral = round.form === 'oral'
  const counts: Stage2Count[] = [
    {
      from: law.what,
      binds: true,
      why: oral ? 'The complaint was made orally, so the final written record starts it.' : 'The law counts from here.',
      source: { key: 'REG', at: oral ? '17(5)' : '17(4)' },
      ...countFrom(round, law.span, now),
    },
  ]
  const statement = lastStep(round, 'statement of complaint settled')?.happened
  if (statement && statement.latest !== null) {
    counts.push({
      from: 'the agreed statement of complaint',
      binds: false,
      why: 'Some councils count from here, and one decision did. The Regulations do not.',
      source: { key: 'D', at: '24 002 249' },
      ...countFrom(round, statement, now),
    })
  }
  const stated = round.promises.find(({ kind }) => kind === 'date the council stated')?.date
  if (stated?.latest != null && stated.earliest !== null) {
    const implied = now.calendar.addWorkingDays(stated.latest, -LONGEST)
    counts.push({
      from: "the day that the council's own date implies",
      binds: false,
      why: 'Sixty-five working days counted back from the date by which the council said it was due.',
      source: { key: 'REG', at: '17(6)(b)' },
      ...countFrom(round, { earliest: implied, latest: implied }, now),
    })
  }
  return counts
}
