import type { Day } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import { awaitedIn } from './awaited.ts'
import type { Now } from './clocks/clocks.ts'
import { lastDayToAsk } from './clocks/panel-window.ts'
import type { Duty } from './duty.ts'
import { hasStage, hasStep } from './rounds.ts'
import type { ComplaintState, Round } from './state.ts'

/** The day after which nobody can ask in time for a panel in this run; null where one was asked for, or may still be. */
function overSince(round: Round, { today, calendar }: Now): Day | null {
  if (!hasStep(round, 'stage 2 responded') || hasStage(round, 3) || awaitedIn(round)) return null
  const last = lastDayToAsk(round, calendar)
  return last !== null && last < today ? last : null
}

/**
 * T30. The time to ask for a panel is over in every strand and nobody asked: closing is proposed, and a person decides.
 * Somebody who asks later opens it again (T29).
 */
export function closingDue(state: ComplaintState, now: Now): readonly Duty[] {
  if (!state.worked || state.closed || state.gates.earlyReferral) return []
  const rounds = [...state.strands.values()].flatMap(({ rounds: all }) => all.at(-1) ?? [])
  const days = rounds.map(round => overSince(round, now))
  const over = days.flatMap(day => day ?? [])
  const [last] = over.toSorted((one, other) => other - one)
  if (last === undefined || over.length < days.length) return []
  return [
    {
      id: 'closing',
      what: `Close the complaint: nobody asked for a review panel by ${dateInWords(last)}`,
      who: 'complaints manager',
      by: null,
      source: now.limits['S3-REQ-20'].source,
      clockId: null,
    },
  ]
}
