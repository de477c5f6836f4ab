import { inflateSync } from 'node:zlib'
import { isOurs, withoutOperators, withoutSyntax } from './new-pdf.ts'

/** Some text out of a file, and where in it. */
export interface RawText {
  readonly where: string
  readonly text: string
}

const swapped = (bytes: Buffer): string => {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return even.swap16().toString('utf16le')
}

/** Strings in hexadecimal that are nothing of our own, as bytes and as two bytes a character: words are written so. */
function fromHex(text: string, isOwn: (words: string) => boolean): string {
  const strings = [...text.matchAll(/<([0-9a-fA-F\s]{2,})>/g)].map(([, digits = '']) =>
    Buffer.from(digits.replaceAll(/\s/g, ''), 'hex'),
  )
  return strings.flatMap(bytes => (isOwn(swapped(bytes)) ? [] : [bytes.toString('latin1'), swapped(bytes)])).join('\n')
}

/** The strings of a content stream one after the other, as if nothing stood between them: words are split there. */
const joined = (text: string, isOwn: (words: string) => boolean): string =>
  [...text.matchAll(/<([0-9a-fA-F\s]{2,})>|\(((?:\\.|[^\\)])*)\)/g)]
    .map(([, digits, plain]) =>
      digits === undefined ? (plain ?? '') : swapped(Buffer.from(digits.replaceAll(/\s/g, ''), 'hex')),
    )
    .map(words => (isOwn(words) ? '\n' : words))
    .join('')

/** Pixels are no text, and would be read as if they were. */
const isPicture = (about: string): boolean => /\/Subtype\s*\/Image/.test(about)

/** What in a copy is not taken from the original. */
export interface Own {
  /** Pages in front. */
  readonly inFront: number
  readonly title: string
  readonly isOwn: (words: string) => boolean
}

/** The content of a page, as the writer of copies begins it. */
const CONTENT = '/Artifact BMC q '

/**
 * Everything in a copy that could be text of the original, unpacked: between its objects, and in every stream, in every
 * way it is written. What the writer of copies puts into each alike, letter for letter, is left out, because a family
 * may be called Page.
 */
export function* textsIn(bytes: Uint8Array, { inFront, title, isOwn }: Own): Generator<RawText> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let [from, between, page]: [number, string, number] = [0, '', 0]
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
      const isContent = latin.startsWith(CONTENT)
      if (isContent) page++
      const where = isContent ? `in a raw stream of page ${page}` : 'in a raw stream'
      if (isContent ? page > inFront : !isOurs(stream.toString('utf8'), title)) {
        const rest = isContent ? Buffer.from(withoutOperators(latin), 'latin1') : stream
        for (const text of [rest.toString('latin1'), rest.toString('utf8'), swapped(rest)]) yield { where, text }
        for (const text of [fromHex(latin, isOwn), joined(latin, isOwn)]) yield { where, text }
      }
    }
    from = Math.max(begins + packed.length, ends) + 'endstream'.length
  }
  between += raw.subarray(from).toString('latin1')
  const rest = withoutSyntax(between)
  const utf8 = Buffer.from(rest, 'latin1').toString('utf8')
  for (const text of [rest, utf8, swapped(Buffer.from(rest, 'latin1')), fromHex(rest, isOwn), joined(rest, isOwn)])
    yield { where: 'in what the file says about itself', text }
}
