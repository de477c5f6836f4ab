import { dayInWords } from '#law/day-words.ts'
import type { Now } from '../clocks/clocks.ts'
import { type Fault, fault } from '../faults/fault.ts'
import { pounds } from '../money.ts'
import type { ComplaintState } from '../state.ts'
import { agreedSource } from './duties.ts'
import { agreedText } from './in-words.ts'
import { type AgreedItem, agreedItems } from './item.ts'
import { agreedLate } from './late.ts'
import { agreedStanding } from './stands.ts'

const named = (item: AgreedItem): string => {
  const what = item.amountPence === null ? agreedText(item) : `${pounds(item.amountPence)} payment`
  return item.number === null ? what : `Recommendation ${item.number}, ${what}`
}

/** Past its day with no proof on record, or done late. */
function late(item: AgreedItem, state: ComplaintState, now: Now): readonly Fault[] {
  const found = agreedLate(state, item, now)
  if (!found?.due.by || found.due.by.latest === null) return []
  const { due, days, unit, isDone } = found
  const isSaidToBeDone = agreedStanding(item).kind !== 'to do' && item.followed.proofs.length > 0
  const what = isDone || isSaidToBeDone ? 'Done late' : 'No proof on record'
  return [
    fault('action overdue', `${what}: ${named(item)}.`, {
      against: item.is === 'recommendation' ? 'guidance' : 'law',
      days: { unit, bounds: days },
      detail: `It was due by ${dayInWords(found.due.by.latest)}, ${due.phrase}.`,
      source: item.is === 'recommendation' ? [{ key: 'D', at: '24 009 478' }] : agreedSource(item, state),
      entries: [item.seq],
    }),
  ]
}

/** T52 follows where it goes on. */
function notAccepted(item: AgreedItem): readonly Fault[] {
  const standing = agreedStanding(item)
  return standing.kind === 'not accepted'
    ? [
        fault('proof not accepted by the Ombudsman', `The Ombudsman did not accept the proof: ${named(item)}.`, {
          detail: standing.view.words,
          source: [{ key: 'LGA31', at: 'section 31(2A)' }],
          entries: [item.seq, standing.view.seq],
        }),
      ]
    : []
}

/** What was agreed and is late, was late, or did not satisfy the Ombudsman. Of recommendations an account of the past tells too little. */
export const agreedFaults = (state: ComplaintState, now: Now): readonly Fault[] =>
  agreedItems(state)
    .filter(({ is }) => is === 'action' || state.worked)
    .flatMap(item => [...late(item, state, now), ...notAccepted(item)])
