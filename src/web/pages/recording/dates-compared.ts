import type { Clock } from '#complaint/clocks/clock.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ChangedEntry, MovedClock, MovedDates } from '#office/views/moved-dates.ts'
import type { Verb } from '#stream/verb.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { spanElement } from '../../components/date.ts'
import { path } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, answer, type Here } from '../../site.ts'
import { outcomeInWords } from '../complaint/clock-words.ts'
import { frame } from '../frame.ts'
import { formAddress } from './form.ts'
import type { Typed } from './typed.ts'

export interface Compared {
  readonly verb: Verb<ComplaintState>
  readonly complaintId: string
  readonly history: boolean
  readonly typed: Typed
  readonly moved: MovedDates
}

const entryWords = (told: ChangedEntry['after']): Html | string =>
  told === null
    ? 'No longer counts'
    : html`${spanElement(told.happened)}<span class="list__detail">${told.words}</span>`

const clockWords = (clock: Clock | null, none: string): Html | string =>
  clock === null
    ? none
    : html`${clock.due.earliest === null && clock.due.latest === null ? 'No date can be worked out' : html`Due ${spanElement(clock.due)}`}<span class="list__detail">${outcomeInWords(clock)}. Counts from ${spanInWords(clock.start.span)}</span>`

const compared = (caption: string, what: string, rows: readonly (readonly [string, Html | string, Html | string])[]) =>
  html`<h2 class="govuk-heading-m">${caption}</h2>${table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'list',
    head: [what, 'As it is now', 'After this'],
    firstCellIsHeader: true,
    rows: rows.map(([heading, before, after]) => [
      heading,
      { text: before, attributes: { 'data-label': 'As it is now' } },
      { text: after, attributes: { 'data-label': 'After this' } },
    ]),
  })}`

const entriesTable = (entries: readonly ChangedEntry[]): Html =>
  compared(
    'What the entry says',
    'Entry',
    entries.map(({ seq, title, before, after }) => [`${seq}. ${title}`, entryWords(before), entryWords(after)]),
  )

const clocksTable = (clocks: readonly MovedClock[]): Html =>
  compared(
    'Time limits that move',
    'Time limit',
    clocks.map(({ title, before, after }) => [
      title,
      clockWords(before, 'Not running'),
      clockWords(after, 'No longer counts'),
    ]),
  )

/** Everything that was typed, carried to the next page. */
const carried = (typed: Typed): readonly Html[] =>
  Object.entries(typed)
    .filter(([name]) => name !== '_csrf' && name !== 'compared' && name !== 'look')
    .flatMap(([name, value]) => (typeof value === 'string' ? [value] : value).map(one => [name, one] as const))
    .map(
      ([name, value]) => html`<textarea name="${name}" hidden>${value.startsWith('\n') ? '\n' : ''}${value}</textarea>`,
    )

/** Both dates side by side, before a correction moves a time limit. */
export function datesComparedPage({ verb, complaintId, history, typed, moved }: Compared, here: Here): Answer {
  const content = html`<form method="post" action="${formAddress(verb, complaintId, history)}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
${carried(typed)}
<span class="govuk-caption-l">Complaint ${moved.reference}</span>
<h1 class="govuk-heading-l">Are both dates as they should be?</h1>
<p class="govuk-body-l">This moves time limits of the complaint. The entry as it was stays in the history.</p>
${entriesTable(moved.entries)}
${clocksTable(moved.clocks)}
${buttonGroup(
  button({ text: 'Save: both dates are right', name: 'compared', value: 'yes', preventDoubleClick: true }),
  button({ text: 'Go back and change it', name: 'look', value: 'yes', kind: 'secondary' }),
)}
</form>`
  const title = `Compare both dates, complaint ${moved.reference}`
  const back = { href: path`/complaints/${complaintId}/record` }
  return answer(frame(here, { title, area: 'complaints', backLink: back, content, wide: true }))
}
