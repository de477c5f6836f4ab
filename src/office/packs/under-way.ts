import type { RecordTx } from '#record/record.ts'
import type { Office } from '../office.ts'

export interface WhichPack {
  readonly complaintId: string
  readonly pack: string
}

/** How a pack stands whose files were asked for and are not on record yet. */
export type PackUnderWay =
  | { readonly kind: 'waiting' }
  /** No document yet where `document` is 0. */
  | { readonly kind: 'being made'; readonly document: number; readonly documents: number }
  | { readonly kind: 'failed'; readonly why: string }

interface Row {
  readonly standing: PackUnderWay['kind']
  readonly document: number
  readonly documents: number
  readonly why: string | null
}

const OF = 'authority_id = $1 and complaint_id = $2 and pack_id = $3'

function told({ standing, document, documents, why }: Row): PackUnderWay {
  switch (standing) {
    case 'waiting':
      return { kind: standing }
    case 'being made':
      return { kind: standing, document, documents }
    case 'failed':
      return { kind: standing, why: why ?? '' }
  }
}

/** How the packs of a complaint stand whose files were asked for, by their ids. */
export async function packsUnderWay(tx: RecordTx, complaintId: string): Promise<ReadonlyMap<string, PackUnderWay>> {
  const rows = await tx.query<Row & { pack_id: string }>(
    'select pack_id, standing, document, documents, why from packs_under_way where authority_id = $1 and complaint_id = $2',
    [tx.authorityId, complaintId],
  )
  return new Map(rows.map(row => [row.pack_id, told(row)]))
}

/** Attempts count from 1 whenever it is asked for again: that this one is later tells them from those before it. */
const LATER = `asked_at = greatest($5, packs_under_way.asked_at + interval '1 microsecond')`

/** Has the files of a pack made. What is being made already goes on as it is; what failed is begun again. */
export const askForFiles = (
  tx: RecordTx,
  { complaintId, pack }: WhichPack,
  askedBy: string,
  at: string,
): Promise<unknown> =>
  tx.query(
    `insert into packs_under_way (authority_id, complaint_id, pack_id, asked_by, asked_at, standing)
     values ($1, $2, $3, $4, $5, 'waiting')
     on conflict (authority_id, complaint_id, pack_id) do update
       set asked_by = $4, ${LATER}, standing = 'waiting', document = 0, documents = 0, told_at = now(), tries = 0,
           why = null
       where packs_under_way.standing = 'failed'`,
    [tx.authorityId, complaintId, pack, askedBy, at],
  )

/** The files are on record. */
export const forgetPack = (tx: RecordTx, { complaintId, pack }: WhichPack): Promise<unknown> =>
  tx.query(`delete from packs_under_way where ${OF}`, [tx.authorityId, complaintId, pack])

/** A pack that is this process's to make. */
export interface ClaimedPack extends WhichPack {
  readonly authorityId: string
  readonly askedBy: string
  /** When it was asked for, as the database writes it. */
  readonly askedAt: string
  /** Tells this attempt from every other since it was asked for. */
  readonly tries: number
}

/** Takes the next that waits, or that was cut off. */
export async function claimNextPack(office: Office, authorityId: string): Promise<ClaimedPack | null> {
  const [row] = await office.record.transaction(authorityId, tx =>
    tx.query<{ complaint_id: string; pack_id: string; asked_by: string; asked: string; tries: number }>(
      `update packs_under_way
       set standing = 'being made', document = 0, documents = 0, told_at = now(), tries = tries + 1
       where (authority_id, complaint_id, pack_id) in (
         select authority_id, complaint_id, pack_id from packs_under_way
         where authority_id = $1
           and (standing = 'waiting' or (standing = 'being made' and told_at < now() - interval '1 minute'))
         order by asked_at limit 1 for update skip locked)
       returning complaint_id, pack_id, asked_by, asked_at::text as asked, tries`,
      [authorityId],
    ),
  )
  return row
    ? {
        ...{ authorityId, complaintId: row.complaint_id, pack: row.pack_id, askedBy: row.asked_by },
        askedAt: row.asked,
        tries: row.tries,
      }
    : null
}

const THIS = `${OF} and asked_at = $4::timestamptz and tries = $5 and standing = 'being made'`
const keyOf = ({ authorityId, complaintId, pack, askedAt, tries }: ClaimedPack) => [
  ...[authorityId, complaintId, pack],
  ...[askedAt, tries],
]

/** Tells how far it is. @returns false where it is nobody's to make any more */
export async function tellHowFar(
  office: Office,
  which: ClaimedPack,
  { document, documents }: { readonly document: number; readonly documents: number },
): Promise<boolean> {
  const rows = await office.record.transaction(which.authorityId, tx =>
    tx.query(
      `update packs_under_way set document = $6, documents = $7, told_at = now() where ${THIS} returning pack_id`,
      [...keyOf(which), document, documents],
    ),
  )
  return rows.length > 0
}

/** Nothing was kept: why, for a person to see to, or that it is to be begun again. */
export const tellEnd = (
  office: Office,
  which: ClaimedPack,
  end: Extract<PackUnderWay, { kind: 'waiting' | 'failed' }>,
  counts = true,
): Promise<unknown> =>
  office.record.transaction(which.authorityId, tx =>
    tx.query(`update packs_under_way set standing = $6, why = $7, told_at = now(), tries = tries - $8 where ${THIS}`, [
      ...keyOf(which),
      end.kind,
      end.kind === 'failed' ? end.why : null,
      counts ? 0 : 1,
    ]),
  )
