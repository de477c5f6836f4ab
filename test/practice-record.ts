import assert from 'node:assert/strict'
import { foldComplaint } from '#complaint/complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { workingCalendar } from '#law/calendar.ts'
import { formatIsoDay, isoDay } from '#law/day.ts'
import { countingFrom, liveComplaints } from '#practice/live/live.ts'
import { personas } from '#practice/personas.ts'
import { bradford } from '#practice/retold/bradford.ts'
import { proposeEntries } from '#statement/propose/propose.ts'
import type { NewEntry } from '#stream/entry.ts'
import { contextOf, countingIds, stored } from './scenario.ts'

export interface PracticeRecord {
  readonly state: ComplaintState
  /** Everybody whom the record names, and the council's own people. */
  readonly people: readonly { readonly personId: string; readonly name: string }[]
}

/** The day on which the invented complaints stand as the letters about them say. */
const PRACTICE_DAY = '2026-06-01'

/** The invented complaint that shows that, worked step by step up to a day under the reference given. */
export function practiceRecord(shows: string, reference: string, until = PRACTICE_DAY): PracticeRecord {
  const complaint = liveComplaints(countingFrom(isoDay(PRACTICE_DAY), workingCalendar())).find(
    one => one.shows === shows,
  )
  assert.ok(complaint, shows)
  const entries: NewEntry[] = []
  const people: { personId: string; name: string }[] = personas.map(({ personId, name }) => ({ personId, name }))
  const newId = countingIds('one')
  for (const { on, by, verb, input } of complaint.steps) {
    if (on > isoDay(until)) continue
    const state = foldComplaint(stored(entries))
    const context = {
      ...contextOf({ today: formatIsoDay(on), roles: by.roles, personId: by.personId }, newId),
      reference,
    }
    const outcome = verb.perform(state, input(state), context)
    if (outcome.kind !== 'decided') assert.fail(`${verb.name}: ${JSON.stringify(outcome)}`)
    for (const { to, entries: written } of outcome.written) {
      if (to === 'this stream') entries.push(...written)
      else if (to.kind === 'person')
        for (const { data } of written)
          if (typeof data.name === 'string') people.push({ personId: to.id, name: data.name })
    }
  }
  return { state: foldComplaint(stored(entries)), people }
}

/** The published case of 31 points retold, whose panel letter had slips. */
export function bradfordRecord(reference: string): PracticeRecord {
  const proposal = proposeEntries(bradford, { reference, text: null, digest: 'sha256:0', newId: countingIds() })
  return {
    state: foldComplaint(stored(proposal.entries)),
    people: proposal.people.map(({ personId, name }) => ({ personId, name })),
  }
}
