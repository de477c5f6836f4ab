import { nextNews, nextWithoutAnswer } from '#complaint/dispatch/patience.ts'
import type { RecordTx } from '#record/record.ts'
import type { Office } from '../office.ts'
import { referenceOf } from './candidate.ts'
import type { Channel } from './channel.ts'
import { toldWhile } from './note.ts'

interface Row {
  id: string
  complaint_id: string
  way: string
  asking: number
  since: string
  news_asked: number
}

/** The one whose turn it is. What went before this was asked about is due at once. */
const due = (office: Office, authorityId: string, ways: readonly string[]): Promise<Row | undefined> =>
  office.record.transaction(authorityId, async tx => {
    const [row] = await tx.query<Row>(
      `select delivery_id as id, complaint_id, way, asking, since, news_asked from outbox
       where authority_id = $1 and standing = 'gone' and way = any($2)
         and coalesce(news_after, since + $4::integer * interval '1 millisecond') <= $3
       order by since, delivery_id limit 1`,
      [authorityId, ways, office.now().toISOString(), nextNews(0, 0)],
    )
    return row
  })

/** Only what is as it was read: whoever asked at the same time, and heard the same, has noted it. */
async function noted(tx: RecordTx, row: Row, next: string, counted = 1): Promise<boolean> {
  const rows = await tx.query(
    `update outbox set news_asked = news_asked + $6::integer, news_after = $5::timestamptz
     where authority_id = $1 and delivery_id = $2 and standing = 'gone' and asking = $3 and news_asked = $4
     returning delivery_id`,
    [tx.authorityId, row.id, row.asking, row.news_asked, next, counted],
  )
  return rows.length > 0
}

/**
 * Asks what became of the next letter whose turn it is, of those who say so only when they are asked, and records it like
 * what came back by email. What was heard and not recorded is heard again. Not inside a transaction.
 * @returns whether there was one
 */
export async function askForNews(office: Office, channels: readonly Channel[], authorityId: string): Promise<boolean> {
  const asked = channels.filter(({ news }) => news !== undefined)
  if (asked.length === 0) return false
  const row = await due(
    office,
    authorityId,
    asked.map(({ way }) => way),
  )
  const channel = asked.find(({ way }) => way === row?.way)
  if (!row || !channel?.news) return false
  const news = await channel.news(referenceOf({ deliveryId: row.id, asking: row.asking }))
  if (news.kind === 'none yet' || news.kind === 'no answer') {
    const [now, went] = [office.now().getTime(), Date.parse(row.since)]
    const answered = news.kind === 'none yet'
    const next = answered ? nextNews(row.news_asked + 1, went) : nextWithoutAnswer(went, now)
    // Never at once, however long nobody has asked.
    const soonest = now + 60_000
    const after = next === null ? 'infinity' : new Date(Math.max(next, soonest)).toISOString()
    await office.record.transaction(authorityId, tx => noted(tx, row, after, answered ? 1 : 0))
    return true
  }
  const which = { complaintId: row.complaint_id, deliveryId: row.id }
  const told =
    news.kind === 'arrived'
      ? ({ told: 'arrived', why: news.how } as const)
      : ({ told: 'bounced', why: news.why } as const)
  await toldWhile(office, authorityId, which, told, tx => noted(tx, row, 'infinity'))
  return true
}
