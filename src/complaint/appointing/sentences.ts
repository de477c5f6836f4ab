/** The definition of independence, a sentence at a time, and what the guidance wants to know besides. */
export const sentences = [
  { id: 'not a member', words: 'They are not a member of the council.' },
  { id: 'not an officer', words: 'They are not an officer of the council.' },
  {
    id: 'not married to one',
    words: 'They are not the husband, wife or civil partner of a member or an officer of the council.',
  },
  { id: 'never employed', words: 'They have never been employed by the council.' },
  {
    id: 'not involved',
    words: 'They have had no earlier involvement with the service complained about or the family.',
  },
  { id: 'no other role', words: 'They have no other role in this complaint.' },
] as const

export type SentenceId = (typeof sentences)[number]['id']
export const sentenceIds = sentences.map(({ id }) => id)

/** Regulation 2: neither a member nor an officer, nor the spouse or civil partner of one. */
export const inLaw: readonly SentenceId[] = ['not a member', 'not an officer', 'not married to one']
