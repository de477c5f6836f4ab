import { type Packed, zipOf } from './made-files.ts'
import { SECRET, STAYS } from './nasty-pdfs.ts'

const run = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (...inside: readonly string[]) => `<w:p>${inside.join('')}</w:p>`
const says = `Mrs ${SECRET} lives there.`
const box = (words: string, hidden = '') =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="Box"${hidden}/><a:graphic><wps:txbx><w:txbxContent>${paragraph(run(words))}</w:txbxContent></wps:txbx></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run(words))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

const NAMES = ['w', 'r', 'mc', 'wp', 'wps', 'a', 'pic', 'v', 'o', 'w14']
  .map(name => `xmlns:${name}="urn:${name}"`)
  .join(' ')
const part = (name: string, element: string, inside: string): Packed => ({
  name: `word/${name}.xml`,
  content: `<?xml version="1.0"?><w:${element} ${NAMES}>${inside}</w:${element}>`,
})
const relations = (of: string, all: readonly (readonly [id: string, kind: string, target: string])[]): Packed => ({
  name: of,
  content: `<?xml version="1.0"?><Relationships>${all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`).join('')}</Relationships>`,
})

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A Word file with this in its body, and further parts. */
export function wordOf(body: string, more: readonly Packed[] = [], also: Parameters<typeof relations>[1] = []): Buffer {
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
    },
    relations('_rels/.rels', [['rId1', 'officeDocument', 'word/document.xml']]),
    part('document', 'document', `<w:body>${paragraph(run(`${STAYS} was told on Monday.`))}${body}</w:body>`),
    relations('word/_rels/document.xml.rels', also),
    ...more,
  ])
}

interface NastyWord {
  readonly where: string
  readonly bytes: Buffer
  /** What whoever marks passages is told of it. */
  readonly told: RegExp
}

const style = (id: string, inside: string, based = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}">${based && `<w:basedOn w:val="${based}"/>`}${inside}</w:style>`
const VANISH = '<w:rPr><w:vanish/></w:rPr>'

/** Word files that hold the secret where no reader of a page sees it. */
export const wordWithSecretHidden: readonly NastyWord[] = [
  {
    where: 'in a tracked deletion',
    bytes: wordOf(
      paragraph(`<w:del w:author="${SECRET}"><w:r><w:delText>${says}</w:delText></w:r>${run(says)}</w:del>`),
    ),
    told: /1 tracked change\b/,
  },
  {
    where: 'in words that were moved away, and who moved them',
    bytes: wordOf(
      paragraph(
        `<w:moveFrom w:author="${SECRET}">${run(says)}</w:moveFrom><w:ins w:author="${SECRET}">${run('Kept.')}</w:ins>`,
      ),
    ),
    told: /2 tracked changes/,
  },
  {
    where: 'in a row of a table that was deleted, and in one that is hidden',
    bytes: wordOf(
      `<w:tbl>${['<w:del/>', '<w:hidden/>'].map(gone => `<w:tr><w:trPr>${gone}</w:trPr><w:tc>${paragraph(run(says))}</w:tc></w:tr>`).join('')}<w:tr><w:tc>${paragraph(run('A row'))}</w:tc></w:tr></w:tbl>`,
    ),
    told: /1 tracked change, 1 hidden table row/,
  },
  {
    where: 'in a comment',
    bytes: wordOf(
      paragraph('<w:commentRangeStart w:id="0"/>', run('Marked.'), '<w:r><w:commentReference w:id="0"/></w:r>'),
      [part('comments', 'comments', `<w:comment w:id="0" w:author="${SECRET}">${paragraph(run(says))}</w:comment>`)],
      [['rId5', 'comments', 'comments.xml']],
    ),
    told: /1 comment\b/,
  },
  { where: 'in hidden text', bytes: wordOf(paragraph(run(says, '<w:vanish/>'))), told: /1 piece of hidden text/ },
  {
    where: 'in hidden text by a style that is based on another',
    bytes: wordOf(
      `<w:p><w:pPr><w:pStyle w:val="Low"/></w:pPr>${run(says)}${run('Shown.', '<w:vanish w:val="0"/>')}</w:p>`,
      [part('styles', 'styles', style('High', VANISH) + style('Low', '', 'High'))],
      [['rId5', 'styles', 'styles.xml']],
    ),
    told: /1 piece of hidden text/,
  },
  {
    where: 'in custom XML and in the data of a control',
    bytes: wordOf(
      `<w:sdt><w:sdtPr><w:alias w:val="${SECRET}"/><w:dataBinding w:xpath="${SECRET}"/></w:sdtPr><w:sdtContent>${paragraph(run('Chosen.'))}</w:sdtContent></w:sdt>`,
      [{ name: 'customXml/item1.xml', content: `<a>${says}</a>` }],
    ),
    told: /1 set of data kept beside it/,
  },
  {
    where: 'in what the file says about itself',
    bytes: wordOf('', [
      { name: 'docProps/core.xml', content: `<a><creator>${SECRET}</creator></a>` },
      { name: 'docProps/custom.xml', content: `<a>${SECRET}</a>` },
    ]),
    told: /who wrote it/,
  },
  {
    where: 'in a header for first pages that is not printed',
    bytes: wordOf(
      '<w:sectPr><w:headerReference w:type="first" r:id="rId5"/><w:footerReference w:type="even" r:id="rId6"/></w:sectPr>',
      [part('header1', 'hdr', paragraph(run(says))), part('footer1', 'ftr', paragraph(run(says)))],
      [
        ['rId5', 'header', 'header1.xml'],
        ['rId6', 'footer', 'footer1.xml'],
      ],
    ),
    told: /2 headers or footers that are not printed/,
  },
  {
    where: 'in a workbook inside it',
    bytes: wordOf(
      paragraph(`<w:r><w:object><v:shape alt="${SECRET}"/><o:OLEObject ProgID="Excel" r:id="rId5"/></w:object></w:r>`),
      [{ name: 'word/embeddings/book.xlsx', content: zipOf([{ name: 'xl/sharedStrings.xml', content: says }]) }],
    ),
    told: /1 file inside it/,
  },
  {
    where: 'in the words that stand for a picture, and in the picture',
    bytes: wordOf(
      paragraph(
        `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="${SECRET}" descr="${says}"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r>`,
      ),
      [{ name: 'word/media/image1.png', content: says }],
    ),
    told: /1 picture, chart or drawing/,
  },
  { where: 'in a shape that is hidden', bytes: wordOf(paragraph(box(says, ' hidden="1"'))), told: /1 hidden shape/ },
  {
    where: 'in the code of a field, and where a link leads',
    bytes: wordOf(
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD ${SECRET}</w:instrText></w:r>${run(says)}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Result.')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink r:id="rId9" w:tooltip="${SECRET}">${run('A link')}</w:hyperlink>`,
      ),
      [],
      [['rId9', 'hyperlink', `https://example.org/${SECRET}`]],
    ),
    told: /^$/,
  },
  {
    where: 'in an older document that nothing leads to, a note nobody refers to, and a comment of the XML',
    bytes: wordOf(
      `<!-- ${says} -->`,
      [
        part('document2', 'document', `<w:body>${paragraph(run(says))}</w:body>`),
        part('footnotes', 'footnotes', `<w:footnote w:id="4">${paragraph(run(says))}</w:footnote>`),
      ],
      [['rId5', 'footnotes', 'footnotes.xml']],
    ),
    told: /^$/,
  },
]

/** Word files that show the secret where every reader sees it. */
export const wordWithSecretSeen: readonly NastyWord[] = [
  { where: 'in its text', bytes: wordOf(paragraph(run(says))), told: /^$/ },
  {
    where: 'in several pieces',
    bytes: wordOf(
      paragraph(run('Mrs '), run(SECRET.slice(0, 3)), run(SECRET.slice(3), '<w:b/>'), run(' lives there.')),
    ),
    told: /^$/,
  },
  { where: 'in inserted words', bytes: wordOf(paragraph(`<w:ins>${run(says)}</w:ins>`)), told: /1 tracked change/ },
  { where: 'in a text box', bytes: wordOf(paragraph(box(says))), told: /^$/ },
  {
    where: 'in a header that is printed',
    bytes: wordOf(
      '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/></w:sectPr>',
      [part('header1', 'hdr', paragraph(run(says)))],
      [['rId5', 'header', 'header1.xml']],
    ),
    told: /^$/,
  },
  {
    where: 'in a table',
    bytes: wordOf(
      `<w:tbl>${['Who', says].map(words => `<w:tr><w:tc>${paragraph(run(words))}</w:tc><w:tc>${paragraph(run('x'))}</w:tc></w:tr>`).join('')}</w:tbl>`,
    ),
    told: /^$/,
  },
  {
    where: 'in a note at the foot',
    bytes: wordOf(
      paragraph(run('A claim'), '<w:r><w:footnoteReference w:id="4"/></w:r>'),
      [part('footnotes', 'footnotes', `<w:footnote w:id="4">${paragraph(run(says))}</w:footnote>`)],
      [['rId5', 'footnotes', 'footnotes.xml']],
    ),
    told: /^$/,
  },
  {
    where: 'in an address of mail that is longer than a line',
    bytes: wordOf(
      paragraph(
        run(`griffiths.and.${SECRET}.and.griffiths.and.others.of.the.office.far.away@nowhere-at-all.example.org`),
      ),
    ),
    told: /^$/,
  },
]
