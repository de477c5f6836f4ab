import { fileRedacted } from '#complaint/entries/file-redacted.ts'
import { addFile } from '#complaint/verbs/add-file.ts'
import { formatIsoDay } from '#law/day.ts'
import type { KeptFile } from '#record/files/file-keeper.ts'
import { onDay } from '#stream/when.ts'
import { londonDay, type Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { runSeveral } from '../run-several.ts'
import { copyToMake } from './copy-to-make.ts'
import { titleOf } from './cover.ts'
import { type Claimed, forget } from './under-way.ts'

/** It is not what was confirmed any more: nothing is written. */
class Overtaken extends Error {
  override name = 'Overtaken'
}

async function attempt(office: Office, which: Claimed, kept: KeptFile): Promise<'kept' | 'overtaken' | 'again'> {
  const { authorityId, complaintId, confirmedBy: personId } = which
  const instant = office.now()
  const [at, today] = [instant.toISOString(), londonDay(instant)]
  const make = await office.record.transaction(authorityId, tx => copyToMake(tx, which, today))
  if (!make) return 'overtaken'
  const { file, open } = make
  const copyId = office.newId()
  const day = formatIsoDay(today)
  const upload = { ...kept, name: `${titleOf(file)}.pdf`, type: 'pdf' }
  const input = { happened: day, file: upload, kind: file.kind, what: 'Redacted copy', dated: day }
  const step = { verb: addFile, input, ids: [copyId] }
  const together = { complaintId, expectedVersion: null, sent: null }
  const done = await runSeveral(office, [step], together, { authorityId, personId }, async tx => {
    const [now, opened] = [await copyToMake(tx, which, today), await openComplaint(tx, complaintId)]
    if (!now || !opened || (await forget(tx, which)).length === 0) throw new Overtaken()
    const marks = [...now.open.marks.values()]
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
        madeBy: [...now.open.markedBy][0] ?? null,
        reviewedBy: personId,
      },
    )
    await tx.append(opened.ref, opened.version, [entry], { actor: personId, now: at })
    const detail = { verb: 'confirm-redaction', file: file.id, copy: copyId, passages: marks.length }
    await tx.audit({ at, actor: personId, kind: 'change', subject: `complaint/${complaintId}`, detail })
  })
  if (done.kind === 'done') return 'kept'
  return done.result.kind === 'conflict' ? 'again' : 'overtaken'
}

/** Reading it back may have taken so long that it was removed as a leftover: nothing names it yet. @throws FileMissing */
async function isStillKept(
  office: Office,
  { authorityId, complaintId }: Claimed,
  { storedAs }: KeptFile,
): Promise<void> {
  for await (const _ of office.record.files.read({ authorityId, complaintId, storedAs })) return
}

/** Puts a copy on record that is made and read back, if it is still what was confirmed. @throws FileMissing */
export async function keepCopy(office: Office, which: Claimed, kept: KeptFile): Promise<'kept' | 'overtaken'> {
  await isStillKept(office, which, kept)
  try {
    // Somebody else's entry may come between: it changes nothing about the copy.
    for (let tries = 1; tries <= 5; tries++) {
      const came = await attempt(office, which, kept)
      if (came !== 'again') return came
    }
    throw new Error('a redacted copy could not be put on record: too much was recorded meanwhile')
  } catch (error) {
    if (error instanceof Overtaken) return 'overtaken'
    throw error
  }
}
