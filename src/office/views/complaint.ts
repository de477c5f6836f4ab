import { announcedIn } from '#authority/announced.ts'
import { lawAt } from '#authority/law.ts'
import type { AuthorityState } from '#authority/state.ts'
import { holdsOn, knownPersonOn } from '#authority/term-of-office.ts'
import type { Now } from '#complaint/clocks/clocks.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import { peopleOf } from '#complaint/people.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { movesByHolidays } from '#record/read-tables/holiday-moves.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor } from '#stream/role.ts'
import { actorAt, everyRoleButAdministrators } from '../grants.ts'
import { otherComplaint } from '../linked-complaints.ts'
import { isStreamId, londonDay } from '../office.ts'
import { partsOf, reachOf } from '../reach.ts'
import { secretsOfCase } from '../secrets-of-case.ts'
import { seenUpTo } from '../seen-moves.ts'
import type { View } from '../view.ts'
import { poolListed } from './pool.ts'

import {
  type Colleague,
  cutOf,
  Derived,
  type Looking,
  type PersonOfLinked,
  type ShownComplaint,
} from './shown-complaint.ts'

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
      ...peopleOf(state),
      ...moves.map(({ holiday }) => holiday.actor),
      ...colleagues.map(({ personId }) => personId),
      ...ofLinked.map(({ personId }) => personId),
    ]
    const named = await tx.query<{ id: string; name: string }>(
      'select person_id as id, name from person_list where authority_id = $1 and person_id = any($2::uuid[])',
      [visitor.authorityId, [...new Set(mentioned)].filter(isStreamId)],
    )
    const names = new Map(named.map(({ id: personId, name }) => [personId, name]))
    const reach = withReach ? await reachOf(tx, partsOf(state)) : null
    const secrets = withSecrets ? await secretsOfCase(tx, state, authority, await actorAt(tx, visitor, today)) : null
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
