import { lawAt } from '#authority/law.ts'
import { knownPersonOn } from '#authority/term-of-office.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import { VersionConflict } from '#record/stream-errors.ts'
import type { NewEntry, StoredEntry, StreamRef } from '#stream/entry.ts'
import { type Actor, holdsAny } from '#stream/role.ts'
import type { Context, Outcome, Raw, Verb } from '#stream/verb.ts'
import { actorIn, actorOf } from './grants.ts'
import { withComplaintsNamed } from './name-complaints.ts'
import { isStreamId, londonDay, type Office, type Visitor } from './office.ts'
import { openComplaint } from './open-complaint.ts'
import { isSent, partsOf, reachOf } from './reach.ts'
import type { Result } from './run.ts'

/** One verb of several that are done as one. */
export interface Step {
  readonly verb: Verb<ComplaintState>
  readonly input: Raw
  /** Ids for what the verb makes, taken in order before new ones, so that a later step can name it. */
  readonly ids: readonly string[]
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
  /** For the streams of people, by their id. */
  readonly ofPeople: ReadonlyMap<string, readonly NewEntry[]>
  /** What each step came to. */
  readonly outcomes: readonly Outcome[]
}

/**
 * Does the steps one after another, each on the state that the ones before it left, without a record: what is to be
 * written, and what each came to. A step that could not be done is left out, and those after it are tried all the same.
 */
export function plan(steps: readonly Step[], before: readonly StoredEntry[], context: Context, at: string): Planned {
  const entries: NewEntry[] = []
  const ofPeople = new Map<string, NewEntry[]>()
  let state = foldComplaint(before)
  const outcomes = steps.map(({ verb, input, ids }) => {
    const waiting = [...ids]
    const outcome = verb.perform(state, input, { ...context, newId: () => waiting.shift() ?? context.newId() })
    if (outcome.kind !== 'decided') return outcome
    for (const { to, entries: written } of outcome.written) {
      if (to === 'this stream') entries.push(...written)
      else ofPeople.set(to.id, [...(ofPeople.get(to.id) ?? []), ...written])
    }
    const last = before.length
    const stored = entries.map((entry, index) => ({
      ...entry,
      seq: last + index + 1,
      recordedAt: at,
      actor: context.actor.personId,
    }))
    state = foldComplaint([...before, ...stored])
    return outcome
  })
  return { state, entries, ofPeople, outcomes }
}

function resultOf(outcome: Exclude<Outcome, { readonly kind: 'decided' }>): Exclude<Result, { readonly kind: 'done' }> {
  return outcome
}

async function attempt(
  office: Office,
  steps: readonly Step[],
  complaintId: string | null,
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
    const ref: StreamRef = opened?.ref ?? { kind: 'complaint', id: office.newId() }
    const before = opened?.entries ?? []
    const isLetter = steps.some(({ verb }) => isSent(verb.fields))
    const reach = opened && isLetter ? await reachOf(tx, partsOf(opened.state)) : null
    const context: Context = {
      today,
      calendar: lawAt(authority).calendar,
      signOff: authority.signOff,
      actor,
      people: id => ({ ...knownPersonOn(authority, id, today), reach: reach?.get(id) }),
      source: { kind: 'worked' },
      reference: opened?.state.reference ?? '',
      newId: office.newId,
      isPersonId: isStreamId,
    }
    const stopped = ({ outcomes }: Planned) => outcomes.findIndex(({ kind }) => kind !== 'decided')
    const named = await Promise.all(
      steps.map(async step => ({
        ...step,
        input: await withComplaintsNamed(tx, step.verb, step.input, atCouncil, complaintId),
      })),
    )
    let planned = plan(named, before, context, at)
    const wrong = planned.outcomes[stopped(planned)]
    if (wrong && wrong.kind !== 'decided') return refuse(stopped(planned), resultOf(wrong))
    // A reference is taken only once it is needed, and then all is decided again with it.
    const begins = steps.some(({ verb }) => verb.begins)
    const reference = begins ? await tx.nextReference(instant.getUTCFullYear()) : context.reference
    if (begins) planned = plan(named, before, { ...context, reference }, at)
    const recording = { actor: personId, now: at }
    for (const [id, entries] of planned.ofPeople) {
      const person: StreamRef = { kind: 'person', id }
      await tx.append(person, (await tx.load(person)).length, entries, recording)
    }
    await tx.append(ref, before.length, planned.entries, recording)
    await along(tx, ref.id)
    for (const { verb } of steps)
      await tx.audit({
        at,
        actor: personId,
        kind: 'change',
        subject: `complaint/${ref.id}`,
        detail: { verb: verb.name, history: false, together: steps.length },
      })
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
  complaintId: string | null,
  visitor: Visitor,
  along: (tx: RecordTx, complaintId: string) => Promise<void> = async () => {},
): Promise<ResultOfSeveral> {
  try {
    return await attempt(office, steps, complaintId, visitor, along)
  } catch (error) {
    if (error instanceof VersionConflict)
      return { kind: 'not done', step: 0, result: { kind: 'conflict', expected: error.expected, found: error.found } }
    throw error
  }
}
