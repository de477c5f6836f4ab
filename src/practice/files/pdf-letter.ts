const ESCAPED = /[\\()]/g

/** As WinAnsi has it, where it lies elsewhere than in Latin-1. */
const inWinAnsi = (line: string): string => line.replaceAll('’', '\x92').replaceAll('–', '\x96')

const inText = (line: string): string => `(${inWinAnsi(line).replaceAll(ESCAPED, one => `\\${one}`)}) '`

/** In characters: what fits between the margins in letters of that size. */
const ACROSS = 84
const LINES_A_PAGE = 42

const FONT = 3

function broken(line: string): readonly string[] {
  const found: string[] = []
  let rest = line
  while (rest.length > ACROSS) {
    const at = rest.lastIndexOf(' ', ACROSS)
    if (at <= 0) break
    found.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return [...found, rest]
}

/** The lines as they stand on each page of a letter. */
export function letterPages(lines: readonly string[]): readonly (readonly string[])[] {
  const all = lines.flatMap(broken)
  return Array.from({ length: Math.max(1, Math.ceil(all.length / LINES_A_PAGE)) }, (_, page) =>
    all.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE),
  )
}

function pageOf(lines: readonly string[], content: number): readonly string[] {
  const text = `BT /F1 11 Tf 72 770 Td 16 TL ${lines.map(inText).join(' ')} ET`
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${FONT} 0 R >> >> >>`,
    `<< /Length ${Buffer.byteLength(text, 'latin1')} >>\nstream\n${text}\nendstream`,
  ]
}

/** A PDF with these lines, in plain letters: small, harmless, and read by anything. */
export function pdfLetter(lines: readonly string[]): Buffer {
  const pages = letterPages(lines)
  const numberOf = (page: number): number => FONT + 1 + page * 2
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, page) => `${numberOf(page)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((own, page) => pageOf(own, numberOf(page) + 1)),
  ]
  let body = '%PDF-1.4\n'
  const places: number[] = []
  for (const [index, object] of objects.entries()) {
    places.push(Buffer.byteLength(body, 'latin1'))
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const listed = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const at = Buffer.byteLength(body, 'latin1')
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${listed}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}
