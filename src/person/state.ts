import type { When } from '#stream/entry.ts'
import type { EqualityAnswers } from './equality.ts'

/** How somebody can be reached without putting them or anybody else at risk. */
export interface Contact {
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  readonly safeWays: readonly string[]
  readonly times: string | null
  /** What must not be used, and who must not come to know. */
  readonly never: string | null
}

/** What somebody needs in order to take part; "not asked" is not "no". */
export interface Needs {
  readonly language: string | null
  readonly interpreter: string
  readonly adjustments: string | null
  readonly formats: readonly string[]
}

/** By what else somebody can be known; `asked` keeps "not asked" apart from "prefer not to say". */
export interface KnownBy {
  readonly asked: string
  readonly knownAs: readonly string[]
  readonly formerNames: readonly string[]
  /** Their school, placement or setting. */
  readonly places: readonly string[]
  /** Their numbers in other systems. */
  readonly references: readonly string[]
}

/** Who somebody is. The only place where a name stands. */
export interface PersonState {
  name: string
  /** Contact details, language, what they need in order to take part. */
  note: string | null
  /** The entry that says so, by its number, so that a correction can aim at it. */
  recordedBy: number | null
  contact: Contact | null
  needs: Needs | null
  born: When | null
  equality: EqualityAnswers | null
  knownBy: KnownBy | null
  /** Where they are reminded of their own work, as somebody who works on complaints. It is no way to reach a family. */
  remindAt: string | null
  /** The number of the entry that gave it; 0 where none did. */
  remindAtGiven: number
}

export const emptyPerson = (): PersonState => ({
  name: '',
  note: null,
  recordedBy: null,
  contact: null,
  needs: null,
  born: null,
  equality: null,
  knownBy: null,
  remindAt: null,
  remindAtGiven: 0,
})
