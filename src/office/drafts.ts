import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { type Day, formatIsoDay, shiftDays } from '#law/day.ts'
import type { Statement } from '#record/db.ts'
import type { RecordTx } from '#record/record.ts'
import { holdsAny, type Role } from '#stream/role.ts'
import { actorAt } from './grants.ts'
import { isStreamId, londonDay, type Office, type Visitor } from './office.ts'

/** Whoever may record a complaint may begin to. */
export const mayDraft: readonly Role[] = receiveComplaint.may

const FORM = 'take-a-complaint'

/** Somebody's own form, begun and not sent. To everybody else it is as absent as one that never was. */
export interface StoredDraft {
  readonly id: string
  /** Counts from 1; every saving is the next. */
  readonly version: number
  /** JSON, as the form keeps it. */
  readonly answers: string
  /** Instant in UTC, ISO 8601. */
  readonly savedAt: string
}

interface Row {
  subject: string
  answers: string
  saved_at: string
}

const subjectOf = (id: string): string => `draft/${id}`
const VERSION = /^(\d+) /

const draftOf = ({ subject, answers, saved_at: savedAt }: Row): StoredDraft => ({
  id: subject.slice(subjectOf('').length),
  version: Number(VERSION.exec(answers)?.[1] ?? 0),
  answers: answers.replace(VERSION, ''),
  savedAt,
})

/** The database keeps everybody else's drafts out of reach for the rest of the transaction. */
export const asPerson = (personId: string): Statement => ({
  sql: "select set_config('redress.person', $1, true)",
  params: [personId],
})

/** A draft that nobody saved for so long is deleted when its owner next looks at their drafts. In days. */
export const KEPT_FOR = 90

/** Somebody's drafts, the latest first, once those kept too long are deleted. */
export async function draftsOf(tx: RecordTx, personId: string, today: Day): Promise<readonly StoredDraft[]> {
  const own = [tx.authorityId, personId, FORM] as const
  const [, , rows] = await tx.batch<[object, object, Row]>([
    asPerson(personId),
    {
      sql: 'delete from drafts where authority_id = $1 and actor = $2 and form = $3 and saved_at < $4',
      params: [...own, formatIsoDay(shiftDays(today, -KEPT_FOR))],
    },
    {
      sql: `select subject, answers, saved_at from drafts
        where authority_id = $1 and actor = $2 and form = $3 order by saved_at desc, subject`,
      params: own,
    },
  ])
  return rows.map(draftOf)
}

/** One of them, locked until the transaction ends; null where it is not theirs or not there. */
export async function draftOfPerson(tx: RecordTx, personId: string, id: string): Promise<StoredDraft | null> {
  if (!isStreamId(id)) return null
  await tx.batch([asPerson(personId)])
  const [row] = await tx.query<Row>(
    `select subject, answers, saved_at from drafts
     where authority_id = $1 and actor = $2 and subject = $3 and form = $4 for update`,
    [tx.authorityId, personId, subjectOf(id), FORM],
  )
  return row ? draftOf(row) : null
}

export async function deleteDraftOfPerson(tx: RecordTx, personId: string, id: string): Promise<void> {
  await tx.query('delete from drafts where authority_id = $1 and actor = $2 and subject = $3 and form = $4', [
    tx.authorityId,
    personId,
    subjectOf(id),
    FORM,
  ])
}

/** The complaint that a draft has become, where its owner sent it. */
export async function complaintOfDraft(tx: RecordTx, personId: string, id: string): Promise<string | null> {
  if (!isStreamId(id)) return null
  const [line] = await tx.query<{ complaint: string | null }>(
    `select detail::jsonb ->> 'recorded' as complaint from audit
     where authority_id = $1 and subject = $2 and actor = $3 and kind = 'change' order by id desc limit 1`,
    [tx.authorityId, subjectOf(id), personId],
  )
  return line?.complaint ?? null
}

/**
 * Begins a draft, and gives its id. null for somebody who may not record a complaint. `id` is one that the form brought:
 * sent twice, it is the same draft.
 */
export async function beginDraft(
  office: Office,
  visitor: Visitor,
  answers: string,
  id: string = office.newId(),
): Promise<string | null> {
  const instant = office.now()
  const at = instant.toISOString()
  return office.record.transaction(visitor.authorityId, async tx => {
    const { personId } = visitor
    if (!holdsAny(await actorAt(tx, visitor, londonDay(instant)), mayDraft)) {
      await tx.audit({ at, actor: personId, kind: 'refusal', subject: 'view/drafts', detail: null })
      return null
    }
    await tx.batch([asPerson(personId)])
    const begun = await tx.query(
      `insert into drafts (authority_id, actor, subject, form, answers, saved_at) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning subject`,
      [tx.authorityId, personId, subjectOf(id), FORM, `1 ${answers}`, at],
    )
    const kind = begun.length > 0 ? 'change' : 'view'
    await tx.audit({ at, actor: personId, kind, subject: subjectOf(id), detail: { draft: 'begun' } })
    return id
  })
}

export type Changed<Told> = { readonly kind: 'saved'; readonly told: Told } | { readonly kind: 'not found' }

/**
 * Changes a draft. `change` is given the draft as it is now, in the transaction that keeps what it makes of it; null
 * keeps it as it was.
 */
export async function changeDraft<Told>(
  office: Office,
  visitor: Visitor,
  id: string,
  change: (draft: StoredDraft) => { readonly answers: string | null; readonly told: Told },
): Promise<Changed<Told>> {
  const instant = office.now()
  const at = instant.toISOString()
  const { personId } = visitor
  return office.record.transaction(visitor.authorityId, async (tx): Promise<Changed<Told>> => {
    const draft = holdsAny(await actorAt(tx, visitor, londonDay(instant)), mayDraft)
      ? await draftOfPerson(tx, personId, id)
      : null
    if (!draft) {
      await tx.audit({ at, actor: personId, kind: 'refusal', subject: 'view/draft', detail: { found: false } })
      return { kind: 'not found' }
    }
    const { answers, told } = change(draft)
    if (answers !== null) {
      await tx.query(
        'update drafts set answers = $1, saved_at = $2 where authority_id = $3 and actor = $4 and subject = $5 and form = $6',
        [`${draft.version + 1} ${answers}`, at, tx.authorityId, personId, subjectOf(id), FORM],
      )
      await tx.audit({ at, actor: personId, kind: 'change', subject: subjectOf(id), detail: { draft: 'saved' } })
    }
    return { kind: 'saved', told }
  })
}

async function wasDeleted(tx: RecordTx, personId: string, id: string): Promise<boolean> {
  const [line] = await tx.query<{ draft: string | null }>(
    `select detail::jsonb ->> 'draft' as draft from audit
     where authority_id = $1 and subject = $2 and actor = $3 and kind = 'change' order by id desc limit 1`,
    [tx.authorityId, subjectOf(id), personId],
  )
  return line?.draft === 'deleted'
}

/** Deletes a draft for good. Asked twice, it is gone all the same. */
export async function deleteDraft(office: Office, visitor: Visitor, id: string): Promise<Changed<null>> {
  const at = office.now().toISOString()
  const { personId } = visitor
  return office.record.transaction(visitor.authorityId, async (tx): Promise<Changed<null>> => {
    if (!(await draftOfPerson(tx, personId, id))) {
      if (isStreamId(id) && (await wasDeleted(tx, personId, id))) {
        await tx.audit({ at, actor: personId, kind: 'view', subject: subjectOf(id), detail: { sentBefore: true } })
        return { kind: 'saved', told: null }
      }
      await tx.audit({ at, actor: personId, kind: 'refusal', subject: 'view/draft', detail: { found: false } })
      return { kind: 'not found' }
    }
    await deleteDraftOfPerson(tx, personId, id)
    await tx.audit({ at, actor: personId, kind: 'change', subject: subjectOf(id), detail: { draft: 'deleted' } })
    return { kind: 'saved', told: null }
  })
}
