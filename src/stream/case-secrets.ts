import type { When } from './entry.ts'

/** Everything by which somebody of a case could be known in a text. What nobody recorded is null or empty. */
export interface PersonSecrets {
  readonly personId: string
  readonly name: string
  /** Known as, former names, other spellings. */
  readonly otherNames: readonly string[]
  readonly addresses: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly born: When | null
  /** Names of their school, placement or the like. */
  readonly places: readonly string[]
  /** Whether they have a part in the case. Of others at the council only the whole name gives anything away. */
  readonly inTheCase: boolean
}

/** What must not stand in an account of a case that is to name nobody. */
export interface CaseSecrets {
  readonly people: readonly PersonSecrets[]
  /** Of this complaint, those linked with it, and other bodies. */
  readonly references: readonly string[]
  /** The council's own name: a surname that is the same word may be meant as the place. */
  readonly council: string
}
