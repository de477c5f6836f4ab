import { foldComplaint } from '#complaint/complaint.ts'
import { partTaken } from '#complaint/entries/part-taken.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import type { NewEntry, Source, StoredEntry } from '#stream/entry.ts'
import { unknownPerson } from '#stream/known-person.ts'
import type { Raw, Verb } from '#stream/verb.ts'
import { undated } from '#stream/when.ts'

/** One thing that happens in the made-up case. */
export interface MadeUpStep {
  readonly verb: Verb<ComplaintState>
  input(state: ComplaintState): Raw
}

export const step = (verb: Verb<ComplaintState>, input: Raw | ((state: ComplaintState) => Raw)): MadeUpStep => ({
  verb,
  input: typeof input === 'function' ? input : () => input,
})

const madeUp: Source = { kind: 'history', document: 'A made-up case', line: null, inferred: false }

/** Those of the made-up case, by their ids. */
export const madeUpNames: ReadonlyMap<string, string> = new Map([
  ['complainant', 'Robin Example'],
  ['resolver', 'Alex Example'],
  ['investigator', 'Jo Example'],
  ['independent', 'Sam Example'],
])

const people: readonly NewEntry[] = [
  ['complainant', 'complainant'] as const,
  ['resolver', 'stage 1 resolver'] as const,
].map(([personId, part]) => partTaken.write(undated, madeUp, { personId, part, note: null }))

/**
 * A complaint that nobody made, after every step of a list. Throws where a step cannot be taken: a made-up case is
 * whole or is none.
 */
export function played(steps: readonly MadeUpStep[]): ComplaintState {
  const entries: StoredEntry[] = []
  const add = (written: readonly NewEntry[]) => {
    for (const entry of written)
      entries.push({ ...entry, seq: entries.length + 1, recordedAt: '2024-01-01T09:00:00.000Z', actor: 'made up' })
  }
  add(people)
  let last = 0
  for (const { verb, input } of steps) {
    const state = foldComplaint(entries)
    const outcome = verb.perform(state, input(state), {
      today: isoDay('2025-06-30'),
      calendar: workingCalendar(),
      actor: { personId: 'made up', roles: ['complaints manager'] },
      source: madeUp,
      reference: 'EXAMPLE/2024/0001',
      people: () => unknownPerson,
      newId: () => `made-up-${++last}`,
    })
    if (outcome.kind !== 'decided') throw new Error(`made-up case: ${verb.name} is ${outcome.kind}`)
    for (const { to, entries: written } of outcome.written) if (to === 'this stream') add(written)
  }
  return foldComplaint(entries)
}

export const nowOn = (today: string) => ({ today: isoDay(today), calendar: workingCalendar(), limits, signOff: [] })
