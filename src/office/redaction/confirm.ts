import { fileRedacted } from '#complaint/entries/file-redacted.ts'
import { aboutGround } from '#complaint/redaction/grounds.ts'
import { addFile } from '#complaint/verbs/add-file.ts'
import { formatIsoDay } from '#law/day.ts'
import { print } from '#print/print.ts'
import { onDay } from '#stream/when.ts'
import { afterAdding } from '../files/after-adding.ts'
import { bring } from '../files/bring.ts'
import { madeHere } from '../letters/keep-letter.ts'
import { londonDay, type Office, type Visitor } from '../office.ts'
import type { Once } from '../once.ts'
import { openComplaint } from '../open-complaint.ts'
import { runSeveral } from '../run-several.ts'
import type { RedactionQuery } from '../views/redaction.ts'
import { coverOf, titleOf } from './cover.ts'
import { buildCopy, readCopyBack } from './in-own-process.ts'
import { marksOf, type OpenedRedaction, openRedaction } from './open-redaction.ts'

export type Confirmed =
  | { readonly kind: 'kept'; readonly copyId: string }
  /** The same was sent before, and is kept once. */
  | { readonly kind: 'kept before' }
  /** What was taken out can still be got out of it: nothing was kept. */
  | { readonly kind: 'still there'; readonly where: readonly string[] }
  /** Whoever marked something does not confirm it. */
  | { readonly kind: 'marked by them' }
  | { readonly kind: 'nothing marked' }
  /** It is not what they looked at any more. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'not made'; readonly why: string }
  | Exclude<OpenedRedaction, { readonly kind: 'opened' }>

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

const NOT_MADE = 'No copy could be made of this file: it took too long or too much memory. Redact it in parts.'

/**
 * Makes the redacted copy that somebody else marked, reads it back, and keeps it among the files with what says of which
 * file it is a copy and for whom. A copy out of which anything can still be got is not kept.
 */
export async function confirmRedaction(
  office: Office,
  query: RedactionQuery & { readonly version: number },
  visitor: Visitor,
  key: Once | null = null,
): Promise<Confirmed> {
  const opened = await openRedaction(office, query, visitor)
  if (opened.kind !== 'opened') return opened
  const { shown, pdf } = opened
  const { complaint, file, open } = shown
  const marks = marksOf(shown)
  const { personId, authorityId } = visitor
  if (open.markedBy.has(personId)) return { kind: 'marked by them' }
  if (marks.length === 0) return { kind: 'nothing marked' }
  if (complaint.version !== query.version) return { kind: 'changed' }

  const cover = await print(coverOf(shown), 'pdf')
  if (cover.kind !== 'printed') return { kind: 'not made', why: NOT_MADE }
  const says = marks.map(({ ground }) => `[taken out: ${aboutGround[ground].onCopy}]`)
  const built = await buildCopy(pdf, cover.bytes, { marks, title: titleOf(file), says })
  if (built.kind !== 'answered') return { kind: 'not made', why: NOT_MADE }
  const back = await readCopyBack(built.bytes, {
    ...{ nowhere: built.said.nowhere, painted: built.said.painted, says },
    ...{ inFront: built.said.inFront, title: titleOf(file) },
  })
  if (back.kind !== 'answered') return { kind: 'not made', why: 'The copy could not be read back, and was not kept.' }
  const { stillThere } = back.said
  if (stillThere.length > 0) {
    await office.record.transaction(authorityId, async tx => {
      const detail = { verb: 'confirm-redaction', file: file.id, stillThere: stillThere.length }
      const at = office.now().toISOString()
      return tx.audit({ at, actor: personId, kind: 'refusal', subject: `complaint/${query.id}`, detail })
    })
    return { kind: 'still there', where: stillThere.map(({ where }) => where) }
  }

  const owner = { authorityId, complaintId: query.id }
  const brought = await bring(office, owner, { name: `${titleOf(file)}.pdf`, bytes: once(built.bytes) })
  if (brought.kind !== 'brought') return { kind: 'not made', why: brought.why }
  const { upload, words } = brought
  const remove = () => office.record.files.remove({ authorityId, storedAs: upload.storedAs })
  const instant = office.now()
  const today = londonDay(instant)
  const copyId = office.newId()
  const day = formatIsoDay(today)
  const input = { happened: day, file: upload, kind: file.kind, what: `Redacted copy`, dated: day }
  const step = { verb: addFile, input, ids: [copyId] }
  const together = { complaintId: query.id, expectedVersion: complaint.version, sent: key }
  let entered = false
  const done = await runSeveral(office, [step], together, visitor, async (tx, id) => {
    const now = await openComplaint(tx, id)
    if (!now) return
    const entry = fileRedacted.write(
      onDay(today),
      { kind: 'worked' },
      {
        originalId: file.id,
        copyId,
        recipients: [...open.recipients],
        count: marks.length,
        grounds: [...new Set(marks.map(({ ground }) => ground))],
        passages: marks.map(({ place, ground, why }) => ({ page: place.page, ground, why })),
        made: 'here',
        madeBy: [...open.markedBy][0] ?? null,
        reviewedBy: personId,
      },
    )
    const at = instant.toISOString()
    await tx.append(now.ref, now.version, [entry], { actor: personId, now: at })
    const detail = { verb: 'confirm-redaction', file: file.id, copy: copyId, passages: marks.length }
    await tx.audit({ at, actor: personId, kind: 'change', subject: `complaint/${id}`, detail })
    entered = true
  }).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  if (done.kind !== 'done' || !entered) await remove()
  if (done.kind !== 'done') {
    const { kind } = done.result
    return kind === 'not allowed' || kind === 'not found' ? { kind } : { kind: 'changed' }
  }
  if (!entered) return { kind: 'kept before' }
  await afterAdding(madeHere(office), { ...owner, storedAs: upload.storedAs }, words)
  return { kind: 'kept', copyId }
}
