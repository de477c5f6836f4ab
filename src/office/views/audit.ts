import { z } from 'zod'
import { type Day, formatIsoDay } from '#law/day.ts'
import { type AuditKind, auditKinds } from '#record/audit.ts'
import type { Parameter } from '#record/db.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor } from '#stream/role.ts'
import { OTHER_COMPLAINT } from '../linked-complaints.ts'
import { isStreamId } from '../office.ts'
import type { View } from '../view.ts'
import { knownTo } from './known-to.ts'

const PAGE_LENGTH = 50

export interface AuditQuery {
  readonly kind: AuditKind | 'all'
  /** One complaint's lines, by its printed reference; empty for all. */
  readonly reference: string
  /** One person's lines; empty for all. */
  readonly personId: string
  readonly day: Day | null
  /** Lines older than this one; null from the newest. */
  readonly before: number | null
}

export interface AuditLine {
  readonly id: number
  /** Instant in UTC. */
  readonly at: string
  readonly actor: string
  readonly kind: AuditKind
  /** The complaint it was about, where it was about one. */
  readonly complaint: { readonly id: string; readonly reference: string } | null
  readonly subject: string
  /** What a search showed, or what else was noted, as text. */
  readonly detail: string | null
}

export interface ShownAudit {
  readonly lines: readonly AuditLine[]
  /** Where the next page begins; null on the last. */
  readonly next: number | null
  readonly names: ReadonlyMap<string, string>
  /** Everybody who can be chosen: those with lines. */
  readonly people: readonly string[]
}

interface Row {
  id: number
  at: string
  actor: string
  kind: string
  subject: string
  detail: string | null
  complaint_id: string | null
  reference: string | null
}

const shownIn = z.looseObject({ shown: z.array(z.string()) })

/** A search says what it showed: of those, only what the person who looks at the audit may know of themselves. */
async function withoutTheUnknown(tx: RecordTx, rows: readonly Row[], actor: Actor): Promise<readonly Row[]> {
  const searches = rows.flatMap(({ id, kind, detail }) => {
    const read = kind === 'search' && detail !== null ? shownIn.safeParse(JSON.parse(detail)) : undefined
    return read?.success ? [[id, read.data] as const] : []
  })
  if (searches.length === 0) return rows
  const params: Parameter[] = []
  const place = (value: Parameter): string => `$${params.push(value) + 1}`
  const asked = place([...new Set(searches.flatMap(([, { shown }]) => shown))])
  const known = await tx.query<{ reference: string }>(
    `select reference from complaint_list where authority_id = $1 and reference = any(${asked}::text[]) and ${knownTo(actor, place)}`,
    [tx.authorityId, ...params],
  )
  const mayKnow = new Set(known.map(({ reference }) => reference))
  const told = new Map(
    searches.map(([id, { total: _total, ...detail }]) => [
      id,
      JSON.stringify({ ...detail, shown: detail.shown.filter(reference => mayKnow.has(reference)) }),
    ]),
  )
  return rows.map(row => ({ ...row, detail: told.get(row.id) ?? row.detail }))
}

const toldIn = z.union([
  z.looseObject({ reminded: z.string() }).transform(({ reminded }) => reminded),
  z.looseObject({ invited: z.string() }).transform(({ invited }) => invited),
])

/** Whom a reminder or an invitation went to, which the detail of its line tells by their id. */
function toldBy({ kind, detail }: Row): readonly string[] {
  const read = kind === 'send' && detail !== null ? toldIn.safeParse(JSON.parse(detail)) : undefined
  return read?.success ? [read.data] : []
}

const auditKind = z.enum(auditKinds)

/**
 * Who saw and did what. Lines about a complaint are there for those who may know of it; for the others they are absent
 * and uncounted, and so are their references in what a search showed.
 */
export const auditView: View<AuditQuery, ShownAudit> = {
  name: 'audit',
  may: ['administrator', 'complaints manager', 'reader'],
  kind: 'search',
  async load(tx, { kind, reference, personId, day, before }, { visitor, actor }) {
    const params: Parameter[] = []
    const place = (value: Parameter): string => `$${params.push(value) + 1}`
    const where = [
      'a.authority_id = $1',
      `(a.subject not like 'complaint/%' or (complaint_list.complaint_id is not null and ${knownTo(actor, place)}))`,
    ]
    where.push(
      `(a.detail is null or a.detail not like '%"${OTHER_COMPLAINT}"%' or exists (
         select from complaint_list where authority_id = $1
           and complaint_id::text = a.detail::json ->> '${OTHER_COMPLAINT}' and ${knownTo(actor, place)}))`,
    )
    if (kind !== 'all') where.push(`a.kind = ${place(kind)}`)
    if (reference !== '') where.push(`complaint_list.reference = ${place(reference)}`)
    if (personId !== '') where.push(`a.actor = ${place(personId)}`)
    if (day !== null) where.push(`(a.at at time zone 'Europe/London')::date = ${place(formatIsoDay(day))}::date`)
    if (before !== null) where.push(`a.id < ${place(before)}`)
    const rows = await tx.query<Row>(
      `select a.id, a.at, a.actor, a.kind, a.subject, a.detail, complaint_list.complaint_id, complaint_list.reference
       from audit a left join complaint_list
         on complaint_list.authority_id = a.authority_id and a.subject = 'complaint/' || complaint_list.complaint_id
       where ${where.join(' and ')} order by a.id desc limit ${PAGE_LENGTH + 1}`,
      [visitor.authorityId, ...params],
    )
    const page = await withoutTheUnknown(tx, rows.slice(0, PAGE_LENGTH), actor)
    const known = await tx.query<{ actor: string }>(
      'select distinct actor from audit where authority_id = $1 order by actor',
      [visitor.authorityId],
    )
    const people = known.map(one => one.actor)
    const named = await tx.query<{ id: string; name: string }>(
      'select person_id as id, name from person_list where authority_id = $1 and person_id = any($2::uuid[])',
      [visitor.authorityId, [...people, ...page.flatMap(toldBy)].filter(isStreamId)],
    )
    return {
      lines: page.map(({ complaint_id: id, reference: theirs, kind: what, ...line }) => ({
        ...line,
        kind: auditKind.parse(what),
        complaint: id === null || theirs === null ? null : { id, reference: theirs },
      })),
      next: rows.length > PAGE_LENGTH ? (page.at(-1)?.id ?? null) : null,
      names: new Map(named.map(({ id, name }) => [id, name])),
      people,
    }
  },
  audit: ({ kind, reference, day, before }, { lines }) => ({
    subject: 'audit',
    detail: { kind, reference, day: day === null ? null : formatIsoDay(day), before, lines: lines.length },
  }),
}
