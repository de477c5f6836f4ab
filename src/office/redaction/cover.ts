import type { ComplaintFile } from '#complaint/files/state.ts'
import { aboutGround } from '#complaint/redaction/grounds.ts'
import { passagesInWords, recipientsInWords } from '#complaint/redaction/in-words.ts'
import type { OpenRedaction } from '#complaint/redaction/state.ts'
import type { Day } from '#law/day.ts'
import { dateInWords, spanInWords } from '#law/day-words.ts'
import { type CouncilOfPaper, heading, type Paper, paragraphs, table } from '#paper/content.ts'
import { isUndated } from '#stream/when.ts'

/** What a copy is called. The name of its file may hold a name that is taken out, and is not used. */
export const titleOf = ({ kind }: ComplaintFile): string => `Redacted copy of a file (${kind})`

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

export interface Covered {
  readonly reference: string
  readonly today: Day
  readonly council: CouncilOfPaper
  readonly file: ComplaintFile
  readonly open: OpenRedaction
}

/** The page in front of a copy: that it is one, for whom, and how many passages are gone for which reason. */
export function coverOf({ reference, today, council, file, open }: Covered): Paper {
  const marks = [...open.marks.values()]
  const rows = [...Map.groupBy(marks, ({ ground }) => ground)].map(([ground, all]) => [
    capital(aboutGround[ground].onCopy),
    String(all.length),
  ])
  const dated = isUndated(file.dated) ? '' : `, dated ${spanInWords(file.dated)}`
  const many = marks.length !== 1
  return {
    title: 'Redacted copy',
    council,
    reference,
    date: dateInWords(today),
    to: [`Made for ${recipientsInWords(open.recipients)}`],
    blocks: [
      ...paragraphs(
        `This is a copy of a paper on the council’s file (${file.kind}${dated}). ${capital(passagesInWords(marks.length))} ${many ? 'are' : 'is'} taken out. Where something is taken out, the page is black.`,
      ),
      heading('Why something is taken out'),
      ...table('Passages taken out, by reason', ['Reason', 'Passages'], rows),
      ...paragraphs(
        'Every page says how many passages of it are gone. The words that stay can be searched and read aloud. If you think that something should not have been taken out, tell us and we will look again.',
      ),
    ],
    closing: [],
    enclosures: [],
  }
}
