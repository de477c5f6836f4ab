/**
 * From the bytes of a file to text, without guessing what the file is called. UTF-8 (with or without a byte order
 * mark), UTF-16, and Windows-1252 for what is none of these.
 */
export type Decoded =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
    }
  | { readonly kind: 'not a statement'; readonly why: string; readonly whatToDo: string }

export const LARGEST_FILE = 10 * 1024 * 1024

const TEXT_WANTED =
  'Open the decision on the Ombudsman’s website, and save the page or copy its text into a plain text file.'

const formats: readonly (readonly [start: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a Word file or another packed file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text file'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
  [[0x1f, 0x8b], 'a packed file'],
]

const refused = (why: string, whatToDo = TEXT_WANTED): Decoded => ({ kind: 'not a statement', why, whatToDo })

/** Known from the size alone, before such a file is read. */
export const tooLarge: Decoded & { kind: 'not a statement' } = {
  kind: 'not a statement',
  why: 'The file is larger than 10 MB. A decision statement is a few pages.',
  whatToDo: TEXT_WANTED,
}

export function decodeStatement(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refused('The file is empty.')
  if (bytes.length > LARGEST_FILE) return tooLarge
  for (const [start, name] of formats)
    if (start.every((byte, index) => bytes[index] === byte)) return refused(`The file is ${name}, not text.`)
  const wide = wideEncodingOf(bytes)
  if (wide) return checked(new TextDecoder(wide).decode(bytes), wide)
  if (bytes.includes(0)) return refused('The file is not text.')
  const text = new TextDecoder('utf-8').decode(bytes)
  return isMostlyMisread(text)
    ? checked(new TextDecoder('windows-1252').decode(bytes), 'windows-1252')
    : checked(text, 'utf-8')
}

/** A page cut in the middle of a letter is still UTF-8; a page whose every apostrophe fails is not. */
const isMostlyMisread = (text: string): boolean => {
  const failed = text.match(/\ufffd/g)?.length ?? 0
  return failed > 0 && failed >= (text.match(/[\u0080-\ufffc]/g)?.length ?? 0) && !/^[^\ufffd]*\ufffd\s*$/.test(text)
}

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = Math.min(bytes.length, 2_000)
  const zeros = [0, 0]
  for (let index = 0; index < sample; index++) if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > sample * 0.4 && even < sample * 0.05) return 'utf-16le'
  if (even > sample * 0.4 && odd < sample * 0.05) return 'utf-16be'
  return undefined
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what tells a binary file from text
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g

function checked(text: string, encoding: Extract<Decoded, { kind: 'text' }>['encoding']): Decoded {
  if (text.trim() === '') return refused('The file has no words in it.')
  const strange = text.match(CONTROL)?.length ?? 0
  return strange > 8 && strange > text.length / 500
    ? refused('The file is not text.')
    : { kind: 'text', text, encoding }
}
