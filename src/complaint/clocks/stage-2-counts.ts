import { type Calendar, CalendarRangeError } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import { dueSpan } from '#law/due.ts'
import type { SourceRef } from '#law/sources.ts'
import { exactly, type Span, unknownSpan } from '#law/span.ts'
import { firstStep, lastStep } from '../rounds.ts'
import type { Round } from '../state.ts'
import { type Bounds, between, noBounds, workingDays } from './bounds.ts'
import type { Now } from './clocks.ts'
import { possibleSpan } from './possible-span.ts'
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

/** The response; failing that the restart that ended the run; and today only while the account goes on. */
function endOf(round: Round, { today }: Now, accountEnded: boolean): Span {
  const ended = firstStep(round, 'stage 2 responded') ?? round.endedBy
  return ended?.happened ?? (accountEnded ? unknownSpan : exactly(today))
}

function startImplied(stated: Day, calendar: Calendar): Day | null {
  try {
    return calendar.addWorkingDays(stated, -LONGEST)
  } catch (error) {
    if (error instanceof CalendarRangeError) return null
    throw error
  }
}

/**
 * Stage 2 counted each way it is counted in practice, and which way binds (docs/procedure.md, X1 and X2): regulation 17 from
 * the request; for an oral complaint from the final written record, with the request beside it so that a record long in
 * the making shows; from the agreed statement, as some councils and one decision do; and from the day that a date the
 * council stated implies.
 */
export function stage2Counts(round: Round, now: Now, accountEnded = false): readonly Stage2Count[] {
  const end = endOf(round, now, accountEnded)
  const count = (start: Span): Omit<Stage2Count, 'from' | 'binds' | 'why' | 'source'> => {
    const due65 = dueSpan(now.limits['S2-65'], start, now.calendar)
    const known = start.earliest !== null || start.latest !== null
    return {
      start,
      due25: dueSpan(now.limits['S2-25'], start, now.calendar),
      due65,
      late65: known ? between(due65, end, workingDays(now.calendar)) : noBounds,
      taken: known ? between(start, end, workingDays(now.calendar)) : noBounds,
    }
  }
  const law = stage2Start(round)
  const oral = round.form === 'oral'
  const counts: Stage2Count[] = [
    {
      from: law.what,
      binds: true,
      why: oral ? 'The complaint was made orally, so the final written record starts it.' : 'The law counts from here.',
      source: { key: 'REG', at: oral ? '17(5)' : '17(4)' },
      ...count(law.span),
    },
  ]
  if (oral) {
    const { what, span } = possibleSpan(round, 'stage 2 requested', 'the request for stage 2, as received')
    counts.push({
      from: what,
      binds: false,
      why: 'The record has to follow as soon as possible; counted from here, the time taken over it shows.',
      source: { key: 'REG', at: '16' },
      ...count(span),
    })
  }
  const statement = lastStep(round, 'statement of complaint settled')?.happened
  if (statement && statement.latest !== null) {
    counts.push({
      from: 'the agreed statement of complaint',
      binds: false,
      why: 'Some councils count from here, and one decision did. The Regulations do not.',
      source: { key: 'D', at: '24 002 249' },
      ...count(statement),
    })
  }
  const stated = round.promises.find(({ kind }) => kind === 'date the council stated')?.date
  const implied = stated?.latest == null ? null : startImplied(stated.latest, now.calendar)
  if (implied !== null) {
    counts.push({
      from: "the day that the council's own date implies",
      binds: false,
      why: 'Sixty-five working days counted back from the date by which the council said it was due.',
      source: { key: 'REG', at: '17(6)(b)' },
      ...count(exactly(implied)),
    })
  }
  return counts
}
