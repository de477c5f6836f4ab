import { pdfLetter } from '#practice/files/pdf-letter.ts'

export { pdfLetter }

/** A PDF that opens with a password only, which nobody has. */
export const lockedPdf = (): Buffer => {
  const key = `<${'5a'.repeat(32)}>`
  const lock = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`
  const open = pdfLetter(['Nobody reads this.']).toString('latin1')
  return Buffer.from(open.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`), 'latin1')
}

import { deflateRawSync } from 'node:zlib'

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
const crc32 = (bytes: Uint8Array): number =>
  (bytes.reduce((sum, byte) => (CRC[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

export interface Packed {
  readonly name: string
  readonly content: Uint8Array | string
  /** What the zip says of its size, where that is a lie. */
  readonly claims?: number
}

/** A zip of these files, without a library that would refuse to make a bad one. */
export function zipOf(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claims } of files) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const named = Buffer.from(name)
    const about = Buffer.alloc(22)
    about.writeUInt16LE(8, 4)
    about.writeUInt32LE(crc32(bytes), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(claims ?? bytes.length, 18)
    about.writeUInt16LE(20, 0)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(named.length)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), about, lengths, named, packed])
    const further = Buffer.alloc(18)
    further.writeUInt16LE(named.length, 0)
    further.writeUInt32LE(at, 14)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), about, further, named]))
    parts.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const typesOf = (type: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`

/** A Word file with these paragraphs. */
export function docxOf(paragraphs: readonly string[], more: readonly Packed[] = [], type = WORD): Buffer {
  const inside = paragraphs.map(text => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('')
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`
  return zipOf([
    { name: '[Content_Types].xml', content: typesOf(type) },
    { name: 'word/document.xml', content: document },
    ...more,
  ])
}
