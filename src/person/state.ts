/** Who somebody is. The only place where a name stands. */
export interface PersonState {
  name: string
  /** Contact details, language, what they need in order to take part. */
  note: string | null
  /** The entry that says so, by its number, so that a correction can aim at it. */
  recordedBy: number | null
}

export const emptyPerson = (): PersonState => ({ name: '', note: null, recordedBy: null })
