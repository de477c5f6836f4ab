import type { SourceRef } from '#law/sources.ts'
import type { Now } from '../clocks/clocks.ts'
import type { Duty } from '../duty.ts'
import type { ComplaintState } from '../state.ts'
import { leftOfItsSet } from './coverage.ts'
import { agreedDue } from './due.ts'
import { agreedText } from './in-words.ts'
import { type AgreedItem, agreedItems } from './item.ts'
import { agreedStanding } from './stands.ts'

/** Where it was agreed, as a source: the decision, or the rule behind the response. */
export function agreedSource({ is, at, matterId }: AgreedItem, { matters }: ComplaintState): readonly SourceRef[] {
  if (is === 'recommendation') return at === 3 ? [{ key: 'REG', at: '20(3)' }] : [{ key: 'CA', at: 'section 26(7)' }]
  return matterId === null ? [] : [{ key: 'D', at: matters.get(matterId)?.reference ?? '' }]
}

const whatIsOwed = (item: AgreedItem): string => {
  const words = item.kind === 'payment' && item.amountPence !== null ? agreedText(item) : item.text
  return item.number === null ? words : `Recommendation ${item.number}: ${words}`
}

function owed(item: AgreedItem, state: ComplaintState, now: Now, all: readonly AgreedItem[]): readonly Duty[] {
  const duty = (id: string, what: string, who: string, ownerId: string | null): Duty => ({
    id: `${id}-${item.id}`,
    what,
    who,
    ownerId,
    by: agreedDue(state, item, now)?.by ?? item.reviewOn,
    source: agreedSource(item, state),
    clockId: null,
  })
  const what = whatIsOwed(item)
  switch (agreedStanding(item).kind) {
    case 'to do':
    case 'proof not enough':
    case 'not accepted':
      return [duty(item.is, what, 'council', item.ownerId)]
    case 'to be checked':
      return [duty('check-proof', `Check the proof: ${what}`, 'complaints manager', null)]
    case 'to be sent':
      return [duty('proof-to-ombudsman', `Send the Ombudsman the proof: ${what}`, 'complaints manager', null)]
    case 'done': {
      const left = state.worked ? leftOfItsSet(state, item, all) : null
      return left === null || item.facts.kind !== 'apology'
        ? []
        : [duty(item.is, `${what.replace(/[.;]$/, '')}. ${left}`, 'council', item.ownerId)]
    }
    default:
      return []
  }
}

/**
 * What was agreed is followed to proof, also when the complaint is closed. A document that tells of no proof of a
 * recommendation says nothing against it.
 */
export const agreedDuties = (state: ComplaintState, now: Now): readonly Duty[] =>
  agreedItems(state)
    .filter(({ is }) => is === 'action' || state.worked)
    .flatMap((item, _place, all) => owed(item, state, now, all))
