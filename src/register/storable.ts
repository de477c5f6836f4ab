/** Text as the database takes it: without the character that ends a text, and without half a letter. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()
