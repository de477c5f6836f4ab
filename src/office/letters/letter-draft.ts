import { z } from 'zod'
import { type Day, formatIsoDay, shiftDays } from '#law/day.ts'
import { templateNamed } from '#paper/templates.ts'
import type { RecordTx } from '#record/record.ts'
import { holdsAny } from '#stream/role.ts'
import { asPerson, KEPT_FOR } from '../drafts.ts'
import { actorAt, actorIn } from '../grants.ts'
import { londonDay, type Office, type Visitor } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'

/** What somebody answered for a letter that is not sent yet. It is their own: nobody else finds it. */
export interface LetterDraft {
  readonly to: string | null
  readonly answers: Readonly<Record<string, string>>
}

interface Which {
  readonly id: string
  readonly template: string
}

const kept = z.object({ to: z.string().nullable(), answers: z.record(z.string(), z.string()) })

// The subject of a complaint, so that disposing of the complaint takes its drafts with it.
const placeOf = ({ id, template }: Which): readonly [subject: string, form: string] => [
  `complaint/${id}`,
  `letter/${template}`,
]

/** What was answered before; null where nothing was. */
export async function letterDraftOf(tx: RecordTx, personId: string, which: Which): Promise<LetterDraft | null> {
  await tx.batch([asPerson(personId)])
  const [row] = await tx.query<{ answers: string }>(
    'select answers from drafts where authority_id = $1 and actor = $2 and subject = $3 and form = $4',
    [tx.authorityId, personId, ...placeOf(which)],
  )
  return row ? (kept.safeParse(JSON.parse(row.answers)).data ?? null) : null
}

const tooOld = (tx: RecordTx, personId: string, today: Day) => ({
  sql: `delete from drafts where authority_id = $1 and actor = $2 and form like 'letter/%' and saved_at < $3`,
  params: [tx.authorityId, personId, formatIsoDay(shiftDays(today, -KEPT_FOR))],
})

/** Keeps what was answered for a letter, for whoever may make that letter; nothing for anybody else. */
export async function keepLetterDraft(
  office: Office,
  visitor: Visitor,
  which: Which,
  draft: LetterDraft,
): Promise<boolean> {
  const instant = office.now()
  const at = instant.toISOString()
  const today = londonDay(instant)
  const { personId } = visitor
  return office.record.transaction(visitor.authorityId, async tx => {
    const opened = await openComplaint(tx, which.id)
    const actor = opened && actorIn(await actorAt(tx, visitor, today), opened.state)
    const template = templateNamed(which.template)
    if (!actor || !template || !holdsAny(actor, template.may)) {
      await tx.audit({ at, actor: personId, kind: 'refusal', subject: 'view/letter', detail: null })
      return false
    }
    const [subject, form] = placeOf(which)
    const answers = JSON.stringify(draft)
    const before = await letterDraftOf(tx, personId, which)
    if (before !== null && JSON.stringify(before) === answers) return true
    await tx.batch([
      tooOld(tx, personId, today),
      {
        sql: `insert into drafts (authority_id, actor, subject, form, answers, saved_at) values ($1, $2, $3, $4, $5, $6)
          on conflict (authority_id, actor, subject, form) do update set answers = excluded.answers, saved_at = excluded.saved_at`,
        params: [tx.authorityId, personId, subject, form, answers, at],
      },
    ])
    await tx.audit({ at, actor: personId, kind: 'change', subject, detail: { draftOfLetter: which.template } })
    return true
  })
}
