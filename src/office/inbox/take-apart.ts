import { createHash } from 'node:crypto'
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { htmlWords } from './html-words.ts'
import { MOST_PARTS, MOST_WORDS, type ParsedMail } from './parsed.ts'
import { line, plain } from './plain.ts'

/** More servers than any honest way has (RFC 5321, 6.3, wants at least 100 to be let through; a letter comes by five). */
const MOST_HOPS = 50
const HEADERS = 512 * 1024

const parsed = (bytes: Uint8Array): Promise<Email> =>
  PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
    maxNestingDepth: 30,
    maxHeadersSize: HEADERS,
  })

const idsIn = (text: string | undefined): readonly string[] =>
  [...(text ?? '').slice(0, 10_000).matchAll(/<([^<>\s]{1,300})>/g)].flatMap(([, id = '']) => line(id) || [])

/** Where the headers are over: after the first empty line. */
function bodyOf(bytes: Uint8Array): Uint8Array {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [long, short] = [all.indexOf('\r\n\r\n'), all.indexOf('\n\n')]
  if (long >= 0 && (short < 0 || long < short)) return all.subarray(long + 4)
  return short >= 0 ? all.subarray(short + 2) : all
}

const sizeOf = ({ content }: Attachment): number =>
  typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength

const nameOf = ({ filename, mimeType }: Attachment, place: number): string =>
  line(filename ?? '') || (mimeType === 'message/rfc822' ? `message-${place + 1}.eml` : `attachment-${place + 1}`)

/** What a message holds. To be called where it may use up its time and memory. Throws where it is no message. */
export async function takeApart(bytes: Uint8Array): Promise<ParsedMail> {
  const mail = await parsed(bytes)
  const header = (key: string): string => mail.headers.find(one => one.key === key)?.value ?? ''
  const hops = mail.headers.filter(({ key }) => key === 'received').length
  const automatic = header('auto-submitted').trim().toLowerCase()
  const { from } = mail
  return {
    from: from?.address ? { address: line(from.address), name: line(from.name ?? '') } : null,
    subject: line(mail.subject ?? ''),
    messageId: idsIn(mail.messageId)[0] ?? null,
    refersTo: [...idsIn(mail.inReplyTo), ...idsIn(mail.references)].slice(0, 50),
    isReport: /^\s*multipart\/report\b[\s\S]*delivery-status/i.test(header('content-type')),
    // What came by a mailing list was written by a person: a shared mailbox of a team is one.
    isAutomatic:
      (automatic !== '' && automatic !== 'no') ||
      /^\s*auto_reply\b/i.test(header('precedence')) ||
      header('x-autoreply') !== '',
    goesInCircles: hops > MOST_HOPS || /redress/i.test(header('x-loop')),
    text: mail.text === undefined ? null : plain(mail.text).slice(0, MOST_WORDS),
    html: mail.html === undefined ? null : htmlWords(plain(mail.html)),
    parts: mail.attachments.slice(0, MOST_PARTS).map((one, place) => ({
      place,
      name: nameOf(one, place),
      media: line(one.mimeType),
      size: sizeOf(one),
    })),
    more: mail.attachments.length > MOST_PARTS,
    bodySha256: createHash('sha256').update(bodyOf(bytes)).digest('hex'),
  }
}

/** The content of some of what is attached, in the order asked for; what is not there is left out. */
export async function partsOf(bytes: Uint8Array, places: readonly number[]): Promise<readonly Uint8Array[]> {
  const { attachments } = await parsed(bytes)
  return places.flatMap(place => {
    const content = attachments[place]?.content
    if (content === undefined) return []
    return [typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)]
  })
}
