import { readFile, stat } from 'node:fs/promises'
import type { Facts } from '#statement/facts.ts'
import { decodeStatement, LARGEST_FILE, tooLarge } from '#statement/page/decode.ts'
import { readStatement } from '#statement/read.ts'

/** Why a file was not read, and what to do; the latter may be empty. */
export interface NotRead {
  readonly why: string
  readonly whatToDo: string
}

/** The text of a file and what was read from it. `address` is where the page was found, if that is known. */
export async function statementIn(
  file: string,
  address: string | null = null,
): Promise<{ readonly facts: Facts; readonly text: string } | NotRead> {
  let bytes: Uint8Array
  try {
    if ((await stat(file)).size > LARGEST_FILE) return tooLarge
    bytes = await readFile(file)
  } catch (error) {
    return { why: `${whyNotOpened(error)}.`, whatToDo: '' }
  }
  const decoded = decodeStatement(bytes)
  if (decoded.kind === 'not a statement') return decoded
  const { text } = decoded
  const reading = readStatement(text, address)
  return reading.kind === 'statement' ? { facts: reading.facts, text } : reading
}

export function whyNotOpened(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'There is no such file'
  if (code === 'EISDIR') return 'It is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'Redress may not open it'
  return 'It could not be opened'
}
