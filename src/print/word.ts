import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, CouncilOfPaper, Paper } from '#paper/content.ts'
import { type Layout, sizeOf } from './layout.ts'

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** A character that XML cannot hold is left out: a file with one would not open. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const xml = (text: string): string => text.toWellFormed().replaceAll(NOT_IN_XML, '')

const runs = (text: string, look: { readonly bold?: boolean; readonly color?: string } = {}): TextRun[] =>
  xml(text)
    .split('\n')
    .map((line, place) => new TextRun({ ...look, text: line, ...(place > 0 ? { break: 1 } : {}) }))

/** An idea of easy read has room around it. */
const paragraph = (text: string, after = 160): Paragraph =>
  new Paragraph({ children: runs(text), spacing: after === 160 ? { after } : { after, line: 340 } })

/** Who signs stands together on one page. */
const signed = (text: string, keepNext: boolean): Paragraph =>
  new Paragraph({ children: runs(text), keepNext, keepLines: true, spacing: { after: 160 } })

const title = (text: string, level: 1 | 2 | 3): Paragraph =>
  new Paragraph({ heading: levels[level], children: runs(text), keepNext: true, spacing: { before: 280, after: 120 } })

const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

function row(cells: readonly string[], tableHeader: boolean): TableRow {
  return new TableRow({
    tableHeader,
    // Part of a short row on the next page reads as a row of its own; a long one has to break.
    cantSplit: tableHeader || cells.every(({ length }) => length < 600),
    children: cells.map(
      cell =>
        new TableCell({
          margins: { top: 60, bottom: 60, left: 80, right: 80 },
          children: [new Paragraph({ children: runs(cell, { bold: tableHeader }) })],
        }),
    ),
  })
}

/** In twentieths of a point: a column of short words is narrower than one of sentences. */
function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const weights = (rows[0] ?? []).map((_, column) => {
    const longest = Math.max(...rows.map(row => row[column]?.length ?? 0))
    return Math.min(40, Math.max(10, longest)) + 3
  })
  const all = weights.reduce((sum, one) => sum + one, 0)
  return weights.map(one => Math.round((9_000 * one) / all))
}

function written(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [title(block.text, block.level)]
    case 'paragraph':
      return [paragraph(block.text, block.picture === undefined ? 160 : 240)]
    case 'table':
      return [
        new Paragraph({ style: 'Caption', keepNext: true, children: runs(block.caption) }),
        new Table({
          columnWidths: widthsOf([block.header, ...block.rows]),
          width: { size: 100, type: WidthType.PERCENTAGE },
          borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
          rows: [row(block.header, true), ...block.rows.map(cells => row(cells, false))],
        }),
        // A table cannot stand at the end of a document or directly before another: as little as can be goes between.
        new Paragraph({ children: [], spacing: { after: 80, line: 60, lineRule: LineRuleType.EXACT } }),
      ]
  }
}

/** In pixels, of which Word has 96 to the inch. */
const LOGO = { height: 68, width: 400 }

function logoOf({ logo }: CouncilOfPaper): readonly Paragraph[] {
  if (!logo) return []
  const share = Math.min(LOGO.height / logo.height, LOGO.width / logo.width)
  const [width, height] = [Math.round(logo.width * share), Math.round(logo.height * share)]
  const alt = xml(logo.alt)
  const picture = new ImageRun({
    type: logo.type,
    data: Buffer.from(logo.base64, 'base64'),
    transformation: { width, height },
    altText: { name: 'Logo', title: alt, description: alt },
  })
  return [new Paragraph({ children: [picture], spacing: { after: 120 } })]
}

const font = 'Arial'

const usual = { top: 1247, right: 1417, bottom: 1361, left: 1417 }
/** In twentieths of a point. Easy read has short lines. */
const margins: Readonly<Record<Layout, typeof usual>> = {
  standard: usual,
  'large print': usual,
  'easy read': { top: 1417, right: 2268, bottom: 1417, left: 1984 },
}

/** The paper as a Word file: true headings, tables with header rows, language and title. */
export async function word(paper: Paper, layout: Layout): Promise<Uint8Array> {
  // In half points.
  const size = sizeOf[layout] * 2
  const colour = paper.council.colour.replace('#', '')
  const heading = (share: number) => ({
    run: { font, size: Math.round(size * share), bold: true, color: '000000' },
    paragraph: { keepNext: true },
  })
  const document = new Document({
    title: xml(paper.title),
    creator: xml(paper.council.name),
    styles: {
      default: {
        document: { run: { font, size, language: { value: 'en-GB' } } },
        heading1: heading(1.5),
        heading2: heading(1.2),
        heading3: heading(1.05),
      },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          run: { bold: true },
          paragraph: { spacing: { before: 160, after: 100 } },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: margins[layout] },
        },
        ...(paper.mark === undefined
          ? {}
          : {
              headers: {
                default: new Header({
                  children: [
                    new Paragraph({ alignment: AlignmentType.CENTER, children: runs(paper.mark, { bold: true }) }),
                  ],
                }),
              },
            }),
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  ...runs(`${paper.reference === '' ? '' : `${paper.reference} · `}Page `),
                  new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...logoOf(paper.council),
          new Paragraph({
            children: [
              ...runs(paper.council.name, { bold: true, color: colour }),
              ...(paper.council.address ?? []).flatMap(one => [new TextRun({ break: 1 }), ...runs(one)]),
            ],
            border: { bottom: { style: BorderStyle.SINGLE, size: 10, color: colour, space: 4 } },
            spacing: { after: 280 },
          }),
          ...paper.to.map(one => paragraph(one)),
          paragraph(paper.date),
          ...(paper.reference === '' ? [] : [paragraph(`Our reference: ${paper.reference}`)]),
          title(paper.title, 1),
          ...paper.blocks.flatMap(written),
          ...paper.closing.map((one, place) => signed(one, place < paper.closing.length - 1)),
          ...(paper.enclosures.length === 0
            ? []
            : [
                title('With this letter', 2),
                ...paper.enclosures.map(
                  text => new Paragraph({ children: runs(text), bullet: { level: 0 }, spacing: { after: 80 } }),
                ),
              ]),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
