import { standingAccount } from '#complaint/account/state.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { formatIsoDay } from '#law/day.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Statement } from '../db.ts'

/** The row of the account that stands published; nothing to write in a complaint of which none ever was. */
export function accountStatements(
  authorityId: string,
  id: string,
  entries: readonly StoredEntry[],
  state: ComplaintState,
): readonly Statement[] {
  if (!entries.some(({ type }) => type === 'account-published')) return []
  const published = standingAccount(state)
  const gone: Statement = {
    sql: 'delete from account_list where authority_id = $1 and complaint_id = $2 and reference is distinct from $3',
    params: [authorityId, id, published?.reference ?? null],
  }
  if (!published) return [gone]
  const { reference, text, happened, doubted } = published
  return [
    gone,
    {
      sql: `insert into account_list (authority_id, reference, complaint_id, linked, title, theme, published_on, shown, account)
        values ($1, $2, $3, $4::uuid[], $5, $6, $7, $8, $9::jsonb)
        on conflict (authority_id, reference) do update set linked = excluded.linked, title = excluded.title,
        theme = excluded.theme, published_on = excluded.published_on, shown = excluded.shown, account = excluded.account`,
      params: [
        authorityId,
        reference,
        id,
        state.intake.links.map(({ complaintId }) => complaintId),
        text.title,
        text.theme,
        happened.latest === null ? null : formatIsoDay(happened.latest),
        doubted === null,
        JSON.stringify(text),
      ],
    },
  ]
}
