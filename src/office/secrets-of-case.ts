import type { AuthorityState } from '#authority/state.ts'
import { POSTCODE } from '#complaint/account/spot-numbers.ts'
import { peopleOf } from '#complaint/people.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { PersonState } from '#person/state.ts'
import type { RecordTx } from '#record/record.ts'
import type { CaseSecrets, PersonSecrets } from '#stream/case-secrets.ts'
import type { Actor } from '#stream/role.ts'
import { otherComplaint } from './linked-complaints.ts'
import { namesOf } from './names-of.ts'
import { personOf } from './reach.ts'

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const TELEPHONE = /(?<!\d)(?:\+44|0)[\d\s().-]{8,14}\d(?!\d)/g

/** What is known of somebody, in their fields and in what was noted of them in free words. */
function secretsFrom(personId: string, { name, note, contact, born, knownBy }: PersonState): PersonSecrets {
  const noted = [note, contact?.never, contact?.times].filter(Boolean).join('\n')
  const inNotes = (pattern: RegExp): readonly string[] => noted.match(pattern) ?? []
  return {
    personId,
    name,
    otherNames: [...(knownBy?.knownAs ?? []), ...(knownBy?.formerNames ?? [])],
    addresses: [...(contact?.address ? [contact.address] : []), ...inNotes(POSTCODE)],
    emails: [...(contact?.email ? [contact.email] : []), ...inNotes(EMAIL)],
    phones: [...(contact?.phone ? [contact.phone] : []), ...inNotes(TELEPHONE)],
    born,
    places: knownBy?.places ?? [],
    inTheCase: true,
  }
}

const theirNumbers = ({ knownBy }: PersonState): readonly string[] => knownBy?.references ?? []

const referencesOf = ({ reference, matters, imports }: ComplaintState): readonly string[] => [
  reference,
  ...[...matters.values()].map(one => one.reference ?? ''),
  ...imports.map(one => one.reference ?? ''),
]

/**
 * Everything by which anybody of a complaint could be known, as it is on record now: its people, those of the complaints
 * linked with it as far as `atCouncil` may know of them, and the whole names of the council's own people.
 */
export async function secretsOfCase(
  tx: RecordTx,
  state: ComplaintState,
  authority: AuthorityState,
  atCouncil: Actor,
): Promise<CaseSecrets> {
  const people = new Set(peopleOf(state))
  const references = [...referencesOf(state)]
  for (const { complaintId } of state.intake.links) {
    const linked = await otherComplaint(tx, complaintId, atCouncil)
    if (!linked) continue
    references.push(...referencesOf(linked.state))
    for (const { personId } of linked.state.parts) people.add(personId)
  }
  const secrets: PersonSecrets[] = []
  for (const personId of people) {
    const person = await personOf(tx, personId)
    if (!person || person.name === '') continue
    secrets.push(secretsFrom(personId, person))
    references.push(...theirNumbers(person))
  }
  const staff = [...authority.terms.map(({ personId }) => personId), ...authority.pool.keys()]
  for (const [personId, name] of await namesOf(
    tx,
    staff.filter(id => !people.has(id)),
  ))
    secrets.push({
      personId,
      name,
      otherNames: [],
      addresses: [],
      emails: [],
      phones: [],
      born: null,
      places: [],
      inTheCase: false,
    })
  return {
    people: secrets,
    references: [...new Set(references)].filter(one => one !== ''),
    council: `${authority.name} ${authority.shortName}`,
  }
}
