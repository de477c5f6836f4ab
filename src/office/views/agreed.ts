import type { AgreedStanding } from '#complaint/agreed/stands.ts'
import { type Day, formatIsoDay, isoDay } from '#law/day.ts'
import type { Parameter } from '#record/db.ts'
import type { KeptProof } from '#record/read-tables/agreed-list.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor } from '#stream/role.ts'
import { isStreamId } from '../office.ts'
import type { View } from '../view.ts'
import { complaintView } from './complaint.ts'
import { knownTo } from './known-to.ts'

export const agreedShown = ['open', 'overdue', 'to be checked', 'with the Ombudsman', 'proved', 'all'] as const
export type AgreedShown = (typeof agreedShown)[number]

/** Where something was agreed, as the register is narrowed by it. */
export const agreedPlaces = ['1', '2', '3', 'Ombudsman', 'not recorded'] as const
export type AgreedPlace = (typeof agreedPlaces)[number]

export interface AgreedQuery {
  readonly show: AgreedShown
  readonly at: AgreedPlace | null
  /** A person's id, or `nobody`. */
  readonly owner: string | null
  readonly team: string | null
  /** From 1. */
  readonly page: number
  /** All of it at once, to be taken out as a file. */
  readonly whole?: boolean
}

export interface AgreedRow {
  readonly complaintId: string
  readonly reference: string
  readonly agreedId: string
  readonly at: AgreedPlace
  readonly kind: string
  readonly name: string
  readonly words: string
  readonly owner: string | null
  readonly team: string | null
  readonly dueFrom: Day | null
  readonly dueBy: Day | null
  readonly phrase: string | null
  readonly notKnown: string | null
  readonly standing: AgreedStanding['kind']
  readonly isOverdue: boolean
  readonly doneOn: Day | null
  readonly doneLate: number | null
  readonly proof: KeptProof | null
  readonly isClosed: boolean
}

export interface AgreedRegister {
  readonly rows: readonly AgreedRow[]
  readonly counts: Readonly<Record<AgreedShown, number>>
  readonly owners: readonly { readonly id: string; readonly name: string; readonly open: number }[]
  readonly withoutOwner: number
  readonly teams: readonly { readonly team: string; readonly open: number }[]
  readonly names: ReadonlyMap<string, string>
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly today: Day
}

const PAGE_LENGTH = 25
/** Far more than a council agrees in the years that are kept: a file has an end too. */
const MOST_TAKEN = 20_000

interface Row {
  complaint_id: string
  reference: string
  closed: boolean
  agreed_id: string
  agreed_at: string
  kind: string
  name: string
  words: string
  owner_id: string | null
  team: string | null
  due_from: string | null
  due_by: string | null
  phrase: string | null
  not_known: string | null
  standing: AgreedStanding['kind']
  done_on: string | null
  done_late: number | null
  proof: KeptProof | null
}

/** Somebody still has to do it; what is said to be done and waits for a check is not overdue. */
const UNDONE = `standing in ('to do', 'proof not enough', 'not accepted')`

const conditionOf = (show: AgreedShown, today: string): string => {
  switch (show) {
    case 'open':
      return `standing <> 'done'`
    case 'overdue':
      return `${UNDONE} and due_by < ${today}::date`
    case 'to be checked':
      return `standing = 'to be checked'`
    case 'with the Ombudsman':
      return `standing in ('to be sent', 'with the Ombudsman', 'not accepted')`
    case 'proved':
      return `standing = 'done'`
    case 'all':
      return 'true'
  }
}

const dayOf = (text: string | null): Day | null => (text === null ? null : isoDay(text))
const placeOf = (text: string): AgreedPlace => agreedPlaces.find(one => one === text) ?? 'not recorded'

function shownRow(row: Row, today: Day): AgreedRow {
  const dueBy = dayOf(row.due_by)
  return {
    complaintId: row.complaint_id,
    reference: row.reference,
    agreedId: row.agreed_id,
    at: placeOf(row.agreed_at),
    kind: row.kind,
    name: row.name,
    words: row.words,
    owner: row.owner_id,
    team: row.team,
    dueFrom: dayOf(row.due_from),
    dueBy,
    phrase: row.phrase,
    notKnown: row.not_known,
    standing: row.standing,
    isOverdue: dueBy !== null && dueBy < today && ['to do', 'proof not enough', 'not accepted'].includes(row.standing),
    doneOn: dayOf(row.done_on),
    doneLate: row.done_late,
    proof: row.proof,
    isClosed: row.closed,
  }
}

interface Narrowed {
  readonly where: string
  readonly params: readonly Parameter[]
  readonly today: string
}

/** Whom the actor may know of, and what the register is narrowed to, apart from how far each has come. */
function narrowed(actor: Actor, authorityId: string, { at, owner, team }: AgreedQuery, today: Day): Narrowed {
  const params: Parameter[] = [authorityId]
  const place = (value: Parameter): string => `$${params.push(value)}`
  const where = ['agreed_list.authority_id = $1', knownTo(actor, place, 'agreed_list')]
  const onDay = place(formatIsoDay(today))
  // Not every view asks for the day, and a statement has to use each of its parameters.
  where.push(`${onDay}::date is not null`)
  if (at !== null) where.push(`agreed_at = ${place(at)}`)
  if (owner === 'nobody') where.push('owner_id is null and team is null')
  else if (owner !== null) where.push(`owner_id = ${place(owner)}`)
  if (team !== null) where.push(`team = ${place(team)}`)
  return { where: where.join(' and '), params, today: onDay }
}

async function countsOf(tx: RecordTx, { where, params, today }: Narrowed): Promise<AgreedRegister['counts']> {
  const [counted] = await tx.query<Record<string, number>>(
    `select ${agreedShown.map((show, place) => `count(*) filter (where ${conditionOf(show, today)})::integer as c${place}`).join(', ')}
     from agreed_list where ${where}`,
    params,
  )
  const count = (show: AgreedShown): number => counted?.[`c${agreedShown.indexOf(show)}`] ?? 0
  return {
    open: count('open'),
    overdue: count('overdue'),
    'to be checked': count('to be checked'),
    'with the Ombudsman': count('with the Ombudsman'),
    proved: count('proved'),
    all: count('all'),
  }
}

/** What was agreed over all complaints, the earliest day first and what has none last. */
export const agreedView: View<AgreedQuery, AgreedRegister> = {
  name: 'register of what was agreed',
  may: complaintView.may,
  kind: 'search',
  async load(tx, query, { visitor, actor, today }) {
    const of = narrowed(actor, visitor.authorityId, query, today)
    const everything = narrowed(
      actor,
      visitor.authorityId,
      { show: 'open', at: null, owner: null, team: null, page: 1 },
      today,
    )
    const counts = await countsOf(tx, of)
    const total = counts[query.show]
    const length = query.whole ? MOST_TAKEN : PAGE_LENGTH
    const pages = Math.max(1, Math.ceil(total / length))
    const page = Math.min(Math.max(1, query.page), pages)
    const order = query.show === 'proved' ? 'done_on desc nulls last' : 'due_by nulls last'
    const found = await tx.query<Row>(
      `select agreed_list.*, coalesce(l.reference, '') as reference, coalesce(l.closed, false) as closed
       from agreed_list left join complaint_list l on l.authority_id = agreed_list.authority_id and l.complaint_id = agreed_list.complaint_id
       where ${of.where} and ${conditionOf(query.show, of.today)}
       order by ${order}, agreed_list.complaint_id, place limit ${length} offset ${(page - 1) * length}`,
      of.params,
    )
    const whose = await tx.query<{ owner_id: string | null; team: string | null; open: number }>(
      `select owner_id, team, count(*)::integer as open from agreed_list
       where ${everything.where} and standing <> 'done' group by owner_id, team`,
      everything.params,
    )
    const rows = found.map(row => shownRow(row, today))
    const people = [
      ...whose.flatMap(({ owner_id }) => owner_id ?? []),
      ...rows.flatMap(({ owner, proof }) => [owner, proof?.givenBy, proof?.checkedBy].flatMap(one => one ?? [])),
    ]
    const named = await tx.query<{ id: string; name: string }>(
      'select person_id as id, name from person_list where authority_id = $1 and person_id = any($2::uuid[])',
      [visitor.authorityId, [...new Set(people)].filter(isStreamId)],
    )
    const names = new Map(named.map(({ id, name }) => [id, name]))
    const sum = (which: (one: { owner_id: string | null; team: string | null }) => boolean): number =>
      whose.filter(which).reduce((all, { open }) => all + open, 0)
    const owners = [...new Set(whose.flatMap(({ owner_id }) => owner_id ?? []))]
    const teams = [...new Set(whose.flatMap(({ team }) => team ?? []))]
    return {
      rows,
      counts,
      owners: owners
        .map(id => ({ id, name: names.get(id) ?? 'Name erased', open: sum(one => one.owner_id === id) }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
      withoutOwner: sum(one => one.owner_id === null && one.team === null),
      teams: teams
        .map(team => ({ team, open: sum(one => one.team === team) }))
        .toSorted((a, b) => a.team.localeCompare(b.team)),
      names,
      total,
      page,
      pages,
      today,
    }
  },
  audit: ({ show, at, page, whole = false }, { rows, total }) => ({
    subject: 'list/agreed',
    detail: {
      show,
      at,
      page,
      total,
      ...(whole ? { takenOut: true } : {}),
      shown: [...new Set(rows.map(({ reference }) => reference))],
    },
  }),
}
