import { type Packed, zipOf } from './made-files.ts'
import { SECRET, STAYS } from './nasty-pdfs.ts'

const says = `Mrs ${SECRET} lives there.`
const cell = (place: string, words: string, more = '') =>
  `<c r="${place}" t="inlineStr"${more}>${words.startsWith('<') ? words : `<is><t>${words}</t></is>`}</c>`
const row = (number: number, cells: string, more = '') => `<row r="${number}"${more}>${cells}</row>`
const sheetOf = (inside: string): string => `<?xml version="1.0"?><worksheet>${inside}</worksheet>`
const first = row(1, cell('A1', `${STAYS} was told on Monday.`) + cell('B1', 'Yes'))

const relations = (of: string, all: readonly (readonly [id: string, kind: string, target: string])[]): Packed => ({
  name: of,
  content: `<?xml version="1.0"?><Relationships>${all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`).join('')}</Relationships>`,
})

interface Workbook {
  /** Rows after the first, and columns. */
  readonly rows?: string
  readonly columns?: string
  /** Further sheets, by their state. */
  readonly sheets?: readonly (readonly [state: string, inside: string])[]
  readonly inWorkbook?: string
  readonly strings?: readonly string[]
  readonly formats?: readonly string[]
  readonly more?: readonly Packed[]
}

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** An Excel workbook with a sheet whose first row has words that stay. */
export function workbookOf({
  rows = '',
  columns = '',
  sheets = [],
  inWorkbook = '',
  strings = [],
  formats = [],
  more = [],
}: Workbook): Buffer {
  const all = [
    ['visible', `${columns && `<cols>${columns}</cols>`}<sheetData>${first}${rows}</sheetData>`] as const,
    ...sheets,
  ]
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}"/></Types>`,
    },
    relations('_rels/.rels', [['rId1', 'officeDocument', 'xl/workbook.xml']]),
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook><sheets>${all.map(([state], at) => `<sheet name="List ${at + 1}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`).join('')}</sheets>${inWorkbook}</workbook>`,
    },
    relations('xl/_rels/workbook.xml.rels', [
      ...all.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['rId90', 'sharedStrings', 'sharedStrings.xml'],
      ['rId91', 'styles', 'styles.xml'],
    ]),
    ...all.map(([, inside], at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: sheetOf(inside) })),
    {
      name: 'xl/sharedStrings.xml',
      content: `<?xml version="1.0"?><sst>${strings.map(one => `<si>${one}</si>`).join('')}</sst>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<?xml version="1.0"?><styleSheet><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    ...more,
  ])
}

interface NastyWorkbook {
  readonly where: string
  readonly bytes: Buffer
  readonly told: RegExp
}

const secretSheet = `<sheetData>${row(1, cell('A1', says))}</sheetData>`

/** Workbooks that hold the secret where no reader sees it. */
export const workbookWithSecretHidden: readonly NastyWorkbook[] = [
  {
    where: 'on a hidden sheet and on one that is hidden deeper',
    bytes: workbookOf({
      sheets: [
        ['hidden', secretSheet],
        ['veryHidden', secretSheet],
      ],
    }),
    told: /2 hidden sheets/,
  },
  {
    where: 'in a hidden row and in one without any height',
    bytes: workbookOf({ rows: row(2, cell('A2', says), ' hidden="1"') + row(3, cell('A3', says), ' ht="0"') }),
    told: /2 hidden rows/,
  },
  {
    where: 'in a hidden column and in one without any width',
    bytes: workbookOf({
      columns: '<col min="3" max="3" hidden="1"/><col min="4" max="4" width="0"/>',
      rows: row(2, cell('C2', says) + cell('D2', says)),
    }),
    told: /2 hidden columns/,
  },
  {
    where: 'in comments of both kinds',
    bytes: workbookOf({
      more: [
        {
          name: 'xl/comments1.xml',
          content: `<comments><authors><author>${SECRET}</author></authors><commentList><comment ref="A1"><text><t>${says}</t></text></comment></commentList></comments>`,
        },
        {
          name: 'xl/threadedComments/threadedComment1.xml',
          content: `<ThreadedComments><threadedComment ref="A1"><text>${says}</text></threadedComment></ThreadedComments>`,
        },
      ],
    }),
    told: /2 comments/,
  },
  {
    where: 'in the name of a range',
    bytes: workbookOf({
      inWorkbook: `<definedNames><definedName name="${SECRET}">"${says}"</definedName></definedNames>`,
    }),
    told: /1 name for a range/,
  },
  {
    where: 'in a shared string that no cell uses, and in how one is spoken',
    bytes: workbookOf({
      rows: row(2, '<c r="A2" t="s"><v>1</v></c>'),
      strings: [`<t>${says}</t>`, `<t>Used</t><rPh><t>${SECRET}</t></rPh>`],
    }),
    told: /^$/,
  },
  {
    where: 'in a formula, and in a cell whose format shows nothing',
    bytes: workbookOf({
      rows: row(2, `<c r="A2" t="str"><f>CONCAT("${says}")</f><v>Given</v></c>${cell('B2', says, ' s="1"')}`),
      formats: [';;;'],
    }),
    told: /^$/,
  },
  {
    where: 'in the data behind a pivot table, a link to another workbook, and custom XML',
    bytes: workbookOf({
      more: [
        { name: 'xl/pivotCache/pivotCacheDefinition1.xml', content: `<a>${says}</a>` },
        { name: 'xl/externalLinks/externalLink1.xml', content: `<a>${says}</a>` },
        { name: 'customXml/item1.xml', content: `<a>${says}</a>` },
      ],
    }),
    told: /1 copy of the data behind a pivot table, 1 link to another workbook, 1 set of data kept beside it/,
  },
  {
    where: 'in what the file says about itself, a picture and a file inside it',
    bytes: workbookOf({
      more: [
        { name: 'docProps/core.xml', content: `<a>${SECRET}</a>` },
        { name: 'xl/media/image1.png', content: says },
        { name: 'xl/embeddings/a.docx', content: says },
      ],
    }),
    told: /1 file inside it, what it says about itself.*, 1 picture or chart/,
  },
]

/** Workbooks that show the secret, once. */
export const workbookWithSecretSeen: readonly NastyWorkbook[] = [
  { where: 'in a cell', bytes: workbookOf({ rows: row(2, cell('A2', says)) }), told: /^$/ },
  {
    where: 'in pieces of a shared string',
    bytes: workbookOf({
      rows: row(2, '<c r="A2" t="s"><v>0</v></c>'),
      strings: [`<r><t>Mrs ${SECRET.slice(0, 3)}</t></r><r><t>${SECRET.slice(3)} rang.</t></r>`],
    }),
    told: /^$/,
  },
  {
    where: 'far to the right on a second sheet',
    bytes: workbookOf({
      sheets: [['visible', `<sheetData>${row(7, cell('A7', 'x') + cell('ZZ7', says))}</sheetData>`]],
    }),
    told: /^$/,
  },
]
