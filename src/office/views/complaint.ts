import type { Clock } from '#complaint/clocks/clock.ts'
import { clocksOf, type Now } from '#complaint/clocks/clocks.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import { dutiesOf } from '#complaint/duties.ts'
import type { Duty } from '#complaint/duty.ts'
import { complaintEntryTypes } from '#complaint/entries/index.ts'
import type { Fault } from '#complaint/faults/fault.ts'
import { faultsOf } from '#complaint/faults/faults.ts'
import { type Ledger, ledgerOf } from '#complaint/ledger.ts'
import { type Right, rightsOf } from '#complaint/rights.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { lawOf } from '#record/read-tables/law-of-authority.ts'
import { applyCorrections, type Correction } from '#stream/correction.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Cut } from '#stream/fold.ts'
import { everyRole, mayKnowOf } from '../grants.ts'
import { isStreamId, londonDay } from '../office.ts'
import type { View } from '../view.ts'

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

export interface ShownComplaint {
  readonly id: string
  readonly version: number
  readonly state: ComplaintState
  readonly now: Now
  readonly clocks: readonly Clock[]
  readonly duties: readonly Duty[]
  readonly rights: readonly Right[]
  readonly faults: readonly Fault[]
  readonly ledger: Ledger
  /** By person id. A person whose name was erased is not there. */
  readonly names: ReadonlyMap<string, string>
  readonly history: readonly HistoryLine[]
  readonly looking: Looking
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

type Loaded = Pick<ShownComplaint, 'id' | 'version' | 'state' | 'now' | 'names' | 'looking'>

/** What is derived is worked out when it is asked for, once: the database does not wait for it, and few pages show it all. */
class Derived implements ShownComplaint {
  readonly id: string
  readonly version: number
  readonly state: ComplaintState
  readonly now: Now
  readonly names: ReadonlyMap<string, string>
  readonly looking: Looking
  readonly #entries: readonly StoredEntry[]
  #clocks: readonly Clock[] | undefined
  #duties: readonly Duty[] | undefined
  #rights: readonly Right[] | undefined
  #faults: readonly Fault[] | undefined
  #ledger: Ledger | undefined
  #history: readonly HistoryLine[] | undefined

  constructor({ id, version, state, now, names, looking }: Loaded, entries: readonly StoredEntry[]) {
    this.id = id
    this.version = version
    this.state = state
    this.now = now
    this.names = names
    this.looking = looking
    this.#entries = entries
  }

  get clocks(): readonly Clock[] {
    this.#clocks ??= clocksOf(this.state, this.now)
    return this.#clocks
  }

  get duties(): readonly Duty[] {
    this.#duties ??= dutiesOf(this.state, this.now, this.clocks)
    return this.#duties
  }

  get rights(): readonly Right[] {
    this.#rights ??= rightsOf(this.state, this.now, this.clocks)
    return this.#rights
  }

  get faults(): readonly Fault[] {
    this.#faults ??= faultsOf(this.state, this.now, this.clocks)
    return this.#faults
  }

  get ledger(): Ledger {
    this.#ledger ??= ledgerOf(this.state)
    return this.#ledger
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

/** One complaint, whole: folded from its entries, with everything that is derived from it. */
export const complaintView: View<ComplaintQuery, ShownComplaint> = {
  name: 'complaint',
  may: everyRole,
  kind: 'view',
  async load(tx, { id, looking }, { visitor, today }) {
    if (!isStreamId(id)) return null
    const entries = await tx.load({ kind: 'complaint', id })
    if (entries.length === 0) return null
    const asItIs = foldComplaint(entries)
    if (!mayKnowOf(visitor.actor, asItIs)) return null
    const state = looking.kind === 'now' ? asItIs : foldComplaint(entries, cutOf(looking))
    const law = await lawOf(tx, visitor.authorityId)
    const now: Now = { ...law, today: looking.kind === 'now' ? today : looking.day }
    const personIds = [...new Set(state.parts.map(({ personId }) => personId))]
    const named = await tx.query<{ id: string; name: string }>(
      'select person_id as id, name from person_list where authority_id = $1 and person_id = any($2::uuid[])',
      [visitor.authorityId, personIds.filter(isStreamId)],
    )
    const names = new Map(named.map(({ id: personId, name }) => [personId, name]))
    return new Derived({ id, version: entries.length, state, now, names, looking }, entries)
  },
  audit: ({ id, looking }) => ({
    subject: `complaint/${id}`,
    detail: looking.kind === 'now' ? null : { looking: looking.kind, day: formatIsoDay(looking.day) },
  }),
}
