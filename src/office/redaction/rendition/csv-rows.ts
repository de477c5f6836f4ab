/** The rows of a table as text: cells between commas, semicolons or tabs, whichever its first line has most of. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const first = /^[^\n]*/.exec(text)?.[0] ?? ''
  const [between = ','] = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)
  const rows: string[][] = [[]]
  let [cell, isQuoted] = ['', false]
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (isQuoted && letter === '"' && text[at + 1] === '"') {
      cell += '"'
      at++
    } else if (letter === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (!isQuoted && (letter === between || letter === '\n')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (letter === '\n') rows.push([])
    } else if (letter !== '\r') cell += letter
  }
  rows.at(-1)?.push(cell)
  return rows
}
