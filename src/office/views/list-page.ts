import type { Parameter } from '#record/db.ts'
import type { RecordTx } from '#record/record.ts'

const PAGE_LENGTH = 25

/** In which order complaints are listed: the next lawful date first, those with none last. */
const ORDER = 'order by next_due nulls last, complaint_id'
const ORDER_FROM_THE_END = 'order by next_due desc nulls first, complaint_id desc'

export interface Wanted {
  /** Of `complaint_list`. */
  readonly columns: string
  /** What the condition is about. In `word_list` it looks at every complaint, so that looking twice would take twice as long. */
  readonly table: 'complaint_list' | 'word_list'
  /** The condition and its parameters, the authority first. */
  readonly where: string
  readonly params: readonly Parameter[]
  /** From 1; the last one when there are not so many. */
  readonly page: number
}

export interface PageFound<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

interface Place {
  readonly total: number
  readonly page: number
  readonly pages: number
}

function placeOf(total: number, wanted: number): Place {
  const pages = Math.max(1, Math.ceil(total / PAGE_LENGTH))
  return { total, pages, page: Math.min(Math.max(1, wanted), pages) }
}

const limitTo = (page: number): string => `limit ${PAGE_LENGTH} offset ${(page - 1) * PAGE_LENGTH}`

/** One page of the list of complaints, and how many there are in all. */
export async function listPage<Row extends object>(tx: RecordTx, wanted: Wanted): Promise<PageFound<Row>> {
  const { columns, where, params } = wanted
  if (wanted.table === 'word_list') return foundInOnePass(tx, wanted)
  const [counted] = await tx.query<{ total: number }>(
    `select count(*)::integer as total from complaint_list where ${where}`,
    params,
  )
  const place = placeOf(counted?.total ?? 0, wanted.page)
  const { total, page, pages } = place
  const rowsOf = (order: string) =>
    tx.query<Row>(`select ${columns} from complaint_list where ${where} ${order}`, params)
  if (page <= Math.ceil(pages / 2)) return { rows: await rowsOf(`${ORDER} ${limitTo(page)}`), ...place }
  // Nearer to the end than to the beginning: what is passed over costs as much as what is shown.
  const length = Math.min(PAGE_LENGTH, total - (page - 1) * PAGE_LENGTH)
  const after = total - (page - 1) * PAGE_LENGTH - length
  const rows = await rowsOf(`${ORDER_FROM_THE_END} limit ${length} offset ${after}`)
  return { rows: rows.toReversed(), ...place }
}

async function foundInOnePass<Row extends object>(tx: RecordTx, wanted: Wanted): Promise<PageFound<Row>> {
  const { columns, where, params } = wanted
  const find = async (page: number) => {
    const [found] = await tx.query<{ total: number; ids: readonly string[] }>(
      `with found as materialized (select complaint_id, next_due from word_list where ${where})
       select (select count(*)::integer from found) as total,
         array(select complaint_id from found ${ORDER} ${limitTo(page)}) as ids`,
      params,
    )
    return { ids: found?.ids ?? [], ...placeOf(found?.total ?? 0, page) }
  }
  const asked = await find(Math.max(1, wanted.page))
  const { ids, ...place } = asked.page === Math.max(1, wanted.page) ? asked : await find(asked.page)
  if (ids.length === 0) return { rows: [], ...place }
  const rows = await tx.query<Row>(
    `select ${columns} from complaint_list where authority_id = $1 and complaint_id = any($2::uuid[]) ${ORDER}`,
    [tx.authorityId, ids],
  )
  return { rows, ...place }
}
