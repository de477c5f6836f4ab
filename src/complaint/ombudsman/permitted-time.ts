import { dueSpan } from '#law/due.ts'
import type { Span } from '#law/span.ts'
import type { Now } from '../clocks/clocks.ts'
import { allGrounds } from '../gates/lateness.ts'
import { everyRound, firstStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Step } from '../words.ts'
import type { Matter } from './state.ts'

export interface PermittedTime {
  readonly way: 'from notice of the matter' | 'from the council’s last response'
  /** What the count begins with, in words. */
  readonly counted: string
  readonly from: Span
  readonly until: Span
  /** Section 26B counts so; the other is practice, and nobody may rely on it. */
  readonly safe: boolean
  /** Of the day on which the complainant went to the Ombudsman; of today while nobody has. */
  readonly verdict: 'in time' | 'late' | 'cannot be said'
}

const responses: readonly Step[] = ['stage 3 responded', 'stage 2 responded', 'stage 1 answered']

function lastResponse(state: ComplaintState): { readonly counted: string; readonly from: Span } | null {
  const found = everyRound(state).flatMap(({ round }) =>
    responses.flatMap(step => {
      const taken = firstStep(round, step)
      return taken ? [{ counted: `the last response: ${step}`, from: taken.happened }] : []
    }),
  )
  return found.toSorted((a, b) => (a.from.latest ?? 0) - (b.from.latest ?? 0)).at(-1) ?? null
}

/** What is known of the first notice: as the Ombudsman says, or when the matters arose, or no later than the complaint. */
function firstNotice(
  state: ComplaintState,
  matter: Matter | null,
): { readonly counted: string; readonly from: Span } | null {
  if (matter?.noticed) return { counted: 'first notice of the matter, as the Ombudsman says', from: matter.noticed }
  const arose = allGrounds(state)
    .map(({ arose }) => arose)
    .filter(({ latest }) => latest !== null)
    .toSorted((a, b) => (a.latest ?? 0) - (b.latest ?? 0))[0]
  if (arose)
    return {
      counted: 'the day the earliest matter arose: notice may have come later',
      from: { earliest: arose.earliest, latest: null },
    }
  const received = everyRound(state)
    .flatMap(({ round }) => firstStep(round, 'received') ?? [])
    .map(({ happened }) => happened)[0]
  return received
    ? {
        counted: 'the day the complaint was received: notice came then or before',
        from: { earliest: null, latest: received.latest },
      }
    : null
}

/** Where no day of it is on record: before the decision. */
const wentToOmbudsman = ({ complained, contacted, decided }: Matter): Span =>
  complained ?? contacted ?? { earliest: null, latest: decided?.happened.latest ?? null }

function verdictOf(went: Span, until: Span): PermittedTime['verdict'] {
  if (went.latest !== null && until.earliest !== null && went.latest <= until.earliest) return 'in time'
  if (went.earliest !== null && until.latest !== null && went.earliest > until.latest) return 'late'
  return 'cannot be said'
}

/**
 * The Ombudsman's 12 months (section 26B), both ways: from notice of the matter, which is what the Act says and the safe
 * one, and from the council's last response, on which nobody may rely (decisions 24 020 936 and 25 004 197).
 */
export function permittedTimes(state: ComplaintState, matter: Matter | null, now: Now): readonly PermittedTime[] {
  const { calendar, limits, today } = now
  const went = matter ? wentToOmbudsman(matter) : { earliest: today, latest: today }
  const count = (
    way: PermittedTime['way'],
    begins: { readonly counted: string; readonly from: Span } | null,
    safe: boolean,
  ): readonly PermittedTime[] => {
    if (!begins) return []
    const until = dueSpan(limits['LGSCO-12M'], begins.from, calendar)
    return [{ way, ...begins, until, safe, verdict: verdictOf(went, until) }]
  }
  return [
    ...count('from notice of the matter', firstNotice(state, matter), true),
    ...count('from the council’s last response', lastResponse(state), false),
  ]
}
