import { complaintEntryTypes } from '#complaint/entries/index.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { factInWords, factsOf } from '#complaint/verbs/facts-of-entry.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Verb } from '#stream/verb.ts'
import { details } from '../../components/details.ts'
import { table } from '../../components/table.ts'
import { type Html, html } from '../../html.ts'
import { capital } from '../days.ts'

/** The verbs that put an entry right, so that dates can move. */
export const puttingRight: ReadonlySet<string> = new Set(['correct-entry', 'withdraw-entry'])

/** What an entry says, fact by fact, in the words that a correction of it takes. */
function factsListed({ type, data }: StoredEntry): Html | '' {
  const facts = factsOf(data, complaintEntryTypes.get(type)?.fixed ?? [])
  const told = facts.flatMap(({ name, value }) => {
    const words = factInWords(value)
    return words === null ? [] : [html`<li>${name}: ${words}</li>`]
  })
  return told.length === 0 ? '' : html`<ul class="entries-listed__facts">${told}</ul>`
}

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
        .map(({ entry, title, words, correctedBy }) => {
          const stands = correctedBy?.replacement ?? entry
          const facts = verb.name === 'correct-entry' ? factsListed(stands) : ''
          return [
            { text: String(entry.seq), format: 'numeric' },
            html`${`${title}. ${words}`}${facts}`,
            capital(spanInWords(stands.happened)),
          ]
        }),
    }),
  })
}
