const BOM = '\ufeff'

/** What a spreadsheet would take for a formula: an apostrophe before it makes it words. */
const RUNS = /^(?:[\t\r]|\s*[=+\-@|%])/

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const plain = value.replaceAll('\u0000', '')
  const words = RUNS.test(plain) ? `'${plain}` : plain
  return `"${words.replaceAll('"', '""')}"`
}

/**
 * A table as text, for a spreadsheet (RFC 4180). Whatever somebody wrote stays words: nothing in it runs when the file is
 * opened. It begins with the mark by which spreadsheets know that the letters are UTF-8.
 */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `${BOM}${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
