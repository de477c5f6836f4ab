import { type Block, paragraphs, table } from '#paper/content.ts'

/** So many columns can be read beside each other on a page. */
const MOST_COLUMNS = 6
/** A cell with more would run over pages: it is read as sentences, row by row. In characters. */
const LONGEST_CELL = 600

/** A word longer than a narrow column may break, by a mark of no width. */
const breakable = (cell: string): string => cell.replaceAll(/\S{10}(?=\S{4})/gu, '$&\u200b')

/** Rows as a table where they fit a page, and otherwise row by row, so that no cell runs off it. */
export function tableBlocks(given: readonly (readonly string[])[], caption = 'Table'): readonly Block[] {
  const rows = given.filter(row => row.some(cell => cell.trim() !== ''))
  const columns = Math.max(0, ...rows.map(row => row.length))
  const [header, ...more] = rows
  if (!header) return []
  const fits =
    columns > 1 && columns <= MOST_COLUMNS && rows.every(row => row.every(cell => cell.length <= LONGEST_CELL))
  if (!fits || more.length === 0)
    return rows.flatMap(row => paragraphs(row.filter(cell => cell.trim() !== '').join('\n')))
  const filled = (row: readonly string[]) => Array.from({ length: columns }, (_, at) => breakable(row[at] ?? ''))
  return table(caption, filled(header), more.map(filled))
}
