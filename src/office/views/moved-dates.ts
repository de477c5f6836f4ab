import { lawAt } from '#authority/law.ts'
import { knownPersonOn } from '#authority/term-of-office.ts'
import type { Clock } from '#complaint/clocks/clock.ts'
import { clocksOf } from '#complaint/clocks/clocks.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import { complaintEntryTypes } from '#complaint/entries/index.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import { applyCorrections } from '#stream/correction.ts'
import type { Source, StoredEntry, When } from '#stream/entry.ts'
import type { Verb } from '#stream/verb.ts'
import type { View } from '../view.ts'
import { mayRun } from './recording.ts'

export interface TriedQuery {
  readonly id: string
  readonly input: Readonly<Record<string, unknown>>
  readonly source: Source
}

export interface MovedClock {
  readonly title: string
  readonly before: Clock | null
  readonly after: Clock | null
}

/** An entry that would say something else, or no longer count. */
export interface ChangedEntry {
  readonly seq: number
  readonly title: string
  readonly before: { readonly happened: When; readonly words: string }
  /** null where it would no longer count. */
  readonly after: { readonly happened: When; readonly words: string } | null
}

/** What a correction would do, before it is saved. Both empty where it could not be saved as it stands. */
export interface MovedDates {
  readonly reference: string
  readonly version: number
  readonly entries: readonly ChangedEntry[]
  readonly clocks: readonly MovedClock[]
}

function wordsOf(entry: StoredEntry) {
  return { happened: entry.happened, words: complaintEntryTypes.get(entry.type)?.describe(entry) ?? '' }
}

function changedEntries(before: readonly StoredEntry[], after: readonly StoredEntry[]): readonly ChangedEntry[] {
  const [standing, then] = [applyCorrections(before).entries, applyCorrections(after).entries]
  const bySeq = new Map(then.map(entry => [entry.seq, entry]))
  return standing.flatMap((entry): readonly ChangedEntry[] => {
    const other = bySeq.get(entry.seq)
    if (other && JSON.stringify([other.happened, other.data]) === JSON.stringify([entry.happened, entry.data]))
      return []
    const title = complaintEntryTypes.get(entry.type)?.title ?? entry.type
    return [{ seq: entry.seq, title, before: wordsOf(entry), after: other ? wordsOf(other) : null }]
  })
}

const keyOf = ({ strand, round, id }: Clock): string => `${strand}/${round}/${id}`
const datesOf = ({ start, due }: Clock): string => JSON.stringify([start.span, due])

function movedClocks(before: readonly Clock[], after: readonly Clock[]): readonly MovedClock[] {
  const then = new Map(after.map(clock => [keyOf(clock), clock]))
  const known = new Set(before.map(keyOf))
  return [
    ...before.flatMap((clock): readonly MovedClock[] => {
      const other = then.get(keyOf(clock)) ?? null
      return other && datesOf(other) === datesOf(clock) ? [] : [{ title: clock.title, before: clock, after: other }]
    }),
    ...after
      .filter(clock => !known.has(keyOf(clock)))
      .map((clock): MovedClock => ({ title: clock.title, before: null, after: clock })),
  ]
}

/** What a verb that puts an entry right would change, both dates side by side, before anything is saved. */
export const movedDatesView = (verb: Verb<ComplaintState>, history: boolean): View<TriedQuery, MovedDates> => ({
  name: `dates moved by ${verb.name}`,
  may: mayRun(verb, history),
  kind: 'view',
  complaint: ({ id }) => id,
  async load(tx, { input, source }, { visitor, actor, today, opened }) {
    if (!opened) return null
    const { entries: stored, version, state } = opened
    const authority = await authorityOf(tx, visitor.authorityId)
    const law = lawAt(authority)
    const people = (personId: string) => knownPersonOn(authority, personId, today)
    const { reference } = state
    const { calendar } = law
    const newId = () => crypto.randomUUID()
    const outcome = verb.perform(state, input, { today, calendar, actor, source, reference, people, newId })
    if (outcome.kind !== 'decided') return { reference, version, entries: [], clocks: [] }
    const added = outcome.written.flatMap(({ to, entries }) => (to === 'this stream' ? entries : []))
    const then = [
      ...stored,
      ...added.map(
        (entry, index): StoredEntry => ({
          ...entry,
          seq: version + index + 1,
          recordedAt: new Date(today * 86_400_000).toISOString(),
          actor: visitor.personId,
        }),
      ),
    ]
    const now = { ...law, today }
    return {
      reference,
      version,
      entries: changedEntries(stored, then),
      clocks: movedClocks(clocksOf(state, now), clocksOf(foldComplaint(then), now)),
    }
  },
  audit: ({ id }) => ({ subject: `complaint/${id}`, detail: { tried: verb.name } }),
})
