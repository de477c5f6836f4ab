import type { CaseSecrets } from '#stream/case-secrets.ts'
import type { ComplaintState } from '../state.ts'
import type { Find, FindKind } from './find.ts'
import { placesOf } from './parts-of-text.ts'
import { readBack } from './read-back.ts'
import type { AccountText } from './state.ts'

const read = (text: AccountText, pseudonyms: readonly string[], secrets: CaseSecrets): readonly Find[] =>
  readBack(placesOf(text), secrets, { pseudonyms, daysAreChosen: text.dates === 'day' })

/** What still stands in a text of this complaint, and what somebody said why it may. */
export interface AccountCheck {
  /** Nothing makes these right but another wording, or a reason where one may be given. */
  readonly open: readonly Find[]
  readonly explained: readonly Find[]
}

/** What is known to be somebody's, and no ordinary word, is not explained away. */
const isExplained = ({ key, gravity }: Find, { account }: ComplaintState): boolean =>
  gravity !== 'never' && account.explained.has(key)

const sorted = (finds: readonly Find[], state: ComplaintState): AccountCheck => ({
  open: finds.filter(find => !isExplained(find, state)),
  explained: finds.filter(find => isExplained(find, state)),
})

/** Reads the draft, or what is given, back against everything that is known of the case. */
export const checkAccount = (state: ComplaintState, text: AccountText, secrets: CaseSecrets): AccountCheck =>
  sorted(
    read(
      text,
      [...state.account.cast.values()].map(({ pseudonym }) => pseudonym),
      secrets,
    ),
    state,
  )

/** Reads what was published back against what is known now. What only asks to be looked at was looked at. */
export const checkPublished = (
  state: ComplaintState,
  { text, pseudonyms }: { readonly text: AccountText; readonly pseudonyms: readonly string[] },
  secrets: CaseSecrets,
): readonly Find[] =>
  sorted(read(text, pseudonyms, secrets), state).open.filter(({ gravity }) => gravity !== 'to look at')

const kinds: Record<FindKind, readonly [what: string, instead: string]> = {
  'full name': ['the name of somebody', 'Use what they are called in the cast'],
  name: ['a name of somebody in the case', 'Use what they are called in the cast'],
  initials: ['initials of somebody in the case', 'Use what they are called in the cast'],
  address: ['an address of the case', 'Say “the family’s home”, or leave it out'],
  street: ['a word of an address of the case', 'Leave the place out'],
  place: ['a place that belongs to somebody in the case', 'Say “the school”, “the placement”, or leave it out'],
  postcode: ['a postcode of the case, or part of one', 'Leave it out'],
  'date of birth': ['a date of birth', 'Leave it out, or say roughly how old they were'],
  birthday: ['a day on which somebody was born', 'Give the month of what happened, and not the day'],
  email: ['an email address', 'Leave it out'],
  telephone: ['a telephone number', 'Leave it out'],
  reference: ['a reference of the case', 'Leave it out: the account has a reference of its own'],
  capital: ['a word that could be a name', 'If it is one, leave it out'],
  'nobody of the cast': ['somebody who is not in the cast', 'Use what they are called in the cast'],
  age: ['an exact age', 'Say “a young child”, or “a teenager”'],
  'exact date': ['an exact day', 'Give the month and the year, or the season'],
  'few share it': ['something that few people share', 'Leave it out where the account is understood without it'],
}

export const findInWords = ({ kind }: Pick<Find, 'kind'>): string => kinds[kind][0]
export const whatInstead = ({ kind }: Pick<Find, 'kind'>): string => kinds[kind][1]
