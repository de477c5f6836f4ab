import type { Span } from '#law/span.ts'
import type { When } from '#stream/entry.ts'
import { isUndated } from '#stream/when.ts'
import { actionDue } from '../clocks/action-due.ts'
import type { Now } from '../clocks/clocks.ts'
import { everyRound, lastStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Step } from '../words.ts'
import { OWN_RESPONSE } from './deadline-in-words.ts'
import { isFixedDay } from './fixed-day.ts'
import type { AgreedItem } from './item.ts'

/** By when something agreed is due: worked out from its trigger, and never typed in. */
export interface AgreedDue {
  /** "within four weeks of the final decision" */
  readonly phrase: string
  /** "as soon as possible", where it has two limits. */
  readonly soonest: string | null
  readonly from: When | null
  /** null while it is not known. */
  readonly by: Span | null
  /** Why it is not known yet: a whole sentence; null where it is. */
  readonly notKnown: string | null
}

const steps: readonly (readonly [told: RegExp, step: Step])[] = [
  [/panel.{0,12}(report|recommendation)/i, 'panel reported'],
  [/stage (3|three)|final (response|letter)/i, 'stage 3 responded'],
  [/stage (2|two)|adjudication/i, 'stage 2 responded'],
  [/stage (1|one)/i, 'stage 1 answered'],
]
const responseOf: Readonly<Record<1 | 2 | 3, Step>> = {
  1: 'stage 1 answered',
  2: 'stage 2 responded',
  3: 'stage 3 responded',
}

function stepTaken(state: ComplaintState, step: Step): When | null {
  const taken = everyRound(state).flatMap(({ round }) => lastStep(round, step) ?? [])
  return taken.at(-1)?.happened ?? null
}

function decisionOf({ matters }: ComplaintState, matterId: string | null): When | null {
  const decided = matterId === null ? [...matters.values()].findLast(matter => matter.decided) : matters.get(matterId)
  return decided?.decided?.happened ?? null
}

/** The day of the trigger: as the entry has it, or as the record has it meanwhile. */
function triggerOf(state: ComplaintState, { deadline, at, matterId }: AgreedItem): When | null {
  if (!deadline) return null
  if (!isUndated(deadline.from)) return deadline.from
  const { fromEvent } = deadline
  if (/decision|statement/i.test(fromEvent)) return decisionOf(state, matterId)
  if (fromEvent === OWN_RESPONSE || /^(the |this |our )?(letter|response|answer|reply)$/i.test(fromEvent))
    return typeof at === 'number' ? stepTaken(state, responseOf[at]) : decisionOf(state, matterId)
  const step = steps.find(([told]) => told.test(fromEvent))?.[1]
  return step === undefined ? null : stepTaken(state, step)
}

/** null where nobody set a limit. */
export function agreedDue(
  state: ComplaintState,
  item: AgreedItem,
  { calendar }: Pick<Now, 'calendar'>,
): AgreedDue | null {
  const { deadline, soonest, limitAsPrinted } = item
  if (!deadline) {
    if (soonest !== null)
      return { phrase: soonest, soonest: null, from: null, by: null, notKnown: 'It names no day: say by when.' }
    return limitAsPrinted === null
      ? null
      : {
          phrase: limitAsPrinted,
          soonest,
          from: null,
          by: null,
          notKnown: 'No day can be counted from that: say by when.',
        }
  }
  const from = triggerOf(state, item)
  if (from === null || isUndated(from))
    return {
      phrase: deadline.phrase,
      soonest,
      from,
      by: null,
      notKnown: `Not known yet: it counts from ${deadline.fromEvent}, and no day of that is on record.`,
    }
  const by = actionDue({ ...deadline, from }, calendar)
  return isUndated(by)
    ? { phrase: deadline.phrase, soonest, from, by: null, notKnown: 'That is further than the holidays are known.' }
    : { phrase: isFixedDay(deadline) ? 'the day that was set' : deadline.phrase, soonest, from, by, notKnown: null }
}
