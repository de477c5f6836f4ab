import { compareLetter } from '#paper/against-record/compare.ts'
import { daysSet } from '#paper/days-set.ts'
import { plainText } from '#paper/plain-text.ts'
import type { Scanner } from '../files/scanner.ts'
import { handlingOf, type Office, type Visitor } from '../office.ts'
import type { Once } from '../once.ts'
import { type LetterQuery, letterToKeepView, type ShownLetter } from '../views/letters.ts'
import { keepChecked } from './keep-checked.ts'
import { type LetterFile, type MadeLetter, makeLetter } from './make-letter.ts'

export type KeptLetter =
  | { readonly kind: 'kept'; readonly fileId: string; readonly shown: ShownLetter }
  /** The same was sent before, and is kept once. */
  | { readonly kind: 'kept before' }
  /** Somebody else recorded something in the same moment: nothing was kept. */
  | { readonly kind: 'changed meanwhile'; readonly shown: ShownLetter }
  | Exclude<MadeLetter, { readonly kind: 'made' }>

/** Nothing in it came from outside, so where there is no scanner nobody has to release it. */
const ownScanner: Scanner = {
  name: 'Redress',
  scan: async () => ({ result: 'made here', by: 'no scanner is configured' }),
  standing: async () => ({ kind: 'none' }),
}

export const madeHere = (office: Office): Office => {
  const files = handlingOf(office)
  return files.scanner.name === null ? { ...office, files: { ...files, scanner: ownScanner } } : office
}

/**
 * Makes the file of a letter and keeps it among the complaint's files, with what holding it against the record found.
 * Permission and the line in the audit come before anything is made.
 */
export async function keepLetter(
  office: Office,
  query: LetterQuery & { readonly as: LetterFile },
  visitor: Visitor,
  key: Once | null = null,
): Promise<KeptLetter> {
  const made = await makeLetter(office, query, visitor, letterToKeepView)
  if (made.kind !== 'made') return made
  const { shown } = made
  const { complaint, template, letter } = shown
  if (letter === null) return { kind: 'not allowed' }
  const { state, now, names } = complaint
  const people = [...names].map(([id, name]) => ({ personId: id, name }))
  const sets = daysSet(template, letter.given)
  const against = compareLetter(plainText(letter.composed.paper), { state, dated: now.today, people, now, sets })
  const madeFrom = { template: template.id, wording: letter.wording, head: letter.head }
  const done = await keepChecked(
    office,
    complaint,
    {
      name: made.name,
      bytes: made.bytes,
      what: template.title,
      versionOf: null,
      check: { madeFrom, dated: now.today, sets, against, reason: null },
    },
    visitor,
    { key, scanning: madeHere(office) },
  )
  switch (done.kind) {
    case 'kept':
      return { ...done, shown }
    case 'kept before':
      return done
    case 'not taken':
      return { kind: 'not made', shown, wrong: [{ field: null, words: done.why }] }
    case 'not done': {
      const { kind } = done.result
      return kind === 'not allowed' || kind === 'not found' ? { kind } : { kind: 'changed meanwhile', shown }
    }
  }
}
