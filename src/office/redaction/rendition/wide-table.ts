import { type Block, heading } from '#paper/content.ts'
import { printable } from './rendered.ts'
import { tableBlocks } from './table-blocks.ts'

/** So many columns stand beside each other, and the next ones below. */
const BESIDE = 5
/** More would take minutes to lay out, and nobody marks so much by hand. */
const MOST_CELLS = 40_000

/** "A", "AB": as a workbook names its columns. @param at from 0 */
export const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)

export interface WideRow {
  /** As the program that shows it numbers it. */
  readonly number: number
  readonly cells: readonly string[]
}

/** A table of any width: some columns at a time, each row with its number. Throws where there are too many cells. */
export function wideTable(title: string, columns: readonly string[], rows: readonly WideRow[]): readonly Block[] {
  const cells = rows.reduce((sum, row) => sum + row.cells.filter(cell => cell !== '').length, 0)
  if (cells > MOST_CELLS) throw new Error('there are too many cells')
  const groups = Array.from({ length: Math.ceil(columns.length / BESIDE) }, (_, at) => at * BESIDE)
  return groups.flatMap(from => {
    const names = columns.slice(from, from + BESIDE)
    const filled = rows.flatMap(({ number, cells }) => {
      const here = names.map((_, at) => printable(cells[from + at] ?? ''))
      return here.some(cell => cell.trim() !== '') ? [[String(number), ...here]] : []
    })
    if (filled.length === 0) return []
    const span = names.length === 1 ? `column ${names[0]}` : `columns ${names[0]} to ${names.at(-1)}`
    return [heading(`${title}, ${span}`), ...tableBlocks([['Row', ...names], ...filled], `${title}, ${span}`)]
  })
}
