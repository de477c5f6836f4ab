import { inspect } from '#office/files/inspect.ts'
import { decodeStatement } from '#statement/page/decode.ts'

export type TextOf = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'none'; readonly why: string }

const none = (why: string): TextOf => ({ kind: 'none', why })

const NO_WORDS =
  'It has no words that can be read: it is probably a scan, which is a picture of a page. Get the decision as text, or as a PDF with text in it.'
const LOCKED = 'It is protected by a password. Save it without one.'
const UNREADABLE = 'The words in it could not be read. Get the decision as text, or as a saved web page.'

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const isPdf = (bytes: Uint8Array): boolean => begins(bytes, 0x25, 0x50, 0x44, 0x46)
const isPacked = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b, 0x03, 0x04)
const isOlderOffice = (bytes: Uint8Array): boolean => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** A Word file protected by a password has the form of an older one. */
async function textOfDocument(bytes: Buffer, name: string): Promise<TextOf> {
  const found = await inspect(bytes, name)
  if (found.kind === 'not taken') return none(found.why)
  const { words } = found
  if (words.outcome === 'read') return { kind: 'text', text: words.pages.map(page => page.words).join('\n') }
  if (words.outcome === 'no words') return none(NO_WORDS)
  if (words.outcome === 'not searched') return none('It is neither text, web page, PDF nor Word file (.docx).')
  return none(isPdf(bytes) && bytes.includes('/Encrypt') ? LOCKED : UNREADABLE)
}

/** The text of a statement in whatever it was kept: text, a saved web page, a PDF or a Word file. */
export async function textOf(bytes: Uint8Array, name: string): Promise<TextOf> {
  if (isPdf(bytes) || isPacked(bytes) || isOlderOffice(bytes))
    return textOfDocument(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
  const decoded = decodeStatement(bytes)
  return decoded.kind === 'text' ? { kind: 'text', text: decoded.text } : none(decoded.why)
}
