import { hash } from 'node:crypto'
import { personRecorded } from '#person/entries/person-recorded.ts'
import type { Parameter } from '#record/db.ts'
import type { RecordTx } from '#record/record.ts'
import type { Facts } from '#statement/facts.ts'
import { proposeEntries } from '#statement/propose/propose.ts'
import { type Actor, holdsAny, type Role } from '#stream/role.ts'
import { undated } from '#stream/when.ts'
import { actorAt, actorIn } from './grants.ts'
import { londonDay, type Office, type Visitor } from './office.ts'
import { type Answered, answered, claim, giveBack, type Once } from './once.ts'
import { openComplaint } from './open-complaint.ts'
import type { KeyReused } from './run.ts'
import { knownTo } from './views/known-to.ts'

export const mayImport: readonly Role[] = ['complaints manager']

/** Long beyond any statement; a larger text is something else. In characters. */
export const LONGEST_TEXT = 1_000_000

export interface StatementToImport {
  readonly facts: Facts
  /** As supplied; null for facts told without their text. */
  readonly text: string | null
  /** What the complaint is about, without names; what the statement is filed under when not given. */
  readonly subject?: string
}

/** A past case that a statement was read into, or a complaint worked here whose decision it is. */
export type KnownAs = 'past case' | 'live complaint'

export type Imported =
  | { readonly kind: 'imported'; readonly complaintId: string; readonly reference: string }
  /** The same text, or another one of the same decision, is in a complaint they may know of: nothing was changed. */
  | {
      readonly kind: 'already there'
      readonly complaintId: string
      readonly reference: string
      readonly sameText: boolean
      readonly as: KnownAs
    }
  | { readonly kind: 'too long' }
  | { readonly kind: 'not allowed' }

export type ImportedOnce =
  | Imported
  | KeyReused
  /** Sent before, into a complaint that whoever asks may not know of any more. */
  | { readonly kind: 'not found' }

/**
 * Of the words alone: line ends and spacing at the ends of lines do not make it another statement. Facts told without
 * their text have a digest of another kind, so that a case retold does not stand in the way of the statement itself.
 */
export function digestOf({ facts, text }: StatementToImport): string {
  if (text === null) return `facts:${hash('sha256', JSON.stringify(facts), 'hex')}`
  const words = text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
  return `sha256:${hash('sha256', words, 'hex')}`
}

export interface Known {
  readonly complaintId: string
  readonly reference: string
  readonly sameText: boolean
  readonly as: KnownAs
}

/**
 * The complaint that this text, or another one of the same decision, was read into or confirmed on. One that the person who asks may not
 * know of is as absent as one that never was: to them the statement is new.
 */
export async function alreadyThere(
  tx: RecordTx,
  actor: Actor,
  digest: string,
  reference: string | null,
): Promise<Known | undefined> {
  const params: Parameter[] = [digest, reference]
  const place = (value: Parameter): string => `$${params.push(value) + 1}`
  const [known] = await tx.query<{ complaint_id: string; digest: string; reference: string }>(
    `select s.complaint_id, s.digest, complaint_list.reference
     from statement_list s join complaint_list using (authority_id, complaint_id)
     where s.authority_id = $1 and (s.digest = $2 or (s.reference = $3 and s.digest like 'sha256:%' and $2 like 'sha256:%'))
       and ${knownTo(actor, place)}
     order by (s.digest = $2) desc limit 1`,
    [tx.authorityId, ...params],
  )
  if (!known) return undefined
  const opened = await openComplaint(tx, known.complaint_id)
  return {
    complaintId: known.complaint_id,
    reference: known.reference,
    sameText: known.digest === digest,
    as: opened?.state.imports.some(one => one.digest === known.digest) ? 'past case' : 'live complaint',
  }
}

/** What was answered when the same was sent before, as long as they may still know of it. */
async function answeredBefore(
  tx: RecordTx,
  actor: Actor,
  { complaintId, reference }: Answered,
): Promise<Extract<ImportedOnce, { kind: 'imported' | 'not found' }>> {
  const opened = complaintId === null ? null : await openComplaint(tx, complaintId)
  return opened && reference !== null && actorIn(actor, opened.state)
    ? { kind: 'imported', complaintId: opened.ref.id, reference }
    : { kind: 'not found' }
}

/**
 * Records what a decision statement says, as history: a complaint of its own, its people in streams of their own. One
 * transaction, so that nothing is half-written; the same file again changes nothing.
 */
export async function importStatement(
  office: Office,
  statement: StatementToImport,
  visitor: Visitor,
): Promise<Imported> {
  const result = await importStatementOnce(office, statement, visitor, null)
  if (result.kind === 'key reused' || result.kind === 'not found')
    throw new Error('a key was answered where none was given')
  return result
}

/** As `importStatement`, for what may be sent twice: under the same key it is answered as it was the first time. */
export async function importStatementOnce(
  office: Office,
  statement: StatementToImport,
  visitor: Visitor,
  once: Once | null,
): Promise<ImportedOnce> {
  const instant = office.now()
  const at = instant.toISOString()
  const { personId, authorityId } = visitor
  const digest = digestOf(statement)
  const decision = statement.facts.header.reference?.value ?? null
  return office.record.transaction(authorityId, async (tx): Promise<ImportedOnce> => {
    const audit = (
      kind: 'change' | 'refusal' | 'view',
      subject: string,
      detail: Record<string, string | boolean | null>,
    ) => tx.audit({ at, actor: personId, kind, subject, detail: { verb: 'import-statement', ...detail } })
    const actor = await actorAt(tx, visitor, londonDay(instant))
    if (!holdsAny(actor, mayImport)) {
      await audit('refusal', 'verb/import-statement', {})
      return { kind: 'not allowed' }
    }
    if (statement.text !== null && statement.text.length > LONGEST_TEXT) return { kind: 'too long' }
    const claimed = once && (await claim(tx, personId, once, instant))
    if (claimed?.kind === 'key reused') {
      await audit('refusal', 'verb/import-statement', { outcome: claimed.kind })
      return claimed
    }
    if (claimed?.kind === 'sent before') {
      const before = await answeredBefore(tx, actor, claimed.answered)
      const subject = before.kind === 'imported' ? `complaint/${before.complaintId}` : 'verb/import-statement'
      await audit(before.kind === 'imported' ? 'view' : 'refusal', subject, { sentBefore: true })
      return before
    }
    const known = await alreadyThere(tx, actor, digest, decision)
    if (known) {
      if (once) await giveBack(tx, personId, once)
      await audit('refusal', `complaint/${known.complaintId}`, { already: true })
      return { kind: 'already there', ...known }
    }
    const reference = await tx.nextReference(instant.getUTCFullYear())
    const { people, entries } = proposeEntries(statement.facts, {
      ...(statement.subject === undefined ? {} : { subject: statement.subject }),
      reference,
      digest,
      text: statement.text,
      newId: office.newId,
    })
    const recording = { actor: personId, now: at }
    for (const { personId, name, source } of people)
      await tx.append(
        { kind: 'person', id: personId },
        0,
        [personRecorded.write(undated, source, { name, note: null })],
        recording,
      )
    const complaintId = office.newId()
    await tx.append({ kind: 'complaint', id: complaintId }, 0, entries, recording)
    await audit('change', `complaint/${complaintId}`, { decision, history: true })
    if (once) await answered(tx, personId, once, { complaintId, reference })
    return { kind: 'imported', complaintId, reference }
  })
}
