import { type Actor, holdsAny, type Role } from '#stream/role.ts'
import type { RecipientKind } from '../redaction/recipients.ts'
import type { ComplaintState } from '../state.ts'
import { everMade } from './ever-made.ts'
import type { Pack } from './state.ts'
import { packOfFile } from './whose-copy.ts'

/** Those who run a complaint: they put packs together, send them, and open every copy. */
export const runsPacks: readonly Role[] = ['complaints manager', 'complaints officer', 'panel clerk']

/** Those to whom a copy is addressed and who open it here. */
const addressedAs: Readonly<Partial<Record<Role, RecipientKind>>> = {
  'panel member': 'panel',
  'investigating officer': 'investigating officer',
  'independent person': 'independent person',
  'adjudicating officer': 'adjudicating officer',
}

/** Whether a copy for that recipient is for somebody in one of these roles. */
export const isAddressedTo = ({ recipient }: Pick<Pack, 'recipient'>, roles: readonly Role[]): boolean =>
  roles.some(role => addressedAs[role] === recipient)

/** What lies in a message that the outbox kept; of any other file itself. */
const within = ({ history }: ComplaintState, fileId: string): readonly string[] =>
  everMade(history.stored).messages.get(fileId) ?? [fileId]

/**
 * Whether somebody may open a file as far as packs go: a copy that was made for somebody else is no way to what they were
 * given, and neither is the message it went out with.
 */
export const mayOpenCopy = (state: ComplaintState, fileId: string, actor: Actor): boolean =>
  holdsAny(actor, runsPacks) ||
  within(state, fileId).every(id => {
    const pack = packOfFile(state, id)
    return pack === undefined || isAddressedTo(pack, actor.roles)
  })
