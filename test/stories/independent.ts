/** How the sentences begin that somebody declares who is to be independent of the council. */
export const independent = [
  'They are not a member of the council.',
  'They are not an officer of the council.',
  'They are not the husband, wife or civil partner',
  'They have never been employed by the council.',
  'They have had no earlier involvement',
  'They have no other role in this complaint.',
]
