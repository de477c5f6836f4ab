import { foldAuthority } from '#authority/authority.ts'
import { lawAt } from '#authority/law.ts'
import { changedTheSame } from '#authority/same-thing.ts'
import type { AuthorityState } from '#authority/state.ts'
import { knownPersonOn } from '#authority/term-of-office.ts'
import { endRole } from '#authority/verbs/end-role.ts'
import { grantRole } from '#authority/verbs/grant-role.ts'
import { VersionConflict } from '#record/stream-errors.ts'
import type { StreamRef } from '#stream/entry.ts'
import { holdsAny } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'
import { actorOf } from './grants.ts'
import { isStreamId, londonDay, type Office, type Visitor } from './office.ts'
import { answered, claim, giveBack, type Once } from './once.ts'
import { append, type KeyReused, type Result } from './run.ts'

export type CouncilResult =
  | { readonly kind: 'done' }
  | KeyReused
  | Extract<Result, { readonly kind: 'invalid' | 'refused' | 'not open' | 'conflict' | 'not allowed' }>

const changesPermission: ReadonlySet<string> = new Set([grantRole.name, endRole.name])

export interface Sending {
  readonly once?: Once | null
  /** The version that was looked at. What was changed of the same thing since is a conflict; of other things is not. */
  readonly expectedVersion?: number | null
}

/** Runs a verb on the council's own stream, as `run` does on a complaint: one transaction, audited whatever comes of it. */
export async function runForCouncil(
  office: Office,
  verb: Verb<AuthorityState>,
  input: Readonly<Record<string, unknown>>,
  visitor: Visitor,
  sending: Sending = {},
): Promise<CouncilResult> {
  try {
    return await attempt(office, verb, input, visitor, sending)
  } catch (error) {
    if (error instanceof VersionConflict) return { kind: 'conflict', expected: error.expected, found: error.found }
    throw error
  }
}

async function attempt(
  office: Office,
  verb: Verb<AuthorityState>,
  input: Readonly<Record<string, unknown>>,
  visitor: Visitor,
  { once = null, expectedVersion = null }: Sending,
): Promise<CouncilResult> {
  const instant = office.now()
  const at = instant.toISOString()
  const { personId, authorityId } = visitor
  const today = londonDay(instant)
  const ref: StreamRef = { kind: 'authority', id: authorityId }
  const subject = `authority/${authorityId}`
  return office.record.transaction(authorityId, async (tx): Promise<CouncilResult> => {
    const entries = await tx.load(ref)
    const state = foldAuthority(entries)
    const actor = actorOf(state, personId, today)
    if (!holdsAny(actor, verb.may)) {
      await tx.audit({ at, actor: personId, kind: 'refusal', subject: `verb/${verb.name}`, detail: null })
      return { kind: 'not allowed' }
    }
    const claimed = once && (await claim(tx, personId, once, instant))
    if (claimed?.kind === 'key reused') {
      await tx.audit({
        at,
        actor: personId,
        kind: 'refusal',
        subject,
        detail: { verb: verb.name, outcome: claimed.kind },
      })
      return claimed
    }
    if (claimed?.kind === 'sent before') {
      await tx.audit({ at, actor: personId, kind: 'view', subject, detail: { verb: verb.name, sentBefore: true } })
      return { kind: 'done' }
    }
    const { length: found } = entries
    const isStale = (expected: number): boolean =>
      expected < 1 || expected > found || entries.slice(expected).some(({ type }) => changedTheSame(verb.name, type))
    if (expectedVersion !== null && isStale(expectedVersion)) {
      if (once) await giveBack(tx, personId, once)
      const detail = { verb: verb.name, outcome: 'conflict' }
      await tx.audit({ at, actor: personId, kind: 'refusal', subject, detail })
      return { kind: 'conflict', expected: expectedVersion, found }
    }
    const outcome = verb.perform(state, input, {
      today,
      calendar: lawAt(state).calendar,
      actor,
      source: { kind: 'worked' },
      reference: '',
      people: id => knownPersonOn(state, id, today),
      newId: office.newId,
      isPersonId: isStreamId,
    })
    if (outcome.kind !== 'decided') {
      if (once) await giveBack(tx, personId, once)
      const detail = { verb: verb.name, outcome: outcome.kind }
      await tx.audit({ at, actor: personId, kind: 'refusal', subject, detail })
      return outcome
    }
    await append(tx, outcome.written, { ref, version: entries.length }, { actor: personId, now: at })
    const kind = changesPermission.has(verb.name) ? 'permission' : 'change'
    await tx.audit({ at, actor: personId, kind, subject, detail: { verb: verb.name } })
    if (once) await answered(tx, personId, once, { complaintId: null, reference: null })
    return { kind: 'done' }
  })
}
