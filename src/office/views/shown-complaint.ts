import type { Clock } from '#complaint/clocks/clock.ts'
import type { Now } from '#complaint/clocks/clocks.ts'
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
import type { Day } from '#law/day.ts'
import { type HolidayMove, stillRunning } from '#record/read-tables/holiday-moves.ts'
import type { CaseSecrets } from '#stream/case-secrets.ts'
import { applyCorrections, type Correction } from '#stream/correction.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Cut } from '#stream/fold.ts'
import type { KnownPerson } from '#stream/known-person.ts'
import type { Actor } from '#stream/role.ts'
import { londonDay } from '../office.ts'
import type { ListedPoolMember } from './pool.ts'

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

export const cutOf = (looking: Looking): Cut => (looking.kind === 'as known on' ? { ...looking, recordedOn } : looking)

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
export class Derived implements ShownComplaint {
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
