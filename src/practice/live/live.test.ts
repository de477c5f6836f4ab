import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foldComplaint } from '#complaint/complaint.ts'
import { workingCalendar } from '#law/calendar.ts'
import { type Day, formatIsoDay, isoDay, shiftDays } from '#law/day.ts'
import type { NewEntry } from '#stream/entry.ts'
import { contextOf, stored } from '#test/scenario.ts'
import { countingFrom, liveComplaints } from './live.ts'
import type { LiveComplaint } from './step.ts'

/** What was not decided, in words; null when everything in it could be done as live work. */
function hindrance({ shows, steps }: LiveComplaint): string | null {
  const entries: NewEntry[] = []
  for (const { on, by, verb, input } of steps) {
    const state = foldComplaint(stored(entries))
    const context = contextOf({ today: formatIsoDay(on), roles: by.roles, personId: by.personId }, () =>
      crypto.randomUUID(),
    )
    const outcome = verb.perform(state, input(state), context)
    if (outcome.kind !== 'decided') return `${shows}: ${verb.name} on ${formatIsoDay(on)}: ${JSON.stringify(outcome)}`
    for (const { to, entries: written } of outcome.written) if (to === 'this stream') entries.push(...written)
  }
  return null
}

const complaintsOn = (today: Day) => liveComplaints(countingFrom(today, workingCalendar()))

describe('the invented complaints under way', () => {
  it('could all have been worked under the guards of the law, whatever day it is', () => {
    // Eleven and seven share no factor, so that every day of the week comes up at every season.
    for (let today = isoDay('2025-01-01'); today < isoDay('2027-01-01'); today = shiftDays(today, 11))
      for (const complaint of complaintsOn(today))
        assert.equal(hindrance(complaint), null, `as of ${formatIsoDay(today)}`)
  })

  it('are told in the order in which it all happened', () => {
    for (const { shows, steps } of complaintsOn(isoDay('2026-06-01'))) {
      const days = steps.map(({ on }) => on)
      assert.deepEqual(
        days,
        days.toSorted((a, b) => a - b),
        shows,
      )
    }
  })

  it('count from the last working day where today is none', () => {
    const at = countingFrom(isoDay('2026-05-25'), workingCalendar())
    assert.equal(formatIsoDay(at(0)), '2026-05-22')
    assert.equal(formatIsoDay(at(1)), '2026-05-26')
    assert.equal(formatIsoDay(at(-1)), '2026-05-21')
  })
})
