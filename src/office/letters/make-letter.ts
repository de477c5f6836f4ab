import type { Lack } from '#paper/compose.ts'
import type { Layout } from '#print/layout.ts'
import type { FileKind } from '#print/order.ts'
import { print } from '#print/print.ts'
import type { Office, Visitor } from '../office.ts'
import { type Seen, show } from '../view.ts'
import { type LetterQuery, letterFileView, type ShownLetter } from '../views/letters.ts'
import { withLogo } from './letterhead.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The files that a letter can be made into, by the value of their button. */
export const letterFiles = {
  pdf: { as: 'pdf', layout: 'standard', ending: 'pdf', media: 'application/pdf' },
  'large print': { as: 'pdf', layout: 'large print', ending: 'pdf', media: 'application/pdf' },
  'easy read': { as: 'pdf', layout: 'easy read', ending: 'pdf', media: 'application/pdf' },
  word: { as: 'word', layout: 'standard', ending: 'docx', media: WORD },
  'easy read in word': { as: 'word', layout: 'easy read', ending: 'docx', media: WORD },
  text: { as: 'text', layout: 'standard', ending: 'txt', media: 'text/plain; charset=utf-8' },
} as const satisfies Record<string, { as: FileKind; layout: Layout; ending: string; media: string }>

export type LetterFile = keyof typeof letterFiles

export const isLetterFile = (text: string): text is LetterFile => Object.hasOwn(letterFiles, text)

export type MadeLetter =
  | {
      readonly kind: 'made'
      readonly bytes: Uint8Array
      readonly name: string
      readonly media: string
      readonly shown: ShownLetter
    }
  /** What is missing or in the way. */
  | { readonly kind: 'not made'; readonly shown: ShownLetter; readonly wrong: readonly Lack[] }
  | Exclude<Seen<never>, { readonly kind: 'shown' }>

/** Makes a file of a letter: permission and the line in the audit first. A letter that lacks something is not made. */
export async function makeLetter(
  office: Office,
  query: LetterQuery & { readonly as: LetterFile },
  visitor: Visitor,
  view: typeof letterFileView = letterFileView,
): Promise<MadeLetter> {
  const seen = await show(office, view, query, visitor)
  if (seen.kind !== 'shown') return seen
  const { shown } = seen
  if (shown.letter === null) return { kind: 'not allowed' }
  const { composed } = shown.letter
  if (composed.lacks.length > 0) return { kind: 'not made', shown, wrong: composed.lacks }
  const { as, layout, ending, media } = letterFiles[query.as]
  const paper = await withLogo(office, visitor.authorityId, composed.paper, shown.letter.logo)
  const printed = await print(paper, as, layout)
  if (printed.kind === 'letters not shown')
    return {
      kind: 'not made',
      shown,
      wrong: [
        {
          field: null,
          words: `No typeface here can show ${printed.letters.join(' ')} in a PDF. Download the letter as Word, where the reader’s own typefaces are used.`,
        },
      ],
    }
  const reference = composed.paper.reference.replaceAll('/', '-')
  const name = `${`${shown.template.title} ${reference}`.trim()}.${ending}`
  return { kind: 'made', bytes: printed.bytes, name, media, shown }
}
