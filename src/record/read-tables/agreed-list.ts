import { agreedDue } from '#complaint/agreed/due.ts'
import { agreedName, agreedText } from '#complaint/agreed/in-words.ts'
import { type AgreedItem, agreedItems } from '#complaint/agreed/item.ts'
import { agreedLate } from '#complaint/agreed/late.ts'
import { agreedStanding } from '#complaint/agreed/stands.ts'
import type { Now } from '#complaint/clocks/clocks.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Statement } from '../db.ts'

const iso = (day: Day | null | undefined): string | null => (day == null ? null : formatIsoDay(day))

/** What shows that it is done, as a row keeps it for the wall of proof. */
export interface KeptProof {
  readonly words: string
  readonly keptAt: string | null
  readonly files: readonly { readonly id: string; readonly name: string }[]
  readonly givenBy: string | null
  readonly checkedBy: string | null
  readonly checkedOn: string | null
  readonly acceptedBy: string
}

function proofOf({ done, followed }: AgreedItem, { files }: ComplaintState): KeptProof | null {
  if (!done) return null
  const proof = followed.proofs.at(-1)
  const check = followed.checks.findLast(({ verdict }) => verdict === 'proved')
  return {
    words: done.evidence,
    keptAt: proof?.keptAt ?? null,
    files: (proof?.fileIds ?? []).map(id => ({ id, name: files.held.get(id)?.name ?? 'A file' })),
    givenBy: proof?.givenBy ?? null,
    checkedBy: check?.checkedBy ?? null,
    checkedOn: iso(check?.happened.latest),
    acceptedBy: done.acceptedBy,
  }
}

function rowOf(item: AgreedItem, place: number, state: ComplaintState, now: Now) {
  const due = agreedDue(state, item, now)
  return {
    agreed_id: item.id,
    place,
    agreed_at: String(item.at),
    kind: item.kind,
    name: agreedName(item),
    words: item.text || agreedText(item),
    owner_id: item.ownerId,
    team: item.team,
    due_from: iso(due?.by?.earliest),
    due_by: iso(due?.by?.latest),
    phrase: due?.phrase ?? null,
    not_known: due?.notKnown ?? null,
    standing: agreedStanding(item).kind,
    done_on: iso(item.done?.when.latest),
    done_late: item.done ? (agreedLate(state, item, now)?.days.least ?? null) : null,
    proof: proofOf(item, state),
  }
}

const COLUMNS = `agreed_id text, place integer, agreed_at text, kind text, name text, words text, owner_id text, team text,
  due_from date, due_by date, phrase text, not_known text, standing text, done_on date, done_late integer, proof jsonb`
const NAMES = COLUMNS.split(',').map(one => one.trim().split(' ')[0] ?? '')

/** The rows of one complaint in the register; nothing to write where nothing was ever agreed or recommended in it. */
export function agreedStatements(
  authorityId: string,
  id: string,
  entries: readonly StoredEntry[],
  state: ComplaintState,
  now: Now,
): readonly Statement[] {
  if (!entries.some(({ type }) => type === 'action-agreed' || type === 'recommendation-made')) return []
  const rows = agreedItems(state).map((item, place) => rowOf(item, place, state, now))
  return [
    {
      sql: 'delete from agreed_list where authority_id = $1 and complaint_id = $2 and agreed_id <> all($3::text[])',
      params: [authorityId, id, rows.map(({ agreed_id }) => agreed_id)],
    },
    {
      sql: `insert into agreed_list (authority_id, complaint_id, ${NAMES.join(', ')})
        select $1, $2, ${NAMES.join(', ')} from jsonb_to_recordset($3::jsonb) as one (${COLUMNS})
        on conflict (authority_id, complaint_id, agreed_id)
        do update set ${NAMES.slice(1)
          .map(name => `${name} = excluded.${name}`)
          .join(', ')}`,
      params: [authorityId, id, JSON.stringify(rows)],
    },
  ]
}
