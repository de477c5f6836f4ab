import { addFile } from '#complaint/verbs/add-file.ts'
import { formatIsoDay } from '#law/day.ts'
import { compareLetter } from '#paper/against-record/compare.ts'
import { daysSet } from '#paper/days-set.ts'
import { plainText } from '#paper/plain-text.ts'
import { afterAdding } from '../files/after-adding.ts'
import { bring } from '../files/bring.ts'
import type { Scanner } from '../files/scanner.ts'
import { handlingOf, type Office, type Visitor } from '../office.ts'
import type { Once } from '../once.ts'
import { openComplaint } from '../open-complaint.ts'
import { runSeveral } from '../run-several.ts'
import { type LetterQuery, letterToKeepView, type ShownLetter } from '../views/letters.ts'
import { type LetterFile, type MadeLetter, makeLetter } from './make-letter.ts'
import { appendCheck } from './record-check.ts'

export type KeptLetter =
  | { readonly kind: 'kept'; readonly fileId: string; readonly shown: ShownLetter }
  /** The same was sent before, and is kept once. */
  | { readonly kind: 'kept before' }
  /** Somebody else recorded something in the same moment: nothing was kept. */
  | { readonly kind: 'changed meanwhile'; readonly shown: ShownLetter }
  | Exclude<MadeLetter, { readonly kind: 'made' }>

/** Nothing in it came from outside, so where there is no scanner nobody has to release it. */
const ownScanner: Scanner = {
  name: 'Redress',
  scan: async () => ({ result: 'clean', by: 'made here from the record' }),
  standing: async () => ({ kind: 'none' }),
}

export const madeHere = (office: Office): Office => {
  const files = handlingOf(office)
  return files.scanner.name === null ? { ...office, files: { ...files, scanner: ownScanner } } : office
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/**
 * Makes the file of a letter and keeps it among the complaint's files, with what holding it against the record found, in
 * one transaction. Permission and the line in the audit come before anything is made.
 */
export async function keepLetter(
  office: Office,
  query: LetterQuery & { readonly as: LetterFile },
  visitor: Visitor,
  key: Once | null = null,
): Promise<KeptLetter> {
  const made = await makeLetter(office, query, visitor, letterToKeepView)
  if (made.kind !== 'made') return made
  const { shown } = made
  const { complaint, template, letter } = shown
  if (letter === null) return { kind: 'not allowed' }
  const { authorityId, personId } = visitor
  const owner = { authorityId, complaintId: complaint.id }
  const brought = await bring(office, owner, { name: made.name, bytes: once(made.bytes) })
  if (brought.kind !== 'brought') return { kind: 'not made', shown, wrong: [{ field: null, words: brought.why }] }
  const { upload, words } = brought
  const remove = () => office.record.files.remove({ authorityId, storedAs: upload.storedAs })
  const { state, now, names } = complaint
  const people = [...names].map(([id, name]) => ({ personId: id, name }))
  const sets = daysSet(template, letter.given)
  const against = compareLetter(plainText(letter.composed.paper), { state, dated: now.today, people, now, sets })
  const fileId = office.newId()
  const today = formatIsoDay(now.today)
  const input = { happened: today, file: upload, kind: 'letter or email', what: template.title, dated: today }
  const step = { verb: addFile, input, ids: [fileId] }
  const together = { complaintId: complaint.id, expectedVersion: complaint.version, sent: key }
  let entered = false
  const done = await runSeveral(office, [step], together, visitor, async (tx, id) => {
    const opened = await openComplaint(tx, id)
    if (!opened) return
    const madeFrom = { template: template.id, wording: letter.wording }
    const at = office.now().toISOString()
    const check = { fileId, madeFrom, dated: now.today, sets, against, reason: null }
    await appendCheck(tx, opened, check, { personId, today: now.today, at })
    entered = true
  }).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  if (done.kind !== 'done' || !entered) await remove()
  if (done.kind !== 'done') {
    const { kind } = done.result
    return kind === 'not allowed' || kind === 'not found' ? { kind } : { kind: 'changed meanwhile', shown }
  }
  if (!entered) return { kind: 'kept before' }
  await afterAdding(madeHere(office), { ...owner, storedAs: upload.storedAs }, words)
  return { kind: 'kept', fileId, shown }
}
