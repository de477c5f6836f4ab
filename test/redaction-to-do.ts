import assert from 'node:assert/strict'
import { fileChecked } from '#complaint/entries/file-checked.ts'
import { redactionBegun } from '#complaint/entries/redaction-begun.ts'
import { findWords } from '#complaint/redaction/find-words.ts'
import type { RedactedCopy } from '#complaint/redaction/state.ts'
import { addFile } from '#complaint/verbs/add-file.ts'
import { bring } from '#office/files/bring.ts'
import { londonDay } from '#office/office.ts'
import { openComplaint } from '#office/open-complaint.ts'
import { changeMarks } from '#office/redaction/change-marks.ts'
import { readRedaction } from '#office/redaction/open-redaction.ts'
import { run } from '#office/run.ts'
import type { RecordStore } from '#record/record.ts'
import { onDay } from '#stream/when.ts'
import type { Council } from './council.ts'
import { recordStory } from './recorded-story.ts'
import type { Scenario } from './scenario.ts'

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** A recorded complaint of which a file, found clean, is being redacted for the complainant. */
export async function redactionToDo(
  council: Council,
  story: Scenario,
  content: Uint8Array,
  name = 'report.pdf',
): Promise<{ readonly id: string; readonly file: string; readonly page: string }> {
  const { id } = await recordStory(council, story)
  const { office, record, authorityId } = council
  const visitor = council.visitor('complaints manager')
  const brought = await bring(office, { authorityId, complaintId: id }, { name, bytes: once(content) })
  if (brought.kind !== 'brought') assert.fail(brought.why)
  const open = () =>
    record.transaction(authorityId, async tx => (await openComplaint(tx, id)) ?? assert.fail('not there'))
  const before = await open()
  const input = { happened: '5 August 2024', kind: 'report', dated: '2 August 2024', file: brought.upload }
  const task = { complaintId: id, input, expectedVersion: before.version, source: { kind: 'worked' } } as const
  const done = await run(office, addFile, { ...task, upload: brought.upload }, visitor)
  assert.equal(done.kind, 'done', JSON.stringify(done))
  const { ref, version, state } = await open()
  const file = [...state.files.held.keys()].at(-1) ?? assert.fail('no file')
  const on = onDay(londonDay(office.now()))
  const worked = { kind: 'worked' } as const
  const entries = [
    fileChecked.write(on, worked, { fileId: file, result: 'clean', by: 'test' }),
    redactionBegun.write(on, worked, { fileId: file, recipients: ['complainant'] }),
  ]
  const at = { actor: visitor.personId, now: office.now().toISOString() }
  await record.transaction(authorityId, tx => tx.append(ref, version, entries, at))
  return { id, file, page: `/complaints/${id}/files/${file}/redact` }
}

/** Waits until a redacted copy that is being made is on record. */
export async function copyOnRecord(record: RecordStore, authorityId: string, id: string): Promise<RedactedCopy> {
  for (let tries = 0; tries < 300; tries++) {
    const copy = await record.transaction(
      authorityId,
      async tx => (await openComplaint(tx, id))?.state.redaction.copies[0],
    )
    if (copy) return copy
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  assert.fail('no copy was kept')
}

/** Marks words wherever they stand in the file, as the name list would. */
export async function markWords(
  { office, visitor }: Council,
  { id, file }: { readonly id: string; readonly file: string },
  words: string,
): Promise<void> {
  const manager = visitor('complaints manager')
  const read = await readRedaction(office, { id, file }, manager)
  if (read.kind !== 'read') assert.fail(read.kind)
  const add = read.pages.flatMap(({ lines }, page) =>
    findWords(lines, words).map(({ spans }) => ({
      place: { kind: 'words' as const, page: page + 1, spans: [...spans] },
      ground: 'another person' as const,
      why: null,
      everywhere: true,
    })),
  )
  const done = await changeMarks(office, { complaintId: id, file, add, remove: [], layout: read.layout }, manager)
  assert.equal(done.kind, 'done')
}
