/** No database keeps this character, and nobody sees the others: they turn words round on the page. */
export const plain = (text: string): string =>
  text
    .replaceAll('\u0000', '')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .toWellFormed()

/** Whatever stands in a header, as a database keeps it. */
export const line = (text: string): string => plain(text).replaceAll(/\s+/g, ' ').trim().slice(0, 500).toWellFormed()
