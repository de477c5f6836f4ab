import { formatIsoDay, isoDay } from '#law/day.ts'
import { dateInWords, dayInWords } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { type AgreedQuery, type AgreedRegister, type AgreedRow, agreedView } from '#office/views/agreed.ts'
import { csv } from '../../csv.ts'
import { type Html, html, render } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { agreedQueryOf, placeInWords } from './register.ts'

const whoIn =
  ({ names }: AgreedRegister) =>
  (id: string | null): string =>
    id === null ? '' : (names.get(id) ?? 'Name erased')

const documentsOf = ({ proof }: AgreedRow): string =>
  proof === null
    ? ''
    : proof.files.length > 0
      ? proof.files.map(({ name }) => name).join('; ')
      : (proof.keptAt ?? 'No document here')

const HEAD = [
  'Complaint',
  'Agreed',
  'Agreed in',
  'What',
  'Owner',
  'Team',
  'Due by',
  'Done on',
  'Days late',
  'Proof',
  'Document',
  'Given by',
  'Checked by',
  'Checked on',
  'Accepted by',
]

const day = (one: AgreedRow['doneOn']): string | null => (one === null ? null : formatIsoDay(one))

function asTable(shown: AgreedRegister): string {
  const who = whoIn(shown)
  const left = shown.total - shown.rows.length
  return csv([
    HEAD,
    ...shown.rows.map(row => [
      row.reference,
      row.name,
      placeInWords(row.at),
      row.words,
      who(row.owner),
      row.team,
      day(row.dueBy),
      day(row.doneOn),
      row.doneLate,
      row.proof?.words ?? null,
      documentsOf(row),
      who(row.proof?.givenBy ?? null),
      who(row.proof?.checkedBy ?? null),
      row.proof?.checkedOn ?? null,
      row.proof?.acceptedBy ?? null,
    ]),
    ...(left > 0 ? [[`${counted(left, 'more is', 'more are')} not in this file: narrow the register`]] : []),
  ])
}

/** It stands by itself: no address, no script, nothing to be fetched. */
const STYLE = `body{font:16px/1.4 Arial,Helvetica,sans-serif;color:#0b0c0c;max-width:60em;margin:2em auto;padding:0 1em}
h1{font-size:1.9em;margin:0 0 .2em}h2{font-size:1.1em;margin:0}p{margin:.2em 0}
.quiet{color:#484949}ul{list-style:none;margin:1.5em 0;padding:0}
li{border-top:1px solid #b1b4b6;padding:.9em 0;break-inside:avoid;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:7em minmax(0,1fr);gap:.2em 1em;margin:.5em 0 0}dt{color:#484949}dd{margin:0}
@media print{body{font-size:10.5pt;margin:0;max-width:none}}`

function card(row: AgreedRow, shown: AgreedRegister): Html {
  const { proof, doneOn, doneLate } = row
  if (!proof) return html``
  const who = whoIn(shown)
  const late = doneLate !== null && doneLate > 0 ? `, ${counted(doneLate, 'day')} late` : ''
  const on = proof.checkedOn === null ? '' : `, ${dayInWords(isoDay(proof.checkedOn))}`
  const by = [
    proof.givenBy !== null && `Given by ${who(proof.givenBy)}.`,
    proof.checkedBy !== null && `Checked by ${who(proof.checkedBy)}${on}.`,
    `Accepted by ${proof.acceptedBy}.`,
  ].filter(Boolean)
  return html`<li><h2>${row.words}</h2><p class="quiet">${row.name}. ${placeInWords(row.at)}. Complaint ${row.reference}.</p>
<dl><dt>Done</dt><dd>${doneOn === null ? 'On a day not on record' : `${dayInWords(doneOn)}${late}`}</dd>
<dt>Proof</dt><dd>${proof.words}</dd><dt>Document</dt><dd>${documentsOf(row)}</dd><dt>By</dt><dd>${by.join(' ')}</dd></dl></li>`
}

function asPage(shown: AgreedRegister, here: Here): Html {
  const { counts, rows, total, today } = shown
  const left = total - rows.length
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wall of proof – ${here.site.council.name}</title><style>${STYLE}</style></head>
<body><main><p class="quiet">${here.site.council.name}</p><h1>Wall of proof</h1>
<p>${counts.proved.toLocaleString('en-GB')} of ${counted(counts.all, 'thing')} agreed ${counts.proved === 1 ? 'is' : 'are'} proved to be done, as the record stood on ${dateInWords(today)}.${counts.overdue > 0 && ` ${counted(counts.overdue, 'is', 'are')} overdue.`}</p>
${left > 0 && html`<p>${counted(left, 'more is', 'more are')} not in this file.</p>`}
<ul>${rows.map(row => card(row, shown))}</ul></main></body></html>`
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

function file(name: string, media: string, text: string): Answer {
  const bytes = Buffer.from(text, 'utf8')
  return { kind: 'file', name, media, size: bytes.length, content: once(bytes) }
}

async function taken(
  asked: Asked,
  here: Here,
  as: (shown: AgreedRegister) => Promise<Answer> | Answer,
): Promise<Answer> {
  const query: AgreedQuery = { ...agreedQueryOf(asked), show: 'proved', page: 1, whole: true }
  const seen = await show(here.site.office, agreedView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  return seen.kind === 'not found' ? notFound(here) : as(seen.shown)
}

const nameOf = ({ today }: AgreedRegister, ending: string): string => `Wall of proof ${formatIsoDay(today)}.${ending}`

/** The wall of proof as a table, for a spreadsheet: whatever is on it for whoever asks, and nothing else. */
export const proofAsTable = (asked: Asked, here: Here): Promise<Answer> =>
  taken(asked, here, shown => file(nameOf(shown, 'csv'), 'text/csv; charset=utf-8', asTable(shown)))

/** The wall of proof as a page that stands by itself, to be sent, kept or printed. */
export const proofAsPage = (asked: Asked, here: Here): Promise<Answer> =>
  taken(asked, here, async shown =>
    file(nameOf(shown, 'html'), 'text/html; charset=utf-8', await render(asPage(shown, here))),
  )
