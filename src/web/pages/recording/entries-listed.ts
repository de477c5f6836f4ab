import type { ComplaintState } from '#complaint/state.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/complaint.ts'
import type { Verb } from '#stream/verb.ts'
import { details } from '../../components/details.ts'
import { table } from '../../components/table.ts'
import type { Html } from '../../html.ts'
import { capital } from '../days.ts'

/** The verbs that put an entry right, so that dates can move. */
export const puttingRight: ReadonlySet<string> = new Set(['correct-entry', 'withdraw-entry'])

/** The numbers of the entries, for the verbs that ask for one. */
export function entriesToPutRight(verb: Verb<ComplaintState>, { history }: ShownComplaint): Html | '' {
  if (!puttingRight.has(verb.name) || history.length === 0) return ''
  return details({
    summaryText: 'The entries and their numbers',
    text: table({
      caption: 'Entries of this complaint',
      captionClasses: 'govuk-visually-hidden',
      classes: 'entries-listed',
      head: [{ text: 'Number', format: 'numeric' }, 'Entry', 'Date'],
      rows: history
        .filter(({ correctedBy }) => correctedBy?.replacement !== null)
        .map(({ entry, title, words }) => [
          { text: String(entry.seq), format: 'numeric' },
          `${title}. ${words}`,
          capital(spanInWords(entry.happened)),
        ]),
    }),
  })
}
