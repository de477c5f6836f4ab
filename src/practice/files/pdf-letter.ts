const ESCAPED = /[\\()]/g

const inText = (line: string): string => `(${line.replaceAll(ESCAPED, one => `\\${one}`)}) '`

/** A PDF of one page with these lines, in plain letters: small, harmless, and read by anything. */
export function pdfLetter(lines: readonly string[]): Buffer {
  const text = `BT /F1 11 Tf 72 770 Td 16 TL ${lines.map(inText).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(text, 'latin1')} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
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
