import { isExact } from '#law/span.ts'
import type { CaseSecrets, PersonSecrets } from '#stream/case-secrets.ts'
import { partsHeldBy } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import type { Part } from '../words.ts'
import type { Ground } from './grounds.ts'
import { dayForms, phoneForms, shortDayForms } from './other-forms.ts'
import { profileOf, type RecipientKind } from './recipients.ts'

/** Words that may have to go, whose they are, and why. */
export interface Proposed {
  readonly words: string
  readonly whose: string
  readonly ground: Ground
  /** A whole name or an address goes unless somebody says otherwise; a single name may be somebody else's too. */
  readonly usual: boolean
}

/** In whose hands a copy for a recipient is: their own name and address are nothing to be kept from them. */
const themselves: Partial<Record<RecipientKind, readonly Part[]>> = {
  complainant: ['complainant'],
  child: ['child', 'person affected'],
  advocate: ['advocate', 'representative'],
  'person complained about': ['subject of a point'],
}

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|rev)\.?$/i

function namesOf({ name, otherNames }: PersonSecrets): readonly Proposed[] {
  const whole = [name, ...otherNames].filter(one => one.trim() !== '')
  const single = whole
    .flatMap(one => one.split(/\s+/))
    .filter(one => one.length > 2 && !TITLE.test(one) && !whole.includes(one))
  const proposed = (words: string, usual: boolean): Proposed => ({
    words,
    whose: name,
    ground: 'another person',
    usual,
  })
  return [...whole.map(one => proposed(one, true)), ...[...new Set(single)].map(one => proposed(one, false))]
}

function detailsOf({ name, addresses, emails, phones, born, places }: PersonSecrets): readonly Proposed[] {
  const contact = (words: string): Proposed => ({ words, whose: name, ground: 'contact details', usual: true })
  const lines = addresses.flatMap(one => one.split(/[,\n]/)).map(one => one.trim())
  const postcode = /[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}/i
  const parts = lines.filter(line => /\d/.test(line)).flatMap(line => [line, ...(postcode.exec(line) ?? [])])
  const day = born && isExact(born) ? born.earliest : null
  return [
    ...[...addresses, ...parts, ...emails, ...phones.flatMap(phoneForms)].map(contact),
    ...places.map((words): Proposed => ({ words, whose: name, ground: 'another person', usual: false })),
    ...(day === null ? [] : dayForms(day)).map(
      (words): Proposed => ({ words, whose: name, ground: 'another person', usual: true }),
    ),
    // So few figures may mean something else.
    ...(day === null ? [] : shortDayForms(day)).map(
      (words): Proposed => ({ words, whose: name, ground: 'another person', usual: false }),
    ),
  ]
}

/**
 * What is looked for in a file before it goes to these recipients: names, addresses and dates of birth of people of the
 * case, as the profile of each recipient says. A person decides on every one of them.
 */
export function nameListFor(
  state: ComplaintState,
  { people }: CaseSecrets,
  recipients: readonly RecipientKind[],
): readonly Proposed[] {
  const profiles = recipients.map(profileOf)
  const [only] = recipients
  const own = recipients.length === 1 && only ? (themselves[only] ?? []) : []
  const found = people.flatMap(person => {
    const parts = partsHeldBy(state, person.personId)
    if (!person.inTheCase || parts.some(part => own.includes(part))) return []
    const has = (which: 'names' | 'details') =>
      profiles.some(profile => parts.some(part => profile[which].includes(part)))
    return [...(has('names') ? namesOf(person) : []), ...(has('details') ? detailsOf(person) : [])]
  })
  return [...new Map(found.toReversed().map(one => [one.words.toLowerCase(), one])).values()].toReversed()
}
