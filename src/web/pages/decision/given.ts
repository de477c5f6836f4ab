import { bring } from '#office/files/bring.ts'
import { leave } from '#office/files/run-with-file.ts'
import { textOf } from '#register/bulk/text-of.ts'
import { linesOfWebPage, looksLikeWebPage } from '#statement/page/web-page.ts'
import { readStatement } from '#statement/read.ts'
import type { Here } from '../../site.ts'
import { waitingFile } from '../recording/brought-file.ts'
import type { Wrong } from '../statements/text-or-file.ts'

export type Given =
  | { readonly kind: 'text'; readonly text: string; readonly sha256: string | null }
  | (Wrong & { readonly kind: 'none' })

/** A text box sends each line end as two characters, and some files do too. The lines stay the same. */
const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').toWellFormed()

/** Of a saved web page its words, as they would have been copied from it. */
function withoutMarkup(text: string): string {
  if (!looksLikeWebPage(text)) return text
  const words = linesOfWebPage(text)
    .lines.map(line => line.text)
    .join('\n')
  return readStatement(words).kind === 'statement' ? words : text
}

const starts = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === text

/** Nothing tells a form what the file was called, so it is named for what it is. */
const nameOf = (bytes: Uint8Array): string | null => {
  if (starts(bytes, '%PDF')) return 'Decision of the Ombudsman.pdf'
  return starts(bytes, 'PK\u0003\u0004') ? 'Decision of the Ombudsman.docx' : null
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** A document waits in the session until its facts are confirmed, and is kept only then. */
async function wait(bytes: Uint8Array, name: string, complaintId: string, here: Here): Promise<string | null> {
  const { office } = here.site
  const before = waitingFile(here, complaintId)
  if (before) await leave(office, before, here.visitor)
  const owner = { authorityId: here.visitor.authorityId, complaintId }
  const brought = await bring(office, owner, { name, bytes: once(bytes) })
  const kept = brought.kind === 'brought' ? brought.upload : null
  here.session.set('upload', kept ? JSON.stringify({ complaintId, upload: kept }) : undefined)
  return kept?.sha256 ?? null
}

async function fromFile(bytes: Uint8Array, pasted: string, complaintId: string, here: Here): Promise<Given> {
  const name = nameOf(bytes)
  const read = await textOf(bytes, name ?? 'decision.txt')
  if (read.kind === 'none') return { kind: 'none', field: 'file', message: read.why, pasted }
  const text = withoutMarkup(plainLines(read.text))
  const reading = readStatement(text)
  if (reading.kind === 'not a statement')
    return { kind: 'none', field: 'file', message: `${reading.why} ${reading.whatToDo}`, pasted }
  return { kind: 'text', text, sha256: name === null ? null : await wait(bytes, name, complaintId, here) }
}

/** The text of a decision as it was pasted or sent as a file, or what is wrong with it and what to do. */
export async function decisionGiven(
  body: Readonly<Record<string, unknown>>,
  complaintId: string,
  here: Here,
): Promise<Given> {
  const pasted = typeof body.text === 'string' ? plainLines(body.text) : ''
  const file = body.file instanceof Uint8Array && body.file.length > 0 ? body.file : null
  const hasWords = pasted.trim() !== ''
  if (file && hasWords)
    return { kind: 'none', field: 'file', message: 'Paste the text or choose a file, not both', pasted }
  if (file) return fromFile(file, pasted, complaintId, here)
  return hasWords
    ? { kind: 'text', text: withoutMarkup(pasted), sha256: null }
    : { kind: 'none', field: 'text', message: 'Paste the text of the decision, or choose a file', pasted }
}

export { plainLines }
