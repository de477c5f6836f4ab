import type { Day } from '#law/day.ts'
import type { RecordTx } from '#record/record.ts'
import type { JsonObject } from '#stream/entry.ts'
import { type Actor, holdsAny, type Role } from '#stream/role.ts'
import { actorAt, actorIn } from './grants.ts'
import { asKnownTo } from './linked-complaints.ts'
import { londonDay, type Office, type Visitor } from './office.ts'
import { type Opened, openComplaint } from './open-complaint.ts'

export interface ViewSetting {
  readonly visitor: Visitor
  readonly today: Day
  /** The visitor with the roles that count here: in the complaint looked at, or at the council. */
  readonly actor: Actor
  /** The complaint looked at, as far as the visitor may know it, for a view that names one. */
  readonly opened: Opened | null
}

/** The verb's twin: something to look at. Names itself, who may, what it loads and its line in the audit. */
export interface View<Params, Shown> {
  readonly name: string
  readonly may: readonly Role[]
  readonly kind: 'view' | 'search' | 'download'
  /** The id of the complaint it shows, whose parts and exclusions then decide who may. */
  complaint?(params: Params): string
  /** null when there is nothing to see: another authority's complaint is as absent as one that never was. */
  load(tx: RecordTx, params: Params, setting: ViewSetting): Promise<Shown | null>
  /** What was looked at, and for a search what it showed. Never a name. */
  audit(params: Params, shown: Shown): { readonly subject: string; readonly detail: JsonObject | null }
}

export type Seen<Shown> =
  | { readonly kind: 'shown'; readonly shown: Shown; readonly actor: Actor }
  | { readonly kind: 'not found' }
  | { readonly kind: 'not allowed' }

/** Shows a view: permission, load, audit, and only then the answer, in one transaction. No audit, no answer. */
export async function show<Params, Shown>(
  office: Office,
  view: View<Params, Shown>,
  params: Params,
  visitor: Visitor,
): Promise<Seen<Shown>> {
  const instant = office.now()
  const today = londonDay(instant)
  const line = { at: instant.toISOString(), actor: visitor.personId }
  return office.record.transaction(visitor.authorityId, async (tx): Promise<Seen<Shown>> => {
    const refuse = async (kind: 'not found' | 'not allowed') => {
      const detail = kind === 'not found' ? { found: false } : null
      await tx.audit({ ...line, kind: 'refusal', subject: `view/${view.name}`, detail })
      return { kind }
    }
    const id = view.complaint?.(params)
    const opened = id === undefined ? null : await openComplaint(tx, id)
    const atCouncil = await actorAt(tx, visitor, today)
    // Whoever may nowhere see it hears so, whether or not there is such a complaint.
    if (!holdsAny(atCouncil, view.may)) return refuse('not allowed')
    const actor = id === undefined ? atCouncil : opened && actorIn(atCouncil, opened.state)
    if (!actor) return refuse('not found')
    if (!holdsAny(actor, view.may)) return refuse('not allowed')
    const known = opened && (await asKnownTo(tx, opened, atCouncil))
    const shown = await view.load(tx, params, { visitor, today, actor, opened: known })
    if (shown === null) return refuse('not found')
    await tx.audit({ ...line, kind: view.kind, ...view.audit(params, shown) })
    return { kind: 'shown', shown, actor }
  })
}
