export interface Header {
  /** In small letters. */
  readonly name: string
  readonly value: string
}

const MOST = 512 * 1024

/** What the page shows of a message, or reads its words by. Two of one name are read one way here and another there. */
const SHOWN = [
  'from',
  'to',
  'cc',
  'reply-to',
  'subject',
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
]

export const isShown = ({ name }: Header): boolean => SHOWN.includes(name)

/** The headers, each in one line; null where another program might read others in them than these. */
export function headersOf(bytes: Buffer): readonly Header[] | null {
  const text = bytes.subarray(0, MOST).toString('latin1')
  const end = /\r?\n\r?\n/.exec(text)
  if (!end) return null
  const head = text.slice(0, end.index)
  if (/[^\t\r\n\x20-\x7e\x80-\xff]|\r(?!\n)/.test(head)) return null
  const headers = head
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .map(line => {
      const [, name, value = ''] = /^([\x21-\x39\x3b-\x7e]+):(.*)$/.exec(line) ?? []
      return name === undefined ? null : { name: name.toLowerCase(), value: value.trim() }
    })
    .filter(header => header !== null)
  const lines = head.split(/\r?\n(?![ \t])/).length
  if (headers.length < lines) return null
  const shown = headers.filter(isShown).map(({ name }) => name)
  return new Set(shown).size < shown.length ? null : headers
}

export const named = (headers: readonly Header[], name: string): readonly string[] =>
  headers.filter(header => header.name === name).map(({ value }) => value)

/** The addresses of such a header in small letters, without what is only called so. */
export const addressesIn = (value: string): readonly string[] =>
  [...value.replaceAll(/"(?:[^"\\]|\\.)*"/g, ' ').matchAll(/[^\s<>"',;:()]+@[^\s<>"',;:()]+/g)].map(([one]) =>
    one.toLowerCase(),
  )
