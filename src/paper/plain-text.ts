import type { Block, Paper } from './content.ts'

/** A table as lines, for a reader without columns: the row's name, then what stands under each heading. */
const rowLines = (header: readonly string[], row: readonly string[]): string =>
  row.map((cell, place) => (place === 0 ? `${cell}` : `  ${header[place] ?? ''}: ${cell}`)).join('\n')

function lines(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return block.text
    case 'table':
      return [`${block.caption}:`, ...block.rows.map(row => rowLines(block.header, row))].join('\n\n')
  }
}

/** The paper as plain text, an empty line between its pieces. */
export const plainText = ({ mark, council, to, date, reference, title, blocks, closing, enclosures }: Paper): string =>
  `${[
    ...(mark === undefined ? [] : [mark]),
    [council.name, ...(council.address ?? [])].join('\n'),
    ...to,
    date,
    ...(reference === '' ? [] : [`Our reference: ${reference}`]),
    title,
    ...blocks.map(lines),
    ...closing,
    ...(enclosures.length === 0 ? [] : ['With this letter', enclosures.map(one => `- ${one}`).join('\n')]),
  ].join('\n\n')}\n`
