import type { PersonState } from '#person/state.ts'
import { holdsAny, type Role } from '#stream/role.ts'
import { actorAt, everyRoleButAdministrators } from '../grants.ts'
import { otherComplaint } from '../linked-complaints.ts'
import { personOf } from '../reach.ts'
import type { View } from '../view.ts'

/** Those who reach people and hold meetings with them. */
export const mayReachThem: readonly Role[] = [
  'complaints manager',
  'complaints officer',
  'stage 1 resolver',
  'investigating officer',
  'independent person',
  'panel clerk',
]

/** Birth dates and equality answers serve the report on the year, and nobody's judgement of the complaint. */
const mayCountThem: readonly Role[] = ['complaints manager', 'complaints officer']

export interface ShownPerson extends Partial<Pick<PersonState, 'contact' | 'needs' | 'born' | 'equality'>> {
  readonly personId: string
}

export interface ShownPeople {
  /** What this person may know of each. */
  readonly people: ReadonlyMap<string, ShownPerson>
  /** Complaints linked with this one that this person may know of; the others are not there. */
  readonly linked: readonly { readonly id: string; readonly reference: string; readonly kind: string }[]
  readonly maySeeContact: boolean
  readonly maySeeAnswers: boolean
}

/** What is known of the people in a complaint beyond their names and parts, from their own streams. */
export const peopleView: View<{ readonly id: string }, ShownPeople> = {
  name: 'people of a complaint',
  may: everyRoleButAdministrators,
  kind: 'view',
  complaint: ({ id }) => id,
  async load(tx, _params, { actor, opened, visitor, today }) {
    if (!opened) return null
    const { state } = opened
    const [maySeeContact, maySeeAnswers] = [holdsAny(actor, mayReachThem), holdsAny(actor, mayCountThem)]
    const people = new Map<string, ShownPerson>()
    for (const personId of new Set(state.parts.map(taken => taken.personId))) {
      const person = maySeeContact ? await personOf(tx, personId) : null
      if (!person) continue
      const { contact, needs, born, equality } = person
      people.set(personId, { personId, contact, needs, ...(maySeeAnswers ? { born, equality } : {}) })
    }
    const atCouncil = await actorAt(tx, visitor, today)
    const linked: { id: string; reference: string; kind: string }[] = []
    for (const { complaintId, kind } of state.intake.links) {
      const other = await otherComplaint(tx, complaintId, atCouncil)
      if (other) linked.push({ id: complaintId, reference: other.state.reference, kind })
    }
    return { people, linked, maySeeContact, maySeeAnswers }
  },
  audit: ({ id }, { people, maySeeAnswers }) => ({
    subject: `complaint/${id}`,
    detail: { looking: 'people', details: people.size, answers: maySeeAnswers },
  }),
}
