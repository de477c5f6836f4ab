import { lawAt } from '#authority/law.ts'
import { type ReminderRule, reminderRuleOn } from '#authority/reminders/rule.ts'
import { holdsOn } from '#authority/term-of-office.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { Role } from '#stream/role.ts'
import { everyRole } from '../grants.ts'
import { namesOf } from '../names-of.ts'
import { isStreamId } from '../office.ts'
import { type ReminderAddress, reminderAddressOf } from '../reminders/address.ts'
import { lastOfEach, lastSentTo, type ReminderSent } from '../reminders/reminders-sent.ts'
import { type ThingsToDo, thingsToDo } from '../reminders/things-to-do.ts'
import type { View } from '../view.ts'

export interface ShownReminders {
  readonly rule: ReminderRule
  /** Their own address; null where they are not reminded. */
  readonly address: ReminderAddress | null
  /** What a message would tell now. */
  readonly things: ThingsToDo
  /** The newest first. */
  readonly sent: readonly ReminderSent[]
}

const DAYS_SHOWN = 20

/** What somebody is reminded of, where, and what became of it. */
export const remindersView: View<null, ShownReminders> = {
  name: 'reminders',
  may: everyRole,
  kind: 'view',
  async load(tx, _query, { actor, today, visitor }) {
    const authority = await authorityOf(tx, visitor.authorityId)
    const rule = reminderRuleOn(authority.reminders, today)
    const { personId } = visitor
    return {
      rule,
      address: await reminderAddressOf(tx, personId),
      things: await thingsToDo(tx, actor, lawAt(authority), rule, today),
      sent: isStreamId(personId) ? await lastSentTo(tx, personId, DAYS_SHOWN) : [],
    }
  },
  audit: (_query, { things }) => ({ subject: 'reminders', detail: { complaints: things.complaints.length } }),
}

/** Somebody with a role, and whether they are reminded. */
export interface RemindedPerson {
  readonly personId: string
  /** null where it was erased. */
  readonly name: string | null
  readonly roles: readonly Role[]
  readonly hasAddress: boolean
  /** Why nothing is sent to it; null where nothing came back. */
  readonly failing: ReminderAddress['failing']
  readonly last: ReminderSent | null
}

export interface ShownCouncilReminders {
  readonly rule: ReminderRule
  readonly people: readonly RemindedPerson[]
}

/** Who is reminded at the council and who is not. Nobody's address is told, and nothing of what they have to do. */
export const councilRemindersView: View<null, ShownCouncilReminders> = {
  name: 'reminders of the council',
  may: ['complaints manager', 'administrator'],
  kind: 'view',
  async load(tx, _query, { today, visitor }) {
    const authority = await authorityOf(tx, visitor.authorityId)
    const terms = Map.groupBy(
      authority.terms.filter(term => holdsOn(term, today)),
      ({ personId }) => personId,
    )
    const names = await namesOf(tx, [...terms.keys()])
    const last = await lastOfEach(tx)
    const people: RemindedPerson[] = []
    for (const [personId, held] of terms) {
      const address = await reminderAddressOf(tx, personId)
      people.push({
        personId,
        name: names.get(personId) ?? null,
        roles: [...new Set(held.map(({ role }) => role))],
        hasAddress: address !== null,
        failing: address?.failing ?? null,
        last: last.get(personId) ?? null,
      })
    }
    return { rule: reminderRuleOn(authority.reminders, today), people }
  },
  audit: (_query, { people }) => ({ subject: 'council/reminders', detail: { people: people.length } }),
}
