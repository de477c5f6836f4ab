import { lawAt } from '#authority/law.ts'
import { knownPersonOn } from '#authority/term-of-office.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { endExclusion } from '#complaint/verbs/end-exclusion.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import type { AuditKind } from '#record/audit.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import { VersionConflict } from '#record/stream-errors.ts'
import type { JsonObject, Source, StreamRef } from '#stream/entry.ts'
import type { InputIssue, Refusal } from '#stream/refusal.ts'
import { type Actor, holdsAny, type Role } from '#stream/role.ts'
import { type Upload, withUpload } from '#stream/upload-field.ts'
import type { Outcome, Verb, Written } from '#stream/verb.ts'
import { readAccountsAgain } from './accounts-again.ts'
import { keepOutboxOf } from './dispatch/outbox.ts'
import { actorIn, actorOf } from './grants.ts'
import { noteMeetingsChanged } from './invitations/meetings-changed.ts'
import { asKnownTo, OTHER_COMPLAINT, othersFor, othersIn } from './linked-complaints.ts'
import { withComplaintsNamed } from './name-complaints.ts'
import { isStreamId, londonDay, type Office, type Visitor } from './office.ts'
import { answered, claim, giveBack, type Once } from './once.ts'
import { type Opened, openComplaint } from './open-complaint.ts'
import { isSent, partsOf, reachOf } from './reach.ts'
import { secretsOfCase } from './secrets-of-case.ts'

/** Entering what happened without the law's guards is for those who answer for the record. */
export const mayEnterHistory: readonly Role[] = ['complaints manager']

const changesPermission: ReadonlySet<string> = new Set([excludePerson.name, endExclusion.name])

export interface Task {
  /** The complaint it is done in; null where the verb begins one. */
  readonly complaintId: string | null
  readonly input: Readonly<Record<string, unknown>>
  /** The version the person was looking at; another one is a conflict, shown and never retried blindly. */
  readonly expectedVersion: number | null
  readonly source: Source
  /** The file that came with it, already kept. */
  readonly upload?: Upload
}

export type Result =
  | { readonly kind: 'done'; readonly complaintId: string; readonly reference: string }
  | { readonly kind: 'invalid'; readonly issues: readonly InputIssue[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'not open'; readonly opensWhen: string }
  | { readonly kind: 'conflict'; readonly expected: number; readonly found: number }
  | { readonly kind: 'not found' }
  | { readonly kind: 'not allowed' }

/** What was sent before under the same key was something else. */
export interface KeyReused {
  readonly kind: 'key reused'
}

export type ResultOfOnce = Result | KeyReused

/**
 * Appends what was decided: a stream that begins has version 0, this one the version it was decided on. In the order of
 * their ids, so that two people who link two complaints with each other do not wait for one another for good.
 */
export async function append(
  tx: RecordTx,
  written: readonly Written[],
  current: { readonly ref: StreamRef; readonly version: number },
  recording: { readonly actor: string; readonly now: string },
): Promise<void> {
  const idOf = ({ to }: Written) => (to === 'this stream' ? current.ref.id : to.id)
  for (const { to, entries } of written.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))) {
    if (entries.length === 0) continue
    if (to === 'this stream') await tx.append(current.ref, current.version, entries, recording)
    else await tx.append(to, (await tx.load(to)).length, entries, recording)
  }
  await keepOutboxOf(tx, written, current.ref, recording.now)
  await noteMeetingsChanged(tx, written, current.ref)
  await readAccountsAgain(tx, written, current.ref, londonDay(new Date(recording.now)), recording.now)
}

/** A line for the complaint it was done in, and one for each other that it added to. Each names the other. */
export async function auditChange(
  tx: RecordTx,
  line: { readonly at: string; readonly actor: string; readonly kind: AuditKind },
  detail: JsonObject,
  { ref, entries }: Pick<Opened, 'ref' | 'entries'>,
  written: readonly Written[],
): Promise<void> {
  const { toldOf, changed } = othersIn(written, entries)
  const told = toldOf === null ? detail : { ...detail, [OTHER_COMPLAINT]: toldOf }
  await tx.audit({ ...line, subject: `complaint/${ref.id}`, detail: told })
  for (const id of changed)
    await tx.audit({ ...line, subject: `complaint/${id}`, detail: { ...detail, [OTHER_COMPLAINT]: ref.id } })
}

type SentBefore = Extract<ResultOfOnce, { readonly kind: 'done' | 'key reused' }>

interface Sending {
  readonly once: Once
  readonly personId: string
  readonly instant: Date
  readonly verb: string
}

/** What came of it when the same key was sent before; null the first time. Audited like everything that is answered. */
export async function sentBefore(tx: RecordTx, sending: Sending): Promise<SentBefore | null> {
  const { once, personId, instant, verb } = sending
  const claimed = await claim(tx, personId, once, instant)
  if (claimed.kind === 'first time') return null
  const line = { at: instant.toISOString(), actor: personId }
  const { complaintId = null, reference = null } = claimed.kind === 'sent before' ? claimed.answered : {}
  if (complaintId === null || reference === null) {
    await tx.audit({ ...line, kind: 'refusal', subject: `verb/${verb}`, detail: { kind: 'key reused' } })
    return { kind: 'key reused' }
  }
  await tx.audit({ ...line, kind: 'view', subject: `complaint/${complaintId}`, detail: { verb, sentBefore: true } })
  return { kind: 'done', complaintId, reference }
}

/**
 * Runs a verb in one transaction: permission, load and fold, decide, append with the expected version, read tables,
 * audit. Whatever the outcome, it is in the audit before the answer.
 * Any failure rolls everything back.
 */
async function attempt(
  office: Office,
  verb: Verb<ComplaintState>,
  task: Task,
  visitor: Visitor,
  once: Once | null,
): Promise<ResultOfOnce> {
  const instant = office.now()
  const { personId, authorityId } = visitor
  const at = instant.toISOString()
  const today = londonDay(instant)
  return office.record.transaction(authorityId, async (tx): Promise<ResultOfOnce> => {
    const refuse = async (kind: 'not allowed' | 'not found'): Promise<Result> => {
      await tx.audit({ at, actor: personId, kind: 'refusal', subject: `verb/${verb.name}`, detail: { kind } })
      return { kind }
    }
    const fresh: Opened = {
      ref: { kind: 'complaint', id: office.newId() },
      version: 0,
      entries: [],
      state: foldComplaint([]),
    }
    const opened = verb.begins ? fresh : task.complaintId === null ? null : await openComplaint(tx, task.complaintId)
    const authority = await authorityOf(tx, authorityId)
    const atCouncil = actorOf(authority, personId, today)
    const history = task.source.kind === 'history'
    const may = (one: Actor) => holdsAny(one, verb.may) && (!history || holdsAny(one, mayEnterHistory))
    // Whoever may nowhere do it hears so, whether or not there is such a complaint.
    if (!may(atCouncil)) return refuse('not allowed')
    const actor = opened && (verb.begins ? atCouncil : actorIn(atCouncil, opened.state))
    if (!opened || !actor) return refuse('not found')
    if (!may(actor)) return refuse('not allowed')
    const subject = `complaint/${opened.ref.id}`
    const before = once && (await sentBefore(tx, { once, personId, instant, verb: verb.name }))
    if (before) return before
    if (task.expectedVersion !== null && task.expectedVersion !== opened.version) {
      if (once) await giveBack(tx, personId, once)
      return { kind: 'conflict', expected: task.expectedVersion, found: opened.version }
    }

    const { calendar, signOff, secondReaders } = lawAt(authority)
    const asked = withUpload(verb.fields, task.input, task.upload ?? null)
    const input = await withComplaintsNamed(tx, verb, asked, atCouncil, task.complaintId)
    const known = await asKnownTo(tx, opened, atCouncil)
    const others = await othersFor(tx, verb, input, known.entries, atCouncil)
    const reach = isSent(verb.fields) ? await reachOf(tx, partsOf(opened.state)) : null
    const secrets = verb.readsNames ? await secretsOfCase(tx, known.state, authority, atCouncil) : undefined
    const decide = (reference: string): Outcome =>
      verb.perform(known.state, input, {
        today,
        calendar,
        signOff,
        secondReaders,
        secrets,
        actor,
        source: task.source,
        reference,
        people: id => ({ ...knownPersonOn(authority, id, today), reach: reach?.get(id) }),
        newId: office.newId,
        isPersonId: isStreamId,
        streamId: opened.ref.id,
        otherComplaint: id => others.get(id),
      })
    let { reference } = opened.state
    let outcome = decide(reference)
    // A reference is taken only once it is needed, and then it is decided again with it.
    if (outcome.kind === 'decided' && (verb.begins || verb.beginsAnother)) {
      reference = await tx.nextReference(instant.getUTCFullYear())
      outcome = decide(reference)
    }
    if (outcome.kind !== 'decided') {
      if (once) await giveBack(tx, personId, once)
      const detail =
        outcome.kind === 'refused'
          ? { verb: verb.name, rules: outcome.refusals.map(({ rule }) => rule) }
          : { verb: verb.name, outcome: outcome.kind }
      await tx.audit({ at, actor: personId, kind: 'refusal', subject, detail })
      return outcome
    }
    await append(tx, outcome.written, opened, { actor: personId, now: at })
    const kind = changesPermission.has(verb.name) ? 'permission' : 'change'
    const detail = { verb: verb.name, history }
    await auditChange(tx, { at, actor: personId, kind }, detail, opened, outcome.written)
    if (once) await answered(tx, personId, once, { complaintId: opened.ref.id, reference })
    return { kind: 'done', complaintId: opened.ref.id, reference }
  })
}

/**
 * As `run`, for what may be sent twice: under the same key the same is recorded once and answered again, and something
 * else is declined. What recorded nothing can be sent again, changed or not.
 */
export async function runOnce(
  office: Office,
  verb: Verb<ComplaintState>,
  task: Task,
  visitor: Visitor,
  once: Once | null,
): Promise<ResultOfOnce> {
  try {
    return await attempt(office, verb, task, visitor, once)
  } catch (error) {
    if (error instanceof VersionConflict) return { kind: 'conflict', expected: error.expected, found: error.found }
    throw error
  }
}

/** An append that somebody else's came before is told as a conflict. */
export async function run(office: Office, verb: Verb<ComplaintState>, task: Task, visitor: Visitor): Promise<Result> {
  const result = await runOnce(office, verb, task, visitor, null)
  if (result.kind === 'key reused') throw new Error('a key was reused where none was given')
  return result
}
