import type { Calendar } from '#law/calendar.ts'
import { dueSpan } from '#law/due.ts'
import { isCounted, type Limits } from '#law/limit.ts'
import { isExact, type Span } from '#law/span.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Sending, WhoIsTold } from '../letters/state.ts'
import { everyRound, hasStep } from '../rounds.ts'
import type { ComplaintState, PartTaken } from '../state.ts'
import { tellsOf } from './index.ts'
import { type Audience, partsOf, type Tell, toldByTheirWorkList } from './tell.ts'

/** Whether one person was told of one event. */
export type Telling =
  | { readonly kind: 'told'; readonly sending: Sending }
  | { readonly kind: 'decided'; readonly decision: WhoIsTold }
  /** An officer of the council, whose work list shows it. */
  | { readonly kind: 'on their work list' }
  /** Nothing says so, and what is known from documents says nothing against it. */
  | { readonly kind: 'not recorded' }
  | { readonly kind: 'not yet' }
  /** Told or not as is decided, and nobody has decided. */
  | { readonly kind: 'to be decided' }

export interface PersonToTell {
  readonly audience: Audience
  /** null where nobody with that part is on record. */
  readonly personId: string | null
  readonly telling: Telling
}

/** One event that somebody is told of, and how far that has come. */
export interface EventToTell {
  readonly tell: Tell
  readonly entry: StoredEntry
  readonly people: readonly PersonToTell[]
  /** The last day to tell them; null where the law gives none. */
  readonly by: Span | null
  /** A later step has overtaken it, so that nobody can be told in time any more. */
  readonly overtaken: boolean
}

/** Whether somebody had a part when it happened: who came later is told of what comes later, and who left of what came before. */
const wasThere = ({ from, until }: PartTaken, { happened }: StoredEntry): boolean =>
  (from.earliest === null || happened.latest === null || from.earliest <= happened.latest) &&
  (until === null || until.latest === null || happened.earliest === null || until.latest >= happened.earliest)

function peopleOf(state: ComplaintState, audience: Audience, entry: StoredEntry): readonly (string | null)[] {
  const parts = partsOf[audience]
  const taken = state.parts.filter(one => parts.includes(one.part) && wasThere(one, entry))
  const ids = [...new Set(taken.map(({ personId }) => personId))]
  return ids.length === 0 && audience === 'complainant' ? [null] : ids
}

/** A letter of which nobody recorded to whom it went is taken to have gone to those whom the law has it sent to. */
const wentTo = ({ to }: Sending, personId: string | null, asDecided: boolean): boolean =>
  to.length === 0 ? !asDecided : personId !== null && to.includes(personId)

/** The later entries of these types, by their numbers: as a step of the procedure, not as it was recorded. */
function laterThan({ seq }: StoredEntry, types: readonly string[], standing: readonly StoredEntry[]) {
  const place = standing.findIndex(entry => entry.seq === seq)
  return standing.slice(place + 1).flatMap(entry => (types.includes(entry.type) ? [entry.seq] : []))
}

function tellingOf(
  { letters, history }: ComplaintState,
  entry: StoredEntry,
  { toldWith = [] }: Tell,
  audience: Audience,
  personId: string | null,
  asDecided: boolean,
): Telling {
  const later = toldWith.length === 0 ? [] : laterThan(entry, toldWith, history.standing)
  const telling = [entry.seq, ...later]
  const sending = letters.sendings.find(
    one => one.tellsOf.some(seq => telling.includes(seq)) && wentTo(one, personId, asDecided),
  )
  if (sending) return { kind: 'told', sending }
  const decision = letters.decisions.findLast(one => one.event === entry.seq && one.personId === personId)
  if (decision) return { kind: 'decided', decision }
  if (toldByTheirWorkList.has(audience)) return { kind: 'on their work list' }
  if (entry.source.kind !== 'worked') return { kind: 'not recorded' }
  return asDecided ? { kind: 'to be decided' } : { kind: 'not yet' }
}

function peopleToTell(
  state: ComplaintState,
  tell: Tell,
  entry: StoredEntry,
  named: Set<string | null>,
): readonly PersonToTell[] {
  const { told, asDecided = [] } = tell
  return [...told.map(one => [one, false] as const), ...asDecided.map(one => [one, true] as const)].flatMap(
    ([audience, decided]) =>
      peopleOf(state, audience, entry)
        .filter(personId => !named.has(personId))
        .map(personId => {
          named.add(personId)
          return { audience, personId, telling: tellingOf(state, entry, tell, audience, personId, decided) }
        }),
  )
}

function lastDay({ by, countedFrom }: Tell, entry: StoredEntry, limits: Limits, calendar: Calendar): Span | null {
  const limit = by === 'as soon as possible' ? null : limits[by]
  const from = countedFrom ? countedFrom(entry.data) : entry.happened
  return limit && isCounted(limit) && from && isExact(from) ? dueSpan(limit, from, calendar) : null
}

/** The rounds in which a step came after the event. */
function isOvertaken(state: ComplaintState, { until }: Tell, { happened }: StoredEntry): boolean {
  if (!until) return false
  return everyRound(state).some(
    ({ round }) =>
      hasStep(round, until) &&
      (round.steps.get(until) ?? []).some(
        step =>
          happened.earliest === null || step.happened.earliest === null || step.happened.earliest >= happened.earliest,
      ),
  )
}

/** Only the last day fixed for a panel is told: an earlier one has been moved. */
function isSuperseded(state: ComplaintState, entry: StoredEntry): boolean {
  if (entry.type !== 'panel-arranged') return false
  return everyRound(state).some(({ round }) => {
    const place = round.panelArrangements.findIndex(({ seq }) => seq === entry.seq)
    return place >= 0 && place < round.panelArrangements.length - 1
  })
}

/** Two rows may hold of one entry. Whoever is told by the first is not told again by the next. */
function eventsOf(state: ComplaintState, entry: StoredEntry, limits: Limits, calendar: Calendar): EventToTell[] {
  const named = new Set<string | null>()
  return tellsOf(entry, state).map(tell => ({
    tell,
    entry,
    people: peopleToTell(state, tell, entry, named),
    by: lastDay(tell, entry, limits, calendar),
    overtaken: isOvertaken(state, tell, entry),
  }))
}

/** Every event of the complaint that somebody is told of, in the order in which they were recorded. */
export function eventsToTell(
  state: ComplaintState,
  { limits, calendar }: { readonly limits: Limits; readonly calendar: Calendar },
): readonly EventToTell[] {
  return state.history.standing.flatMap(entry =>
    isSuperseded(state, entry) ? [] : eventsOf(state, entry, limits, calendar),
  )
}
