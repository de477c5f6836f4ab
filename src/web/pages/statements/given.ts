import { decodeStatement } from '#statement/page/decode.ts'

/** The text of a statement as it was pasted or uploaded, or what is wrong with it and what to do. */
export type Given =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'none'
      readonly field: 'text' | 'file'
      readonly message: string
      /** What was pasted, which is not lost. */
      readonly pasted: string
    }

/** A text box sends each line end as two characters, and some files do too. The lines stay the same. */
const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '')

function fromFile(bytes: Uint8Array, pasted: string): Given {
  const decoded = decodeStatement(bytes)
  return decoded.kind === 'text'
    ? { kind: 'text', text: plainLines(decoded.text) }
    : { kind: 'none', field: 'file', message: `${decoded.why} ${decoded.whatToDo}`, pasted }
}

export function statementGiven(body: Readonly<Record<string, unknown>>): Given {
  const pasted = typeof body.text === 'string' ? plainLines(body.text) : ''
  const file = body.file instanceof Uint8Array && body.file.length > 0 ? body.file : null
  const hasWords = pasted.trim() !== ''
  if (file && hasWords)
    return { kind: 'none', field: 'file', message: 'Paste the text or choose a file, not both', pasted }
  if (file) return fromFile(file, pasted)
  if (!hasWords)
    return { kind: 'none', field: 'text', message: 'Paste the text of a statement, or choose a file', pasted }
  return { kind: 'text', text: pasted }
}
