import type { CaseSecrets, PersonSecrets } from '#stream/case-secrets.ts'
import { ofTheFamilyOrComplainedAbout } from '../kept-out.ts'
import { partsHeldBy } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import type { Part } from '../words.ts'
import { lettersOf } from './folded.ts'
import { nameWords } from './name-words.ts'
import { readBack } from './read-back.ts'

export interface CastMember {
  readonly personId: string
  readonly part: Part
  readonly pseudonym: string
}

/** Those who are called by a letter; everybody else is called by their work. */
const lettered: ReadonlySet<Part> = new Set([
  'complainant',
  'child',
  'person affected',
  'representative',
  'relative',
  'other',
])

const byWork: Partial<Record<Part, string>> = {
  advocate: 'Advocate',
  'subject of a point': 'Social Worker',
  'complaints manager': 'Complaints Manager',
  'stage 1 resolver': 'Team Manager',
  'investigating officer': 'Investigating Officer',
  'independent person': 'Independent Person',
  'adjudicating officer': 'Adjudicating Officer',
  'panel chair': 'Panel Chair',
  panellist: 'Panel Member',
  'supplementary investigating officer': 'Second Investigating Officer',
  Ombudsman: 'Ombudsman',
}

const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ']

const initialsOf = (person: PersonSecrets | undefined): string =>
  person === undefined
    ? ''
    : [person.name, ...person.otherNames]
        .map(name => nameWords(name))
        .flatMap(({ initials, whole }) => [initials, whole === null ? '' : (whole.split(' ').at(-1) ?? '')])
        .join('')
        .toUpperCase()

const titleOf = (name: string): string => (/^(?:ms|mrs|miss)\b/i.test(name) ? 'Ms' : /^mr\b/i.test(name) ? 'Mr' : 'Mx')

/** Everybody with a part, the family first, each once and under the part that says most. */
function castOf(state: ComplaintState): readonly { readonly personId: string; readonly part: Part }[] {
  const ids = [...new Set(state.parts.map(({ personId }) => personId))]
  const people = ids.map(personId => {
    const held = partsHeldBy(state, personId)
    const part = ofTheFamilyOrComplainedAbout.find(one => held.includes(one)) ?? held[0] ?? 'other'
    return { personId, part }
  })
  return [...people.filter(({ part }) => lettered.has(part)), ...people.filter(({ part }) => !lettered.has(part))]
}

/** Whether a pseudonym holds a name, initials or anything else that is known of somebody in the case. */
const tells = (pseudonym: string, secrets: CaseSecrets): boolean =>
  readBack([{ key: 'cast', label: 'The cast', text: pseudonym }], secrets, {
    pseudonyms: [pseudonym],
    daysAreChosen: false,
  }).some(({ gravity }) => gravity !== 'to look at')

/** What is wrong with calling somebody that, in words for whoever chose it. */
export function pseudonymIssues(
  { personId, pseudonym }: Pick<CastMember, 'personId' | 'pseudonym'>,
  others: ReadonlyMap<string, string>,
  secrets: CaseSecrets,
): readonly string[] {
  const issues: string[] = []
  if (!/^[\p{L}\p{N}][\p{L}\p{N} .’'-]{0,39}$/u.test(pseudonym))
    issues.push('Use letters, figures and spaces only, at most 40 of them')
  if ([...others].some(([id, other]) => id !== personId && lettersOf(other) === lettersOf(pseudonym)))
    issues.push('Somebody else in this account is called that already. Choose another letter or number')
  if (tells(pseudonym, secrets))
    issues.push('That is, or holds, a name or the initials of somebody in the case. Choose other words')
  const letter = / (\p{Lu})$/u.exec(pseudonym)?.[1]
  if (letter !== undefined && initialsOf(secrets.people.find(one => one.personId === personId)).includes(letter))
    issues.push('That letter is one of their own initials. Choose another letter')
  return issues
}

/**
 * What everybody could be called, those who have no pseudonym yet among them. Letters that are anybody's initials in the
 * family are passed over as long as others are left.
 */
export function castProposed(state: ComplaintState, secrets: CaseSecrets): readonly CastMember[] {
  const cast = castOf(state)
  const given = new Map([...state.account.cast].map(([id, { pseudonym }]) => [id, pseudonym]))
  const byId = new Map(secrets.people.map(person => [person.personId, person]))
  const family = cast.filter(({ part }) => lettered.has(part)).map(({ personId }) => initialsOf(byId.get(personId)))
  const free = [
    ...LETTERS.filter(letter => !family.some(initials => initials.includes(letter))),
    ...LETTERS.filter(letter => family.some(initials => initials.includes(letter))),
  ]
  const taken = new Map(given)
  const lettersTaken = new Set([...given.values()].map(one => / (\p{Lu})$/u.exec(one)?.[1]))
  const fits = (personId: string, pseudonym: string): boolean =>
    pseudonymIssues({ personId, pseudonym }, taken, secrets).length === 0

  function candidates(personId: string, part: Part): readonly string[] {
    if (lettered.has(part)) {
      const as = part === 'child' ? 'Child' : part === 'other' ? 'Person' : titleOf(byId.get(personId)?.name ?? '')
      const own = free.filter(letter => !lettersTaken.has(letter))
      return [as, 'Person', 'Somebody'].flatMap(word => own.map(letter => `${word} ${letter}`))
    }
    const work = byWork[part] ?? 'Officer'
    const several = part === 'subject of a point' || cast.filter(one => one.part === part).length > 1
    const numbered = (word: string) => Array.from({ length: cast.length + 1 }, (_, at) => `${word} ${at + 1}`)
    return [...(several ? numbered(work) : [work]), ...numbered('Officer'), ...numbered('Person')]
  }

  return cast.map(({ personId, part }) => {
    const known = given.get(personId)
    if (known !== undefined) return { personId, part, pseudonym: known }
    const pseudonym = candidates(personId, part).find(one => fits(personId, one)) ?? ''
    taken.set(personId, pseudonym)
    const letter = / (\p{Lu})$/u.exec(pseudonym)?.[1]
    if (letter !== undefined) lettersTaken.add(letter)
    return { personId, part, pseudonym }
  })
}
