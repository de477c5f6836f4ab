import { foldAuthority } from '#authority/authority.ts'
import { lawAt } from '#authority/law.ts'
import { knownPersonOn } from '#authority/term-of-office.ts'
import { announceHoliday } from '#authority/verbs/announce-holiday.ts'
import { type MovedDate, movedDates } from '#complaint/clocks/moved-dates.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import { formatIsoDay, parseIsoDay } from '#law/day.ts'
import type { Parameter } from '#record/db.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Raw } from '#stream/verb.ts'
import type { View } from '../view.ts'
import { knownTo } from './known-to.ts'

export interface MovedComplaint {
  readonly id: string
  readonly reference: string
  readonly dates: readonly MovedDate[]
}

/** What a holiday would move, before it is saved. */
export interface HolidayMoves {
  /** Whether it could be saved as it stands; where not, saving says what is wrong. */
  readonly possible: boolean
  /** The complaints whose dates move, the next lawful date first, of those that were compared. */
  readonly moved: readonly MovedComplaint[]
  readonly compared: number
  /** Those with a lawful date on the day or after it: all that it can move. */
  readonly candidates: number
}

/** So many are compared while somebody waits; a council with more is told how many were not. */
const MOST_COMPARED = 300

const nothing: HolidayMoves = { possible: false, moved: [], compared: 0, candidates: 0 }

/** The complaints whose running time limits a holiday would move, each from what to what. Of those somebody may know of. */
export const holidayMovesView: View<Raw, HolidayMoves> = {
  name: 'dates moved by a holiday',
  may: announceHoliday.may,
  kind: 'view',
  async load(tx, raw, { visitor, actor, today }) {
    const stored = await tx.load({ kind: 'authority', id: visitor.authorityId })
    const authority = foldAuthority(stored)
    const before = lawAt(authority)
    const outcome = announceHoliday.perform(authority, raw, {
      today,
      calendar: before.calendar,
      actor,
      source: { kind: 'worked' },
      reference: '',
      people: id => knownPersonOn(authority, id, today),
      newId: () => crypto.randomUUID(),
    })
    if (outcome.kind !== 'decided') return nothing
    const added = outcome.written.flatMap(({ entries }) => entries)
    const day = added.flatMap(({ data }) => (typeof data.date === 'string' ? (parseIsoDay(data.date) ?? []) : []))[0]
    if (day === undefined) return nothing
    const after = lawAt(
      foldAuthority([
        ...stored,
        ...added.map(
          (entry, index): StoredEntry => ({
            ...entry,
            seq: stored.length + index + 1,
            recordedAt: new Date(today * 86_400_000).toISOString(),
            actor: actor.personId,
          }),
        ),
      ]),
    )
    const params: Parameter[] = []
    const place = (value: Parameter): string => `$${params.push(value) + 1}`
    const where = `authority_id = $1 and ${knownTo(actor, place, 'work_list')} and due >= ${place(formatIsoDay(day))}::date and due < 'infinity'`
    const all = [visitor.authorityId, ...params]
    const [counted] = await tx.query<{ total: number }>(
      `select count(*)::integer as total from work_list where ${where}`,
      all,
    )
    const rows = await tx.query<{ id: string }>(
      `select complaint_id as id from work_list where ${where} order by due, complaint_id limit ${MOST_COMPARED}`,
      all,
    )
    const moved: MovedComplaint[] = []
    for (const { id } of rows) {
      const state = foldComplaint(await tx.load({ kind: 'complaint', id }))
      const dates = movedDates(state, { ...before, today }, { ...after, today })
      if (dates.length > 0) moved.push({ id, reference: state.reference, dates })
    }
    return { possible: true, moved, compared: rows.length, candidates: counted?.total ?? 0 }
  },
  audit: (_raw, { moved, compared, candidates }) => ({
    subject: 'council',
    detail: { tried: announceHoliday.name, compared, candidates, shown: moved.map(({ reference }) => reference) },
  }),
}
