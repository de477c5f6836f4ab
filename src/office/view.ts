import type { Day } from '#law/day.ts'
import type { RecordTx } from '#record/record.ts'
import type { JsonObject } from '#stream/entry.ts'
import { holdsAny, type Role } from '#stream/role.ts'
import type { Office, Visitor } from './office.ts'
import { londonDay } from './office.ts'

export interface ViewSetting {
  readonly visitor: Visitor
  readonly today: Day
}

/** The verb's twin: something to look at. Names itself, who may, what it loads and its line in the audit. */
export interface View<Params, Shown> {
  readonly name: string
  readonly may: readonly Role[]
  readonly kind: 'view' | 'search'
  /** null when there is nothing to see: another authority's complaint is as absent as one that never was. */
  load(tx: RecordTx, params: Params, setting: ViewSetting): Promise<Shown | null>
  /** What was looked at, and for a search what it showed. Never a name. */
  audit(params: Params, shown: Shown): { readonly subject: string; readonly detail: JsonObject | null }
}

export type Seen<Shown> =
  | { readonly kind: 'shown'; readonly shown: Shown }
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
  const { actor, authorityId } = visitor
  const line = { at: instant.toISOString(), actor: actor.personId }
  return office.record.transaction(authorityId, async (tx): Promise<Seen<Shown>> => {
    if (!holdsAny(actor, view.may)) {
      await tx.audit({ ...line, kind: 'refusal', subject: `view/${view.name}`, detail: null })
      return { kind: 'not allowed' }
    }
    const shown = await view.load(tx, params, { visitor, today: londonDay(instant) })
    if (shown === null) {
      await tx.audit({ ...line, kind: 'refusal', subject: `view/${view.name}`, detail: { found: false } })
      return { kind: 'not found' }
    }
    await tx.audit({ ...line, kind: view.kind, ...view.audit(params, shown) })
    return { kind: 'shown', shown }
  })
}
