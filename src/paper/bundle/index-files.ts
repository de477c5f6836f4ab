import type { PackIndex } from './index-sheet.ts'
import { packInWords } from './listed.ts'
import { rangeInWords } from './plan.ts'

const escaped = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')

/** A cell that a spreadsheet would work out as a formula is text. */
const cell = (words: string): string => `"${(/^[=+\-@\t\r]/.test(words) ? `'${words}` : words).replaceAll('"', '""')}"`

const HEADER = ['No.', 'Document', 'Date', 'Supplied by', 'Pages', 'File', 'Bytes', 'SHA-256']

const rowsOf = ({ listed }: PackIndex): readonly (readonly string[])[] =>
  listed.map(one => [
    String(one.number),
    [one.title, ...one.notes].join('\n'),
    one.dated,
    one.suppliedBy,
    rangeInWords(one.pages),
    one.file,
    String(one.size),
    one.sha256,
  ])

/** The index as a table for a spreadsheet (RFC 4180). */
export const indexCsv = (index: PackIndex): string =>
  `\ufeff${[HEADER, ...rowsOf(index)].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`

const STYLE =
  'body{font:1.1rem/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}caption{font-weight:bold;text-align:left;margin:1rem 0}td,th{border-bottom:1px solid #767676;padding:.5rem;text-align:left;vertical-align:top}.sum{overflow-wrap:anywhere;font-size:.85rem}'

/** The index as a page that needs nothing else, with a link to each file that lies beside it. */
export function indexHtml(index: PackIndex, here: ReadonlySet<number>): string {
  const title = escaped(packInWords(index.cover))
  const rows = index.listed.map(
    (one, place) =>
      `<tr><td>${one.number}</td><th scope="row">${escaped([one.title, ...one.notes].join('\n'))}</th><td>${escaped(one.dated)}</td><td>${escaped(one.suppliedBy)}</td><td>${rangeInWords(one.pages)}</td><td>${here.has(place) ? `<a href="files/${one.file}">${one.file}</a>` : `${one.file} (in another part)`}</td><td class="sum">${one.sha256}</td></tr>`,
  )
  const not = index.notIn.map(
    ({ what, why }) => `<tr><th scope="row">${escaped(what)}</th><td>${escaped(why)}</td></tr>`,
  )
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1>${index.cover.lines.map(line => `<p>${escaped(line)}</p>`).join('')}<table><caption>Documents</caption><thead><tr><th scope="col">No.</th><th scope="col">Document</th><th scope="col">Date</th><th scope="col">Supplied by</th><th scope="col">Pages</th><th scope="col">File</th><th scope="col">SHA-256</th></tr></thead><tbody>${rows.join('')}</tbody></table>${not.length === 0 ? '' : `<table><caption>Not in this pack</caption><thead><tr><th scope="col">What</th><th scope="col">Why</th></tr></thead><tbody>${not.join('')}</tbody></table>`}</main></body></html>\n`
}

/** A table of any kind for a spreadsheet. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
