import { firstCheckOf } from '#complaint/letters/checked.ts'
import type { Day } from '#law/day.ts'
import { holdsAny } from '#stream/role.ts'
import { type ComparedFile, compareLetterFile } from '../compare-letter.ts'
import { actorAt, actorIn } from '../grants.ts'
import { londonDay, type Office, type Visitor } from '../office.ts'
import { answered, claim, type Once } from '../once.ts'
import { openComplaint } from '../open-complaint.ts'
import { mayMakeLetters } from '../views/letters.ts'
import { differencesSeen } from './differences-seen.ts'
import { appendCheck } from './record-check.ts'

/** Whoever may say that a letter was sent may say that it was checked. */
export const mayCheckLetters = mayMakeLetters

export interface LetterToCheck {
  readonly complaintId: string
  readonly file: string
  readonly dated: Day
  /** Why it may be sent although it differs; empty where it does not. */
  readonly reason: string
  /** The differences that whoever decides has looked at, by `differencesSeen`. */
  readonly seen: string
}

type Compared = Extract<ComparedFile, { readonly kind: 'compared' }>

export type Checked =
  | { readonly kind: 'done' }
  | Exclude<ComparedFile, Compared>
  /** It differs, and no reason was given. */
  | { readonly kind: 'no reason'; readonly compared: Compared }
  /** The letter and the record stand otherwise to each other than when they were looked at. */
  | { readonly kind: 'changed'; readonly compared: Compared }

/**
 * Holds a kept letter against the record again, and keeps what was found with the reason to send it all the same. What
 * whoever decides has not seen is not kept.
 */
export async function checkLetter(
  office: Office,
  { complaintId, file, dated, reason, seen }: LetterToCheck,
  visitor: Visitor,
  key: Once | null = null,
): Promise<Checked> {
  const compared = await compareLetterFile(office, { complaintId, dated, file }, visitor)
  if (compared.kind !== 'compared') return compared
  const { against, shown } = compared
  if (differencesSeen(against) !== seen) return { kind: 'changed', compared }
  const differs = against.differences.length > 0
  if (differs && reason.trim() === '') return { kind: 'no reason', compared }
  const instant = office.now()
  const [at, today] = [instant.toISOString(), londonDay(instant)]
  const { personId, authorityId } = visitor
  return office.record.transaction(authorityId, async (tx): Promise<Checked> => {
    const opened = await openComplaint(tx, complaintId)
    const actor = opened && actorIn(await actorAt(tx, visitor, today), opened.state)
    if (!opened || !actor || !holdsAny(actor, mayCheckLetters)) {
      await tx.audit({ at, actor: personId, kind: 'refusal', subject: 'verb/check-letter', detail: null })
      return { kind: 'not allowed' }
    }
    if (opened.version !== shown.version) {
      const detail = { verb: 'check-letter', outcome: 'conflict' }
      await tx.audit({ at, actor: personId, kind: 'refusal', subject: `complaint/${complaintId}`, detail })
      return { kind: 'changed', compared }
    }
    const claimed = key && (await claim(tx, personId, key, instant))
    if (claimed && claimed.kind !== 'first time') return { kind: 'done' }
    const before = firstCheckOf(opened.state, file)
    const check = {
      fileId: file,
      madeFrom: before?.fileId === file ? before.madeFrom : null,
      dated,
      sets: before?.sets ?? [],
      against,
      reason: differs ? reason.trim() : null,
    }
    await appendCheck(tx, opened, check, { personId, today, at })
    if (key) await answered(tx, personId, key, { complaintId, reference: opened.state.reference })
    return { kind: 'done' }
  })
}
