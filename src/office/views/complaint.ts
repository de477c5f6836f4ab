import { announcedIn } from '#authority/announced.ts'
import { lawAt } from '#authority/law.ts'
import type { AuthorityState } from '#authority/state.ts'
import { holdsOn, knownPersonOn } from '#authority/term-of-office.ts'
import { peopleOfAgreed } from '#complaint/agreed/people.ts'
import type { Clock } from '#complaint/clocks/clock.ts'
import type { Now } from '#complaint/clocks/clocks.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import type { Duty } from '#complaint/duty.ts'
import { complaintEntryTypes } from '#complaint/entries/index.ts'
import type { Fault } from '#complaint/faults/fault.ts'
import type { Ledger } from '#complaint/ledger.ts'
import type { Right } from '#complaint/right.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { Task } from '#complaint/tasks/task.ts'
import type { Warning } from '#complaint/warnings/warning.ts'
import type { Part } from '#complaint/words.ts'
import { type WorkedOut, workedOut } from '#complaint/worked-out.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { type HolidayMove, movesByHolidays, stillRunning } from '#record/read-tables/holiday-moves.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import type { CaseSecrets } from '#stream/case-secrets.ts'
import { applyCorrections, type Correction } from '#stream/correction.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Cut } from '#stream/fold.ts'
import type { KnownPerson } from '#stream/known-person.ts'
import type { Actor } from '#stream/role.ts'
import { actorAt, everyRoleButAdministrators } from '../grants.ts'
import { otherComplaint } from '../linked-complaints.ts'
import { isStreamId, londonDay } from '../office.ts'
import { partsOf, reachOf } from '../reach.ts'
import { secretsOfCase } from '../secrets-of-case.ts'
import { seenUpTo } from '../seen-moves.ts'
import type { View } from '../view.ts'
import { type ListedPoolMember, poolListed } from './pool.ts'

/** On what day, and in which of the two senses, a complaint is looked at. */
export type Looking =
  | { readonly kind: 'now' }
  | { readonly kind: 'as it stood on'; readonly day: Day }
  | { readonly kind: 'as known on'; readonly day: Day }

export interface HistoryLine {
  readonly entry: StoredEntry
  readonly title: string
  readonly words: string
  /** The correction that replaced or withdrew it. */
  readonly correctedBy: Correction | null
}

export interface Colleague {
  readonly personId: string
  readonly roles: readonly string[]
}

/** Somebody of a linked complaint, with what they are there. */
export interface PersonOfLinked {
  readonly personId: string
  readonly reference: string
  readonly parts: readonly Part[]
}

export interface ShownComplaint {
  readonly id: string
  readonly version: number
  readonly state: ComplaintState
  readonly now: Now
  /** Whoever looks, with the roles that count in this complaint. */
  readonly actor: Actor
  /** What the council knows of somebody by their office. */
  readonly people: (personId: string) => KnownPerson
  readonly clocks: readonly Clock[]
  readonly duties: readonly Duty[]
  readonly tasks: readonly Task[]
  /** The early warnings that are told on this day. */
  readonly warnings: readonly Warning[]
  readonly rights: readonly Right[]
  readonly faults: readonly Fault[]
  readonly ledger: Ledger
  /** Those who hold an office at the council or can be asked by it: loaded where somebody is to be chosen. */
  readonly colleagues: readonly Colleague[]
  /** The independent people who can be asked: loaded where one is to be chosen. */
  readonly pool: readonly ListedPoolMember[]
  /** Those of linked complaints that may be known of: loaded where somebody is to be added. */
  readonly ofLinked: readonly PersonOfLinked[]
  /** By person id: those with a part, those who recorded something, and the colleagues. A person whose name was erased is not there. */
  readonly names: ReadonlyMap<string, string>
  readonly history: readonly HistoryLine[]
  /** What each holiday moved when the council entered it. */
  readonly moves: readonly HolidayMove[]
  /** Those of limits that still run, which whoever looks has not yet said they have seen. */
  readonly unseenMoves: readonly HolidayMove[]
  readonly looking: Looking
  /** By what the people of the case could be known: loaded where the account that names nobody is made. */
  readonly secrets: CaseSecrets | null
}

const recordedOn = (entry: StoredEntry): Day => londonDay(new Date(entry.recordedAt))

const cutOf = (looking: Looking): Cut => (looking.kind === 'as known on' ? { ...looking, recordedOn } : looking)

function historyOf(entries: readonly StoredEntry[]): readonly HistoryLine[] {
  const { corrections } = applyCorrections(entries)
  return entries.map(entry => {
    const type = complaintEntryTypes.get(entry.type)
    return {
      entry,
      title: type?.title ?? entry.type,
      words: type?.describe(entry) ?? '',
      correctedBy: corrections.find(({ target }) => target === entry.seq) ?? null,
    }
  })
}

type Loaded = Pick<
  ShownComplaint,
  | 'id'
  | 'version'
  | 'state'
  | 'now'
  | 'actor'
  | 'people'
  | 'colleagues'
  | 'pool'
  | 'ofLinked'
  | 'names'
  | 'looking'
  | 'moves'
  | 'secrets'
> & { readonly seen: number }

/** What is derived is worked out when it is asked for: the database does not wait for it. */
class Derived implements ShownComplaint {
  readonly id: string
  readonly version: number
  readonly state: ComplaintState
  readonly now: Now
  readonly actor: Actor
  readonly people: (personId: string) => KnownPerson
  readonly colleagues: readonly Colleague[]
  readonly pool: readonly ListedPoolMember[]
  readonly ofLinked: readonly PersonOfLinked[]
  readonly names: ReadonlyMap<string, string>
  readonly looking: Looking
  readonly moves: readonly HolidayMove[]
  readonly secrets: CaseSecrets | null
  readonly #seen: number
  readonly #entries: readonly StoredEntry[]
  readonly #follows: WorkedOut
  #history: readonly HistoryLine[] | undefined

  constructor(
    {
      id,
      version,
      state,
      now,
      actor,
      people,
      colleagues,
      pool,
      ofLinked,
      names,
      looking,
      moves,
      secrets,
      seen,
    }: Loaded,
    entries: readonly StoredEntry[],
  ) {
    this.id = id
    this.version = version
    this.state = state
    this.now = now
    this.actor = actor
    this.people = people
    this.colleagues = colleagues
    this.pool = pool
    this.ofLinked = ofLinked
    this.names = names
    this.looking = looking
    this.moves = moves
    this.secrets = secrets
    this.#seen = seen
    this.#entries = entries
    this.#follows = workedOut(state, now)
  }

  get clocks(): readonly Clock[] {
    return this.#follows.clocks
  }

  get duties(): readonly Duty[] {
    return this.#follows.duties
  }

  get tasks(): readonly Task[] {
    return this.#follows.tasks
  }

  get warnings(): readonly Warning[] {
    return this.#follows.warnings
  }

  get rights(): readonly Right[] {
    return this.#follows.rights
  }

  get faults(): readonly Fault[] {
    return this.#follows.faults
  }

  get ledger(): Ledger {
    return this.#follows.ledger
  }

  get unseenMoves(): readonly HolidayMove[] {
    if (this.looking.kind !== 'now') return []
    return stillRunning(
      this.moves.filter(({ holiday }) => holiday.seq > this.#seen),
      this.clocks,
    )
  }

  get history(): readonly HistoryLine[] {
    const { looking } = this
    this.#history ??= historyOf(
      looking.kind === 'as known on' ? this.#entries.filter(entry => recordedOn(entry) <= looking.day) : this.#entries,
    )
    return this.#history
  }
}

export interface ComplaintQuery {
  readonly id: string
  readonly looking: Looking
}

/** Officers first, in the order in which they came, then those who can be asked; each once. */
export function colleaguesOf(authority: AuthorityState, today: Day): readonly Colleague[] {
  const roles = new Map<string, Set<string>>()
  const add = (personId: string, role: string) =>
    roles.set(personId, (roles.get(personId) ?? new Set<string>()).add(role))
  for (const term of authority.terms) if (holdsOn(term, today)) add(term.personId, term.role)
  for (const { personId, work } of authority.pool.values()) for (const one of work) add(personId, one)
  return [...roles].map(([personId, held]) => ({ personId, roles: [...held] }))
}

/** Each once for every linked complaint in which they have a part, as far as whoever looks may know of it. */
async function peopleOfLinked(
  tx: RecordTx,
  { intake }: ComplaintState,
  atCouncil: Actor,
): Promise<readonly PersonOfLinked[]> {
  const found: PersonOfLinked[] = []
  for (const { complaintId } of intake.links) {
    const other = await otherComplaint(tx, complaintId, atCouncil)
    if (!other) continue
    const { reference, parts } = other.state
    for (const [personId, taken] of Map.groupBy(parts, one => one.personId))
      found.push({ personId, reference, parts: [...new Set(taken.map(({ part }) => part))] })
  }
  return found
}

/** What is loaded besides the complaint. */
interface Along {
  readonly colleagues?: boolean
  readonly reach?: boolean
  readonly pool?: boolean
  readonly linked?: boolean
  readonly secrets?: boolean
}

const loading =
  ({
    colleagues: withColleagues,
    reach: withReach,
    pool: withPool,
    linked: withLinked,
    secrets: withSecrets,
  }: Along): View<ComplaintQuery, ShownComplaint>['load'] =>
  async (tx, { id, looking }, { visitor, actor, today, opened }) => {
    if (!opened) return null
    const { entries, version, state: asItIs } = opened
    const state = looking.kind === 'now' ? asItIs : foldComplaint(entries, cutOf(looking))
    const authority = await authorityOf(tx, visitor.authorityId)
    const now: Now = { ...lawAt(authority), today: looking.kind === 'now' ? today : looking.day }
    const colleagues = withColleagues ? colleaguesOf(authority, today) : []
    const pool = withPool ? await poolListed(tx, actor, authority) : []
    const ofLinked = withLinked ? await peopleOfLinked(tx, state, await actorAt(tx, visitor, today)) : []
    const holidays =
      authority.holidays.length === 0
        ? []
        : announcedIn(await tx.load({ kind: 'authority', id: visitor.authorityId })).filter(
            ({ recordedAt }) => looking.kind !== 'as known on' || londonDay(new Date(recordedAt)) <= looking.day,
          )
    const moves = movesByHolidays(entries, holidays)
    const seen = moves.length === 0 ? 0 : await seenUpTo(tx, visitor.personId, id)
    const mentioned = [
      ...state.parts.map(({ personId }) => personId),
      ...state.exclusions.map(({ personId }) => personId),
      ...(state.desk.assigned ? [state.desk.assigned.personId] : []),
      ...entries.map(entry => entry.actor),
      ...peopleOfAgreed(state),
      ...moves.map(({ holiday }) => holiday.actor),
      ...entries.flatMap(({ data }) => (typeof data.decidedBy === 'string' ? [data.decidedBy] : [])),
      ...colleagues.map(({ personId }) => personId),
      ...ofLinked.map(({ personId }) => personId),
    ]
    const named = await tx.query<{ id: string; name: string }>(
      'select person_id as id, name from person_list where authority_id = $1 and person_id = any($2::uuid[])',
      [visitor.authorityId, [...new Set(mentioned)].filter(isStreamId)],
    )
    const names = new Map(named.map(({ id: personId, name }) => [personId, name]))
    const reach = withReach ? await reachOf(tx, partsOf(state)) : null
    const secrets = withSecrets
      ? await secretsOfCase(tx, { state, entries }, authority, await actorAt(tx, visitor, today))
      : null
    const people = (personId: string) => ({
      ...knownPersonOn(authority, personId, today),
      reach: reach?.get(personId),
    })
    return new Derived(
      { id, version, state, now, actor, people, colleagues, pool, ofLinked, names, looking, moves, secrets, seen },
      entries,
    )
  }

/** One complaint, whole: folded from its entries, with everything that is derived from it. */
export const complaintView: View<ComplaintQuery, ShownComplaint> = {
  name: 'complaint',
  // Members of the panel are given the panel's page of it (views/panel.ts), and not the whole.
  may: everyRoleButAdministrators.filter(role => role !== 'panel member'),
  kind: 'view',
  complaint: ({ id }) => id,
  load: loading({}),
  audit: ({ id, looking }) => ({
    subject: `complaint/${id}`,
    detail: looking.kind === 'now' ? null : { looking: looking.kind, day: formatIsoDay(looking.day) },
  }),
}

/** The same with everybody who could be given a part in it, for the questions that ask for a person. */
export const loadWithColleagues = loading({ colleagues: true })

/** And with those of linked complaints, for the question of who is added. */
export const loadWithLinked = loading({ colleagues: true, linked: true })

/** And with how each can be written to, for what is sent. */
export const loadWithReach = loading({ colleagues: true, reach: true })

/** And with everything by which the people of the case could be known, for the account that names none of them. */
export const loadWithSecrets = loading({ colleagues: true, secrets: true })

/** The same with what the council knows of those who can be asked, for the questions by which somebody is appointed. */
export const loadWithPool = loading({ colleagues: true, pool: true })
