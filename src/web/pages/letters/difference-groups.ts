import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Difference, DifferenceKind } from '#paper/against-record/difference.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { entryAnchor } from '../complaint/history.ts'
import { capital, counted } from '../days.ts'

interface Group {
  readonly title: string
  readonly kinds: readonly DifferenceKind[]
  /** The page of the complaint that holds the record's side. */
  readonly page: string
  readonly called: string
}

/** In the order in which a letter is put right: what was found first, then dates, people, sums and numbers. */
const groups: readonly Group[] = [
  {
    title: 'Points and findings',
    kinds: [
      'unknown label',
      'missing point',
      'two findings',
      'finding',
      'finding changed from',
      'whole with parts',
      'number of points',
      'part',
    ],
    page: 'points',
    called: 'The points',
  },
  {
    title: 'Dates and time limits',
    kinds: ['date', 'due date', 'weekday', 'unreadable date', 'time limit'],
    page: 'clocks',
    called: 'The clocks',
  },
  { title: 'People', kinds: ['unknown person', 'misspelt name', 'title'], page: 'people', called: 'The people' },
  { title: 'Amounts', kinds: ['amount', 'unreadable amount'], page: 'agreed', called: 'What was agreed' },
  {
    title: 'Recommendations',
    kinds: ['number of recommendations', 'unknown recommendation', 'missing recommendation', 'recommendation'],
    page: 'agreed',
    called: 'What was agreed',
  },
  { title: 'What has to be told', kinds: ['required part'], page: 'letters', called: 'The letters' },
  { title: 'References', kinds: ['reference', 'another complaint'], page: 'history', called: 'The history' },
]

/** Most that are linked beside one difference. */
const MOST = 3

/** Where the record's side stands: the entries, or the page that works it out. */
function whereOnRecord({ entries }: Difference, { page, called }: Group, { id, history }: ShownComplaint): Html {
  const lines = history.filter(({ entry }) => entries.includes(entry.seq)).slice(0, MOST)
  if (lines.length === 0) return link(`/complaints/${encodeURIComponent(id)}/${page}`, called)
  return html`${lines.map(({ entry, title }, place) => {
    const known = entry.happened.earliest !== null || entry.happened.latest !== null
    const words = `${title}${known ? `, ${spanInWords(entry.happened)}` : ''}`
    return html`${place > 0 && html`<br>`}${link(`${path`/complaints/${id}/history`}#${entryAnchor(entry.seq)}`, words)}`
  })}`
}

function card(one: Difference, group: Group, shown: ShownComplaint): Html {
  const { place, passage, letter, record, sentence } = one
  return summaryList({
    card: { title: sentence, headingLevel: 4 },
    classes: 'against-record',
    rows: [
      {
        key: 'The letter',
        value:
          place === null
            ? 'Leaves it out'
            : html`<q>${passage.trim() || letter}</q><span class="list__detail">Line ${place.line}</span>`,
      },
      {
        key: 'The record',
        value: html`${record === null ? 'Has nothing of it' : capital(record)}<span class="list__detail">${whereOnRecord(one, group, shown)}</span>`,
      },
    ],
  })
}

/** Every difference with both sides, what belongs together under one heading. */
export function differencesShown(differences: readonly Difference[], shown: ShownComplaint): Html {
  const known = new Set(groups.flatMap(({ kinds }) => kinds))
  const rest = differences.filter(({ kind }) => !known.has(kind)).map(({ kind }) => kind)
  const all: readonly Group[] = [...groups, { title: 'Other', kinds: rest, page: 'history', called: 'The history' }]
  return html`${all.map(group => {
    const ofIt = differences.filter(({ kind }) => group.kinds.includes(kind))
    return (
      ofIt.length > 0 &&
      html`<h3 class="govuk-heading-s">${group.title}: ${counted(ofIt.length, 'difference')}</h3>${ofIt.map(one => card(one, group, shown))}`
    )
  })}`
}
