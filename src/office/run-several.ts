import { lawAt } from '#authority/law.ts'
import { knownPersonOn } from '#authority/term-of-office.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import { VersionConflict } from '#record/stream-errors.ts'
import type { NewEntry, StoredEntry, StreamRef } from '#stream/entry.ts'
import { type Actor, holdsAny } from '#stream/role.ts'
import type { Context, Outcome, Raw, Verb, Written } from '#stream/verb.ts'
import { actorIn, actorOf } from './grants.ts'
import { asKnownTo, othersFor } from './linked-complaints.ts'
import { withComplaintsNamed } from './name-complaints.ts'
import { isStreamId, londonDay, type Office, type Visitor } from './office.ts'
import { answered, giveBack, type Once } from './once.ts'
import { type Opened, openComplaint } from './open-complaint.ts'
import { isSent, partsOf, reachOf } from './reach.ts'
import { append, auditChange, type Result, sentBefore } from './run.ts'
import { secretsOfCase } from './secrets-of-case.ts'

/** One verb of several that are done as one. */
export interface Step {
  readonly verb: Verb<ComplaintState>
  readonly input: Raw
  /** Ids for what the verb makes, taken in order before new ones, so that a later step can name it. */
  readonly ids: readonly string[]
}

/** What several steps are done on. */
export interface Together {
  /** null where the steps begin a complaint. */
  readonly complaintId: string | null
  /** The version that was looked at; null where nobody looked at any. */
  readonly expectedVersion: number | null
  /**
   * For what may be sent twice: under the same key the same is recorded once and answered again. With other answers it
   * is something new, and what was recorded before shows as a conflict.
   */
  readonly sent: Once | null
}

export type ResultOfSeveral =
  | Extract<Result, { readonly kind: 'done' }>
  /** Nothing was recorded: this step, from 0, could not be done. */
  | { readonly kind: 'not done'; readonly step: number; readonly result: Exclude<Result, { readonly kind: 'done' }> }

/** What the steps write, stream by stream, as far as they could be done. */
export interface Planned {
  readonly state: ComplaintState
  /** For the complaint itself. */
  readonly entries: readonly NewEntry[]
  /** For other streams, each once: those of people, and other complaints. */
  readonly elsewhere: readonly { readonly to: StreamRef; readonly entries: readonly NewEntry[] }[]
  /** What each step came to. */
  readonly outcomes: readonly Outcome[]
}

/**
 * Does the steps one after another, each on the state that the ones before it left, without a record: what is to be
 * written, and what each came to. A step that could not be done is left out, and those after it are tried all the same.
 */
export function plan(
  steps: readonly Step[],
  { entries: before, version }: Pick<Opened, 'entries' | 'version'>,
  context: Context,
  at: string,
): Planned {
  const entries: NewEntry[] = []
  const elsewhere = new Map<string, { to: StreamRef; entries: NewEntry[] }>()
  let state = foldComplaint(before)
  const outcomes = steps.map(({ verb, input, ids }) => {
    const waiting = [...ids]
    const outcome = verb.perform(state, input, { ...context, newId: () => waiting.shift() ?? context.newId() })
    if (outcome.kind !== 'decided') return outcome
    for (const { to, entries: written } of outcome.written) {
      if (to === 'this stream') entries.push(...written)
      else {
        const key = `${to.kind}/${to.id}`
        elsewhere.set(key, { to, entries: [...(elsewhere.get(key)?.entries ?? []), ...written] })
      }
    }
    const stored = entries.map((entry, index) => ({
      ...entry,
      seq: version + index + 1,
      recordedAt: at,
      actor: context.actor.personId,
    }))
    state = foldComplaint([...before, ...stored])
    return outcome
  })
  return { state, entries, elsewhere: [...elsewhere.values()], outcomes }
}

function resultOf(outcome: Exclude<Outcome, { readonly kind: 'decided' }>): Exclude<Result, { readonly kind: 'done' }> {
  return outcome
}

async function attempt(
  office: Office,
  steps: readonly Step[],
  { complaintId, expectedVersion, sent }: Together,
  visitor: Visitor,
  along: (tx: RecordTx, complaintId: string) => Promise<void>,
): Promise<ResultOfSeveral> {
  const instant = office.now()
  const { personId, authorityId } = visitor
  const at = instant.toISOString()
  const today = londonDay(instant)
  return office.record.transaction(authorityId, async (tx): Promise<ResultOfSeveral> => {
    const refuse = async (step: number, result: Exclude<Result, { readonly kind: 'done' }>) => {
      const detail = { outcome: result.kind, together: steps.length }
      const subject = `verb/${steps[step]?.verb.name ?? 'none'}`
      await tx.audit({ at, actor: personId, kind: 'refusal', subject, detail })
      return { kind: 'not done', step, result } as const
    }
    const opened = complaintId === null ? null : await openComplaint(tx, complaintId)
    const authority = await authorityOf(tx, authorityId)
    const atCouncil = actorOf(authority, personId, today)
    const forbidden = (one: Actor) => steps.findIndex(({ verb }) => !holdsAny(one, verb.may))
    if (forbidden(atCouncil) >= 0) return refuse(forbidden(atCouncil), { kind: 'not allowed' })
    const actor = complaintId === null ? atCouncil : opened && actorIn(atCouncil, opened.state)
    if (!actor) return refuse(0, { kind: 'not found' })
    if (forbidden(actor) >= 0) return refuse(forbidden(actor), { kind: 'not allowed' })
    const [first] = steps
    const earlier = sent && first && (await sentBefore(tx, { once: sent, personId, instant, verb: first.verb.name }))
    if (earlier?.kind === 'done') return earlier
    const once = earlier === null ? sent : null
    const found = opened?.version ?? 0
    if (expectedVersion !== null && expectedVersion !== found) {
      if (once) await giveBack(tx, personId, once)
      return { kind: 'not done', step: 0, result: { kind: 'conflict', expected: expectedVersion, found } }
    }
    const ref: StreamRef = opened?.ref ?? { kind: 'complaint', id: office.newId() }
    const before = opened ? await asKnownTo(tx, opened, atCouncil) : { entries: [], version: 0 }
    const isLetter = steps.some(({ verb }) => isSent(verb.fields))
    const reach = opened && isLetter ? await reachOf(tx, partsOf(opened.state)) : null
    const named = await Promise.all(
      steps.map(async step => ({
        ...step,
        input: await withComplaintsNamed(tx, step.verb, step.input, atCouncil, complaintId),
      })),
    )
    const others = new Map<string, readonly StoredEntry[]>()
    for (const { verb, input } of named)
      for (const [id, entries] of await othersFor(tx, verb, input, before.entries, atCouncil)) others.set(id, entries)
    const reading = opened && steps.some(({ verb }) => verb.readsNames)
    const secrets = reading ? await secretsOfCase(tx, foldComplaint(before.entries), authority, atCouncil) : undefined
    const context: Context = {
      secrets,
      today,
      calendar: lawAt(authority).calendar,
      signOff: authority.signOff,
      secondReaders: authority.secondReaders,
      actor,
      people: id => ({ ...knownPersonOn(authority, id, today), reach: reach?.get(id) }),
      source: { kind: 'worked' },
      reference: opened?.state.reference ?? '',
      newId: office.newId,
      isPersonId: isStreamId,
      streamId: ref.id,
      otherComplaint: id => others.get(id),
    }
    const stopped = ({ outcomes }: Planned) => outcomes.findIndex(({ kind }) => kind !== 'decided')
    let planned = plan(named, before, context, at)
    const wrong = planned.outcomes[stopped(planned)]
    if (wrong && wrong.kind !== 'decided') {
      if (once) await giveBack(tx, personId, once)
      return refuse(stopped(planned), resultOf(wrong))
    }
    // A reference is taken only once it is needed, and then all is decided again with it.
    const begins = steps.some(({ verb }) => verb.begins)
    const reference = begins ? await tx.nextReference(instant.getUTCFullYear()) : context.reference
    if (begins) planned = plan(named, before, { ...context, reference }, at)
    const recording = { actor: personId, now: at }
    const written: readonly Written[] = [{ to: 'this stream', entries: planned.entries }, ...planned.elsewhere]
    await append(tx, written, { ref, version: before.version }, recording)
    await along(tx, ref.id)
    const line = { at, actor: personId, kind: 'change' } as const
    for (const [place, { verb }] of steps.entries()) {
      const outcome = planned.outcomes[place]
      const detail = { verb: verb.name, history: false, together: steps.length }
      const decided = outcome?.kind === 'decided' ? outcome.written : []
      await auditChange(tx, line, detail, { ref, entries: before.entries }, decided)
    }
    if (once) await answered(tx, personId, once, { complaintId: ref.id, reference })
    return { kind: 'done', complaintId: ref.id, reference }
  })
}

/**
 * Does several verbs as one: all of them or none, in one transaction, with a line in the audit for each. `along` is done
 * in the same transaction, once everything is written.
 */
export async function runSeveral(
  office: Office,
  steps: readonly Step[],
  together: Together,
  visitor: Visitor,
  along: (tx: RecordTx, complaintId: string) => Promise<void> = async () => {},
): Promise<ResultOfSeveral> {
  try {
    return await attempt(office, steps, together, visitor, along)
  } catch (error) {
    if (error instanceof VersionConflict)
      return { kind: 'not done', step: 0, result: { kind: 'conflict', expected: error.expected, found: error.found } }
    throw error
  }
}
