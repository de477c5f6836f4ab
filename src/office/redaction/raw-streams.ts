import { inflateSync } from 'node:zlib'

/** Some text out of a file, and where in it. */
export interface RawText {
  readonly where: string
  readonly text: string
}

const swapped = (bytes: Buffer): string => {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return even.swap16().toString('utf16le')
}

/** Strings in hexadecimal, as bytes and as two bytes a character: a content stream writes words so. */
function fromHex(text: string): string {
  const strings = [...text.matchAll(/<([0-9a-fA-F\s]{2,})>/g)].map(([, digits = '']) =>
    Buffer.from(digits.replaceAll(/\s/g, ''), 'hex'),
  )
  return strings.flatMap(bytes => [bytes.toString('latin1'), swapped(bytes)]).join('\n')
}

/** The strings of a content stream one after the other, as if nothing stood between them: words are split there. */
const joined = (text: string): string =>
  [...text.matchAll(/<([0-9a-fA-F\s]{2,})>|\(((?:\\.|[^\\)])*)\)/g)]
    .map(([, digits, plain]) =>
      digits === undefined ? (plain ?? '') : swapped(Buffer.from(digits.replaceAll(/\s/g, ''), 'hex')),
    )
    .join('')

/** Pixels are no text, and would be read as if they were. */
const isPicture = (about: string): boolean => /\/Subtype\s*\/Image/.test(about)

/** Everything in a PDF that could be text, unpacked: between its objects, and in every stream, in every way it is written. */
export function* textsIn(bytes: Uint8Array): Generator<RawText> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let [from, between]: [number, string] = [0, '']
  for (let at = raw.indexOf('stream\n'); at !== -1; at = raw.indexOf('stream\n', from)) {
    const begins = at + 'stream\n'.length
    const ends = raw.indexOf('endstream', begins)
    if (ends === -1) break
    const before = raw.subarray(from, at).toString('latin1')
    between += before
    const about = before.slice(before.lastIndexOf(' obj'))
    const packed = raw.subarray(begins, Number(/\/Length (\d+)/.exec(about)?.[1] ?? ends - begins) + begins)
    if (!isPicture(about)) {
      const stream = about.includes('/FlateDecode') ? inflateSync(packed) : packed
      const latin = stream.toString('latin1')
      const where = 'in a raw stream'
      for (const text of [latin, stream.toString('utf8'), swapped(stream), fromHex(latin), joined(latin)])
        yield { where, text }
    }
    from = Math.max(begins + packed.length, ends) + 'endstream'.length
  }
  between += raw.subarray(from).toString('latin1')
  const utf8 = Buffer.from(between, 'latin1').toString('utf8')
  for (const text of [between, utf8, swapped(Buffer.from(between, 'latin1')), fromHex(between), joined(between)])
    yield { where: 'in what the file says about itself', text }
}
