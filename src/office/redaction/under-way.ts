import { hash } from 'node:crypto'
import type { OpenRedaction } from '#complaint/redaction/state.ts'
import type { RecordTx } from '#record/record.ts'
import type { Office } from '../office.ts'
import type { Progress } from './orders.ts'

/** Which redacted copy: of which file. */
export interface WhichCopy {
  readonly complaintId: string
  readonly file: string
}

/** How a copy stands that was confirmed and is not on record yet. */
export type UnderWay =
  | { readonly kind: 'waiting' }
  /** No page yet where `page` is 0. */
  | ({ readonly kind: 'being made' | 'being read back' } & Progress)
  /** What was taken out could still be found: nothing was kept. */
  | { readonly kind: 'still there'; readonly where: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string }

export const isGoingOn = ({ kind }: UnderWay): boolean =>
  kind === 'waiting' || kind === 'being made' || kind === 'being read back'

/** Nothing was kept, and nothing is being made. */
export type Ended = Extract<UnderWay, { kind: 'waiting' | 'still there' | 'failed' }>

interface Row {
  readonly standing: UnderWay['kind']
  readonly page: number
  readonly pages: number
  readonly still_there: readonly string[]
  readonly why: string | null
}

const OF = 'authority_id = $1 and complaint_id = $2 and file_id = $3'

/** What is marked, as somebody looked at it: with anything else the copy would be another. */
export const fingerprintOf = ({ seq, layout, marks }: OpenRedaction): string =>
  hash('sha256', JSON.stringify([seq, layout, ...marks.values()]))

function told({ standing, page, pages, still_there: where, why }: Row): UnderWay {
  switch (standing) {
    case 'waiting':
      return { kind: standing }
    case 'being made':
    case 'being read back':
      return { kind: standing, page, pages }
    case 'still there':
      return { kind: standing, where }
    case 'failed':
      return { kind: standing, why: why ?? '' }
  }
}

/** How the copies of a complaint stand, by their files; of redactions that were dropped nothing is told. */
export async function copiesUnderWay(
  tx: RecordTx,
  complaintId: string,
  open: ReadonlyMap<string, OpenRedaction>,
): Promise<ReadonlyMap<string, UnderWay>> {
  if (open.size === 0) return new Map()
  const rows = await tx.query<Row & { file_id: string; begun_seq: number }>(
    `select file_id, begun_seq, standing, page, pages, still_there, why from copies_under_way
     where authority_id = $1 and complaint_id = $2`,
    [tx.authorityId, complaintId],
  )
  return new Map(
    rows.flatMap(row => (open.get(row.file_id)?.seq === row.begun_seq ? [[row.file_id, told(row)] as const] : [])),
  )
}

/** Attempts count from 1 after every confirmation: that this one is later tells them from those before it. */
const LATER = `asked_at = greatest($7, copies_under_way.asked_at + interval '1 microsecond')`

/** Has a copy made. What is being made of the same marks already goes on as it is. */
export async function askFor(
  tx: RecordTx,
  { complaintId, file }: WhichCopy,
  open: OpenRedaction,
  confirmedBy: string,
  at: string,
): Promise<'asked' | 'asked before'> {
  const rows = await tx.query(
    `insert into copies_under_way (authority_id, complaint_id, file_id, begun_seq, marks_sha256, confirmed_by, asked_at, standing)
     values ($1, $2, $3, $4, $5, $6, $7, 'waiting')
     on conflict (authority_id, complaint_id, file_id) do update
       set begun_seq = $4, marks_sha256 = $5, confirmed_by = $6, ${LATER}, standing = 'waiting', page = 0, pages = 0,
           told_at = now(), tries = 0, still_there = '{}', why = null
       where copies_under_way.standing in ('still there', 'failed')
          or copies_under_way.begun_seq <> $4 or copies_under_way.marks_sha256 <> $5
     returning file_id`,
    [tx.authorityId, complaintId, file, open.seq, fingerprintOf(open), confirmedBy, at],
  )
  return rows.length > 0 ? 'asked' : 'asked before'
}

/** What is being made of other marks than there are now is made no further. What the last one came to still tells. */
export const voidUnderWay = (tx: RecordTx, { complaintId, file }: WhichCopy): Promise<unknown> =>
  tx.query(`delete from copies_under_way where ${OF} and standing in ('waiting', 'being made', 'being read back')`, [
    tx.authorityId,
    complaintId,
    file,
  ])

/** A copy that is this process's to make. */
export interface Claimed extends WhichCopy {
  readonly authorityId: string
  readonly begunSeq: number
  readonly marks: string
  readonly confirmedBy: string
  /** When it was confirmed, as the database writes it. */
  readonly askedAt: string
  /** Tells this attempt from every other since it was confirmed. */
  readonly tries: number
}

/** Takes the next that waits, or that was cut off. */
export async function claimNext(office: Office, authorityId: string): Promise<Claimed | null> {
  const [row] = await office.record.transaction(authorityId, tx =>
    tx.query<{
      complaint_id: string
      file_id: string
      begun_seq: number
      marks_sha256: string
      confirmed_by: string
      asked: string
      tries: number
    }>(
      `update copies_under_way set standing = 'being made', page = 0, pages = 0, told_at = now(), tries = tries + 1
       where (authority_id, complaint_id, file_id) in (
         select authority_id, complaint_id, file_id from copies_under_way
         where authority_id = $1 and (standing = 'waiting'
           or (standing in ('being made', 'being read back') and told_at < now() - interval '1 minute'))
         order by asked_at limit 1 for update skip locked)
       returning complaint_id, file_id, begun_seq, marks_sha256, confirmed_by, asked_at::text as asked, tries`,
      [authorityId],
    ),
  )
  return row
    ? {
        authorityId,
        complaintId: row.complaint_id,
        file: row.file_id,
        begunSeq: row.begun_seq,
        marks: row.marks_sha256,
        confirmedBy: row.confirmed_by,
        askedAt: row.asked,
        tries: row.tries,
      }
    : null
}

const THIS = `${OF} and begun_seq = $4 and marks_sha256 = $5 and asked_at = $6::timestamptz and tries = $7
  and standing in ('being made', 'being read back')`
const keyOf = ({ authorityId, complaintId, file, begunSeq, marks, askedAt, tries }: Claimed) => [
  ...[authorityId, complaintId, file],
  ...[begunSeq, marks, askedAt, tries],
]

/** Tells how far it is. @returns false where it is nobody's to make any more */
export async function tellHowFar(
  office: Office,
  which: Claimed,
  { kind, page, pages }: Extract<UnderWay, Progress>,
): Promise<boolean> {
  const rows = await office.record.transaction(which.authorityId, tx =>
    tx.query(
      `update copies_under_way set standing = $8, page = $9, pages = $10, told_at = now() where ${THIS} returning file_id`,
      [...keyOf(which), kind, page, pages],
    ),
  )
  return rows.length > 0
}

/** The copy is on record, or is nobody's to make any more. */
export const forget = (tx: RecordTx, which: Claimed): Promise<readonly unknown[]> =>
  tx.query(`delete from copies_under_way where ${THIS} returning file_id`, keyOf(which))

/** Nothing was kept: how it ended, for a person to see to, or that it is to be begun again. */
export const tellEnd = (tx: RecordTx, which: Claimed, end: Ended): Promise<unknown> =>
  tx.query(
    `update copies_under_way set standing = $8, still_there = $9, why = $10, told_at = now(),
       tries = tries - case when $8 = 'waiting' then 1 else 0 end where ${THIS}`,
    [
      ...keyOf(which),
      end.kind,
      end.kind === 'still there' ? end.where.slice(0, 50) : [],
      end.kind === 'failed' ? end.why : null,
    ],
  )
