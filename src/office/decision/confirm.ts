import { hash } from 'node:crypto'
import { lawAt } from '#authority/law.ts'
import { knownPersonOn } from '#authority/term-of-office.ts'
import { decisionRead } from '#complaint/entries/decision-read.ts'
import { formatIsoDay } from '#law/day.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import { VersionConflict } from '#record/stream-errors.ts'
import { putBeside } from '#statement/beside/beside.ts'
import type { Facts } from '#statement/facts.ts'
import { readStatement } from '#statement/read.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { holdsAny } from '#stream/role.ts'
import type { Context } from '#stream/verb.ts'
import { onDay } from '#stream/when.ts'
import { afterAdding } from '../files/after-adding.ts'
import type { Brought } from '../files/inspect-kept.ts'
import { actorIn, actorOf } from '../grants.ts'
import { digestOf, LONGEST_TEXT } from '../import-statement.ts'
import { isStreamId, londonDay, type Office, type Visitor } from '../office.ts'
import { answered, claim, giveBack, type Once } from '../once.ts'
import { openComplaint } from '../open-complaint.ts'
import type { ResultOfOnce } from '../run.ts'
import { plan } from '../run-several.ts'
import { mayConfirmDecision } from '../views/decision-beside.ts'
import { type ConfirmedOf, stepsFor, wrongWith } from './steps.ts'

export interface DecisionToConfirm {
  readonly complaintId: string
  /** The text of the statement, exactly as it was given. */
  readonly text: string
  /** The facts that a person confirmed, by their keys. Everything else is kept as seen. */
  readonly confirmed: readonly string[]
  readonly amounts: ReadonlyMap<string, string>
  /** What did not seem to fit was asked about, and it is of this complaint. */
  readonly fits: boolean
  /** The version that was looked at. */
  readonly expectedVersion: number
  /** The file that the text was read from, already kept. */
  readonly brought: Brought | null
}

export type Confirmed =
  | ResultOfOnce
  /** The same statement, with nothing confirmed that was not before: nothing was changed. */
  | { readonly kind: 'already there'; readonly complaintId: string; readonly reference: string }
  | { readonly kind: 'not a statement'; readonly why: string }

interface Found {
  readonly result: Confirmed
  readonly takesFile: boolean
}

const without = (result: Confirmed): Found => ({ result, takesFile: false })

function factsIn(text: string): Facts | string {
  if (text.length > LONGEST_TEXT) return 'It is far longer than a decision statement.'
  const reading = readStatement(text)
  return reading.kind === 'statement' ? reading.facts : reading.why
}

async function attempt(office: Office, task: DecisionToConfirm, visitor: Visitor, once: Once | null): Promise<Found> {
  const instant = office.now()
  const at = instant.toISOString()
  const today = londonDay(instant)
  const { personId, authorityId } = visitor
  const { complaintId, text, brought } = task
  return office.record.transaction(authorityId, async (tx): Promise<Found> => {
    const line = { at, actor: personId }
    const authority = await authorityOf(tx, authorityId)
    const atCouncil = actorOf(authority, personId, today)
    const refuse = async (result: Confirmed, subject = 'verb/confirm-decision'): Promise<Found> => {
      await tx.audit({
        ...line,
        kind: 'refusal',
        subject,
        detail: { verb: 'confirm-decision', outcome: result.kind },
      })
      return without(result)
    }
    if (!holdsAny(atCouncil, mayConfirmDecision)) return refuse({ kind: 'not allowed' })
    const opened = await openComplaint(tx, complaintId)
    const actor = opened && actorIn(atCouncil, opened.state)
    if (!opened || !actor) return refuse({ kind: 'not found' })
    if (!holdsAny(actor, mayConfirmDecision)) return refuse({ kind: 'not allowed' })
    const subject = `complaint/${opened.ref.id}`
    const { reference } = opened.state
    const claimed = once && (await claim(tx, personId, once, instant))
    if (claimed?.kind === 'key reused') return refuse({ kind: 'key reused' }, subject)
    if (claimed?.kind === 'sent before') {
      await tx.audit({ ...line, kind: 'view', subject, detail: { verb: 'confirm-decision', sentBefore: true } })
      return without({ kind: 'done', complaintId, reference })
    }
    const decline = async (result: Confirmed): Promise<Found> => {
      if (once) await giveBack(tx, personId, once)
      return refuse(result, subject)
    }
    const facts = factsIn(text)
    if (typeof facts === 'string') return decline({ kind: 'not a statement', why: facts })
    const beside = putBeside(facts, opened.state, authority.name)
    const keys = new Set(beside.told.map(({ key }) => key))
    const confirmed = new Set(task.confirmed.filter(key => keys.has(key)))
    const digest = digestOf({ facts, text })
    const before = new Set(opened.state.decisionsRead.flatMap(one => (one.digest === digest ? one.confirmed : [])))
    const readBefore = opened.state.decisionsRead.some(one => one.digest === digest)
    const isNew = ({ key, becomes }: (typeof beside.told)[number]): boolean =>
      confirmed.has(key) && (becomes !== null || !before.has(key))
    if (readBefore && !beside.told.some(isNew)) return decline({ kind: 'already there', complaintId, reference })
    if (task.expectedVersion !== opened.version)
      return decline({ kind: 'conflict', expected: task.expectedVersion, found: opened.version })
    const of: ConfirmedOf = {
      facts,
      text,
      beside,
      confirmed,
      amounts: task.amounts,
      upload: brought?.upload ?? null,
      today: formatIsoDay(today),
    }
    const issues: readonly InputIssue[] = [
      ...(beside.misfits.length > 0 && !task.fits
        ? [{ field: 'fits', message: 'Say whether it is the decision on this complaint' }]
        : []),
      ...wrongWith(of),
    ]
    if (issues.length > 0) return decline({ kind: 'invalid', issues })
    const context: Context = {
      today,
      calendar: lawAt(authority).calendar,
      signOff: authority.signOff,
      secondReaders: authority.secondReaders,
      actor,
      people: id => ({ ...knownPersonOn(authority, id, today), reach: undefined }),
      source: { kind: 'worked' },
      reference,
      newId: office.newId,
      isPersonId: isStreamId,
    }
    const taken = stepsFor(of, office.newId)
    const planned = plan(taken.steps, opened, context, at)
    const stopped = planned.outcomes.findIndex(({ kind }) => kind !== 'decided')
    const wrong = planned.outcomes[stopped]
    if (wrong && wrong.kind === 'invalid') {
      const key = taken.keys[stopped]
      const ofAmount = (field: string) => field === 'amountPence' && key != null && task.amounts.has(key)
      return decline({
        kind: 'invalid',
        issues: wrong.issues.map(({ field, message }) => ({
          field: ofAmount(field) ? `amount ${key}` : 'confirmed',
          message,
        })),
      })
    }
    if (wrong && wrong.kind !== 'decided') return decline(wrong)
    const read = decisionRead.write(
      onDay(today),
      { kind: 'worked' },
      {
        matterId: taken.matterId,
        reference: facts.header.reference?.value ?? null,
        digest,
        textSha256: hash('sha256', text, 'hex'),
        fileId: taken.fileId,
        facts: beside.told.map(({ key, what, said, held, verdict, lines }) => ({
          key,
          what,
          said,
          held,
          verdict,
          lines: [...lines],
          confirmed: confirmed.has(key),
        })),
        fitsAllTheSame: [...beside.misfits],
      },
    )
    await tx.append(opened.ref, opened.version, [...planned.entries, read], { actor: personId, now: at })
    await tx.audit({
      ...line,
      kind: 'change',
      subject,
      detail: { verb: 'confirm-decision', history: false, confirmed: confirmed.size, seen: keys.size },
    })
    if (once) await answered(tx, personId, once, { complaintId, reference })
    return { result: { kind: 'done', complaintId, reference }, takesFile: taken.fileId !== null }
  })
}

/**
 * Takes over what a person confirmed of a decision statement: the decision as issued, what was agreed in it and what was
 * given, with the file it came in; and keeps the rest as seen. All in one transaction, or nothing. The same statement again
 * adds nothing.
 */
export async function confirmDecision(
  office: Office,
  task: DecisionToConfirm,
  visitor: Visitor,
  once: Once | null = null,
): Promise<Confirmed> {
  try {
    const { result, takesFile } = await attempt(office, task, visitor, once)
    if (takesFile && task.brought) {
      const { upload, words } = task.brought
      const file = { authorityId: visitor.authorityId, complaintId: task.complaintId, storedAs: upload.storedAs }
      await afterAdding(office, file, words)
    }
    return result
  } catch (error) {
    if (error instanceof VersionConflict) return { kind: 'conflict', expected: error.expected, found: error.found }
    throw error
  }
}
