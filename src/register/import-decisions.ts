import { actorAt } from '#office/grants.ts'
import { londonDay, type Office, type Visitor } from '#office/office.ts'
import { holdsAny, type Role } from '#stream/role.ts'
import { type Filed, fileDecisions } from './file-decisions.ts'
import type { PublishedDecision } from './published-decision.ts'

/** The register is shared by all councils: whoever answers for a council's record may add to it. */
export const mayImportDecisions: readonly Role[] = ['complaints manager']

export type Imported = { readonly kind: 'done'; readonly filed: readonly Filed[] } | { readonly kind: 'not allowed' }

/** Files decisions in one transaction, with a line in the audit that says what came of it. All or none. */
export async function importDecisions(
  office: Office,
  decisions: readonly PublishedDecision[],
  visitor: Visitor,
): Promise<Imported> {
  const instant = office.now()
  const at = instant.toISOString()
  const line = { at, actor: visitor.personId }
  return office.record.transaction(visitor.authorityId, async (tx): Promise<Imported> => {
    const actor = await actorAt(tx, visitor, londonDay(instant))
    if (!holdsAny(actor, mayImportDecisions)) {
      tx.audit({ ...line, kind: 'refusal', subject: 'verb/import-decisions', detail: null })
      return { kind: 'not allowed' }
    }
    const filed = await fileDecisions(tx, decisions, { at, mark: office.newId() })
    const named = (kind: Filed['kind']) =>
      decisions.flatMap(({ reference }, place) => (filed[place]?.kind === kind ? [reference] : []))
    tx.audit({
      ...line,
      kind: 'change',
      subject: 'decisions',
      detail: {
        verb: 'import-decisions',
        added: named('added'),
        replaced: named('replaced'),
        alreadyThere: named('already there').length,
        notFiled: named('not filed').length,
      },
    })
    return { kind: 'done', filed }
  })
}
