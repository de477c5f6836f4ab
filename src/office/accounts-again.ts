import { checkPublished, findInWords } from '#complaint/account/check.ts'
import { standingAccount } from '#complaint/account/state.ts'
import { accountDoubted } from '#complaint/entries/account-doubted.ts'
import type { Day } from '#law/day.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import { StreamDisposed } from '#record/stream-errors.ts'
import type { StreamRef } from '#stream/entry.ts'
import type { Written } from '#stream/verb.ts'
import { onDay } from '#stream/when.ts'
import { actorOf } from './grants.ts'
import { isStreamId } from './office.ts'
import { openComplaint } from './open-complaint.ts'
import { secretsOfCase } from './secrets-of-case.ts'

/** Entries of the account itself: what they say was read back when it was said. */
const ofTheAccount = (type: string): boolean => type.startsWith('account-')

interface Touched {
  readonly people: readonly string[]
  readonly complaints: readonly string[]
}

function touchedBy(written: readonly Written[], here: StreamRef): Touched {
  const refs = written
    .filter(({ entries }) => entries.some(({ type }) => !ofTheAccount(type)))
    .map(({ to }) => (to === 'this stream' ? here : to))
  const ids = (kind: StreamRef['kind']) => refs.filter(ref => ref.kind === kind).map(({ id }) => id)
  return { people: ids('person').filter(isStreamId), complaints: ids('complaint').filter(isStreamId) }
}

/** The complaints with a published account in which what changed may be somebody's name. */
async function withAccounts(tx: RecordTx, { people, complaints }: Touched): Promise<readonly string[]> {
  const rows = await tx.query<{ complaint_id: string }>(
    `select distinct complaint_id from account_list a
     where a.authority_id = $1 and (a.complaint_id = any($2::uuid[]) or a.linked && $2::uuid[]
       or exists (select from part_list p where p.authority_id = $1 and p.person_id = any($3::uuid[])
         and (p.complaint_id = a.complaint_id or p.complaint_id = any(a.linked))))`,
    [tx.authorityId, complaints, people],
  )
  return rows.map(({ complaint_id: id }) => id)
}

async function look(tx: RecordTx, id: string, today: Day, now: string): Promise<void> {
  const opened = await openComplaint(tx, id)
  const published = opened && standingAccount(opened.state)
  if (!opened || !published || published.doubted) return
  const authority = await authorityOf(tx, tx.authorityId)
  const secrets = await secretsOfCase(tx, opened.state, authority, actorOf(authority, 'system', today))
  const kinds = [...new Set(checkPublished(opened.state, published, secrets).map(findInWords))]
  if (kinds.length === 0) return
  const doubted = accountDoubted.write(onDay(today), { kind: 'worked' }, { kinds })
  await tx.append(opened.ref, opened.version, [doubted], { actor: 'system', now })
  tx.audit({
    at: now,
    actor: 'system',
    kind: 'change',
    subject: `complaint/${id}`,
    detail: { account: 'held back', kinds },
  })
}

/**
 * Reads published accounts back against what has just been recorded, in the transaction that records it. One in which
 * something of it stands is held back until somebody has looked.
 */
export async function readAccountsAgain(
  tx: RecordTx,
  written: readonly Written[],
  here: StreamRef,
  today: Day,
  now: string,
): Promise<void> {
  const touched = touchedBy(written, here)
  if (touched.people.length + touched.complaints.length === 0) return
  for (const id of await withAccounts(tx, touched))
    try {
      await look(tx, id, today, now)
    } catch (error) {
      if (!(error instanceof StreamDisposed)) throw error
    }
}
