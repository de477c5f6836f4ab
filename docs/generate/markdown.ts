export type Row = readonly string[]

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim() || '–'

const line = (cells: Row): string => `| ${cells.map(cell).join(' | ')} |`

/** A Markdown table; an empty cell shows a dash. */
export const table = (heading: Row, rows: readonly Row[]): string =>
  [`| ${heading.join(' | ')} |`, `|${heading.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')

/** Several things in one cell, a line each. */
export const lines = (parts: readonly string[]): string => parts.join('<br>')

export const code = (text: string): string => `\`${text}\``

/** A link from a file in `docs/` to one of the project. */
export const fileLink = (path: string): string => `[${path}](../${path})`
