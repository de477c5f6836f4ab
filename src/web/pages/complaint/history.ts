import { formatIsoDay } from '#law/day.ts'
import { dateInWords, readDay } from '#law/day-words.ts'
import { londonDay } from '#office/office.ts'
import type { HistoryLine, ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Source } from '#stream/entry.ts'
import { onDay } from '#stream/when.ts'
import { button } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { input } from '../../components/input.ts'
import { path } from '../../components/link.ts'
import { radios } from '../../components/radios.ts'
import { type TimelineItem, timeline } from '../../components/timeline.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { movedLines } from './dates-moved.ts'
import { complaintPage } from './frame.ts'

/** Where one entry stands in the page, so that what rests on it can lead there. */
export const entryAnchor = (seq: number): string => `entry-${seq}`

function sourceWords(source: Source): string {
  if (source.kind === 'worked') return ''
  const line = source.line === null ? '' : `, line ${source.line}`
  return `Entered as history from ${source.document}${line}${source.inferred ? '; inferred, not stated there' : ''}.`
}

const sameMoment = (a: HistoryLine, b: HistoryLine): boolean =>
  a.entry.type === b.entry.type &&
  a.entry.recordedAt === b.entry.recordedAt &&
  a.entry.happened.earliest === b.entry.happened.earliest &&
  a.entry.happened.latest === b.entry.happened.latest &&
  a.correctedBy === null &&
  b.correctedBy === null

/** Entries of one kind made together, such as 31 findings in one report, are told as one. */
function together(history: readonly HistoryLine[]): readonly (readonly [HistoryLine, ...HistoryLine[]])[] {
  const groups: [HistoryLine, ...HistoryLine[]][] = []
  for (const line of history) {
    const last = groups.at(-1)
    if (last && sameMoment(last[0], line)) last.push(line)
    else groups.push([line])
  }
  return groups
}

function described({ words, correctedBy, entry }: HistoryLine): Html {
  const replaced = correctedBy
    ? html` <span class="history__replaced"><span class="govuk-visually-hidden">This entry was </span>${correctedBy.replacement ? 'Corrected' : 'Withdrawn'} by entry ${correctedBy.by.seq}: ${correctedBy.reason}</span>`
    : ''
  return html`${correctedBy ? html`<s>${words}</s>` : words} <span class="list__detail">${sourceWords(entry.source)}</span>${replaced}`
}

function item(lines: readonly [HistoryLine, ...HistoryLine[]], by: (actor: string) => string): TimelineItem {
  const [{ entry, title }] = lines
  const last = lines.at(-1)?.entry.seq ?? entry.seq
  const all = html`<ul class="govuk-list">${lines.map(line => html`<li id="${entryAnchor(line.entry.seq)}">${described(line)}</li>`)}</ul>`
  return {
    id: lines.length === 1 ? entryAnchor(entry.seq) : undefined,
    title: lines.length === 1 ? `${entry.seq}. ${title}` : `${entry.seq} to ${last}. ${title}, ${lines.length} times`,
    by: by(entry.actor),
    happened: entry.happened,
    recorded: londonDay(new Date(entry.recordedAt)),
    description:
      lines.length === 1
        ? described(lines[0])
        : details({
            summaryText: html`Show all ${lines.length}<span class="govuk-visually-hidden">: ${title}</span>`,
            text: all,
          }),
  }
}

interface Told {
  readonly recordedAt: string
  readonly item: TimelineItem
}

/** A holiday is entered for the whole council, so the complaint has no entry of its own for what it moved. */
const movedByHolidays = ({ moves }: ShownComplaint, by: (actor: string) => string): readonly Told[] =>
  moves.map(move => {
    const { recordedAt, actor, title } = move.holiday
    const happened = onDay(londonDay(new Date(recordedAt)))
    const lines = html`<ul class="govuk-list">${movedLines(move).map(line => html`<li>${line}</li>`)}</ul>`
    return {
      recordedAt,
      item: { title: html`Dates moved by a holiday: ${title}`, by: by(actor), happened, description: lines },
    }
  })

/** Newest first, as they were recorded. */
function told(shown: ShownComplaint, by: (actor: string) => string): readonly TimelineItem[] {
  const entries = together(shown.history).map(
    (lines): Told => ({ recordedAt: lines[0].entry.recordedAt, item: item(lines, by) }),
  )
  // What was entered by the time of the holiday stands before it: only that could be moved.
  const all = [...entries]
  for (const one of movedByHolidays(shown, by)) {
    const place = all.findLastIndex(({ recordedAt }) => recordedAt <= one.recordedAt)
    all.splice(place + 1, 0, one)
  }
  return all.toReversed().map(one => one.item)
}

function lookBack({ id, looking }: ShownComplaint, asked: Asked): Html {
  const { wrong } = asked.query
  return html`<form class="look-back" method="get" action="${path`/complaints/${id}/look-back`}" novalidate>
<h2 class="govuk-heading-m">Look at it on another day</h2>
${input({
  id: 'day',
  name: 'day',
  label: { text: 'Day' },
  hint: { text: 'For example, 28 January 2025.' },
  classes: 'govuk-input--width-10',
  value: wrong && wrong !== 'empty' ? wrong : looking.kind === 'now' ? undefined : dateInWords(looking.day),
  ...(wrong ? { errorMessage: { text: 'Enter a day such as 28 January 2025' } } : {}),
})}
${radios({
  name: 'sense',
  fieldset: { legend: { text: 'In which sense?', classes: 'govuk-fieldset__legend--s' } },
  value: looking.kind === 'as known on' ? 'known' : 'stood',
  items: [
    {
      value: 'stood',
      text: 'As it stood',
      hint: { text: 'What had happened by then, with everything put right since.' },
    },
    {
      value: 'known',
      text: 'As it was known',
      hint: { text: 'What had been recorded by then, and nothing put right later.' },
    },
  ],
})}
${button({ text: 'Show that day', kind: 'secondary' })}</form>`
}

/** Newest first, each entry with the day it happened and the day it was recorded. */
export const historyPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'history', shown => {
    const { names } = shown
    const by = (actor: string): string =>
      names.get(actor) ?? (actor === 'system' ? 'the system' : 'somebody no longer named')
    return html`${lookBack(shown, asked)}<h2 class="govuk-heading-m">History</h2>
${timeline({ items: told(shown, by) })}`
  })

/** Turns the two questions of the form into the address of that day; a day that cannot be read comes back with a sentence. */
export async function lookBackTo({ params, query }: Asked): Promise<Answer> {
  const id = params.id ?? ''
  const day = readDay(query.day ?? '')
  if (day === undefined)
    return redirect(path`/complaints/${id}/history?wrong=${query.day?.trim().slice(0, 40) || 'empty'}`)
  const sense = query.sense === 'known' ? 'known' : 'stood'
  return redirect(`${path`/complaints/${id}`}?${new URLSearchParams({ [sense]: formatIsoDay(day) })}`)
}
