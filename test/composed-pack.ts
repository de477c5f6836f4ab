import { addFile } from '#complaint/verbs/add-file.ts'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { releaseFile } from '#complaint/verbs/release-file.ts'
import { dateInWords } from '#law/day-words.ts'
import { bring } from '#office/files/bring.ts'
import { runWithFile } from '#office/files/run-with-file.ts'
import { londonDay } from '#office/office.ts'
import { openComplaint } from '#office/open-complaint.ts'
import { type Result, run } from '#office/run.ts'
import type { Council } from './council.ts'
import { pagedPdf } from './made-pdfs.ts'
import { recordStory } from './recorded-story.ts'
import { panelArranged } from './stories.ts'

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

const done = (result: { readonly kind: Result['kind'] | string }): void => {
  if (result.kind !== 'done') throw new Error(JSON.stringify(result))
}

/** A complaint with a pack of one report of two pages that was put together, and whose files are not made yet. @returns its id */
export async function composedPack(council: Council): Promise<string> {
  const { office, record, authorityId, visitor } = council
  const manager = visitor('complaints manager')
  const { id } = await recordStory(council, panelArranged())
  const happened = dateInWords(londonDay(office.now()))
  const held = async () => {
    const opened = await record.transaction(authorityId, tx => openComplaint(tx, id))
    return { version: opened?.version ?? 0, fileId: [...(opened?.state.files.held.keys() ?? [])].at(-1) }
  }
  const task = async (input: Readonly<Record<string, unknown>>) => ({
    complaintId: id,
    expectedVersion: (await held()).version,
    input: { happened, ...input },
    source: { kind: 'worked' as const },
  })
  const brought = await bring(
    office,
    { authorityId, complaintId: id },
    { name: 'report.pdf', bytes: once(await pagedPdf(2)) },
  )
  if (brought.kind !== 'brought') throw new Error(brought.why)
  done(await runWithFile(office, addFile, await task({ kind: 'report' }), brought, manager))
  const { fileId } = await held()
  done(await run(office, releaseFile, await task({ file: fileId, reason: 'Looked at by hand.' }), manager))
  const said = { purpose: 'review panel', recipient: 'investigating officer', papers: [fileId], supplement: 'no' }
  done(await run(office, composePack, await task(said), manager))
  return id
}
