import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addFile } from '#complaint/verbs/add-file.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { recordPoint } from '#complaint/verbs/record-point.ts'
import { releaseFile } from '#complaint/verbs/release-file.ts'
import { isoDay } from '#law/day.ts'
import type { Role } from '#stream/role.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { docxOf } from '#test/made-files.ts'
import { compareLetterBytes, compareLetterFile, compareLetterText } from './compare-letter.ts'
import { bringFor, runWithFile } from './files/run-with-file.ts'
import { checkLetter } from './letters/check-letter.ts'
import { differencesSeen } from './letters/differences-seen.ts'
import { openComplaint } from './open-complaint.ts'
import { run } from './run.ts'

let council: Council
let other: Council
let complaintId: string

const manager: Role = 'complaints manager'
const worked = { kind: 'worked' } as const
const dated = isoDay('2026-03-02')

async function record(verb: Parameters<typeof run>[1], input: Record<string, string>, id: string | null = complaintId) {
  const task = { complaintId: id, input, expectedVersion: null, source: worked }
  const result = await run(council.office, verb, task, council.visitor(manager))
  if (result.kind !== 'done') assert.fail(JSON.stringify(result))
  return result.complaintId
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

const held = () =>
  council.record.transaction(council.authorityId, async tx => [
    ...((await openComplaint(tx, complaintId))?.state.files.held.values() ?? []),
  ])

/** A Word file of the complaint, released by the manager; its id. */
async function kept(paragraphs: readonly string[], released = true): Promise<string> {
  const visitor = council.visitor(manager)
  const content = { name: 'draft.docx', bytes: once(docxOf(paragraphs)) }
  const brought = await bringFor(council.office, addFile, { complaintId, history: false }, content, visitor)
  if (brought.kind !== 'brought') assert.fail(JSON.stringify(brought))
  const input = { happened: '2 March 2026', kind: 'letter or email', what: 'A draft', dated: '2 March 2026' }
  const task = { complaintId, input, expectedVersion: null, source: worked }
  const added = await runWithFile(council.office, addFile, task, brought, visitor)
  assert.equal(added.kind, 'done', JSON.stringify(added))
  const id = (await held()).at(-1)?.id ?? ''
  if (released) await record(releaseFile, { happened: '2 March 2026', file: id, reason: 'Written here.' })
  return id
}

describe('the draft of a letter is held against the record', () => {
  before(async () => {
    const councils = await openCouncils(['NM', 'SF'])
    ;[council, other] = councils
    complaintId = await record(
      receiveComplaint,
      { happened: '23 February 2026', form: 'written', subject: 'Calls' },
      null,
    )
    await record(recordPoint, { happened: '23 February 2026', label: '1', text: 'Calls were missed' })
  })
  after(() => council.record.close())

  const draft = ['Dear Marian Thistlewood', 'We received your complaint on 24 February 2026. Point 5a is about calls.']
  const kinds = (against: { readonly differences: readonly { readonly kind: string }[] }) =>
    against.differences.map(({ kind }) => kind)

  it('typed: the wrong day and the point that is none are told, and the council’s own people are known', async () => {
    const text = draft.join('\n\n')
    const told = await compareLetterText(council.office, { complaintId, dated, text }, council.visitor(manager))
    if (told.kind !== 'compared') assert.fail(told.kind)
    assert.deepEqual(kinds(told.against), ['date', 'unknown label'])
  })

  it('kept as a Word file: the same is told', async () => {
    const file = await kept(draft)
    const told = await compareLetterFile(council.office, { complaintId, dated, file }, council.visitor(manager))
    if (told.kind !== 'compared') assert.fail(JSON.stringify(told))
    assert.deepEqual(kinds(told.against), ['date', 'unknown label'])
  })

  it('sent as a file and not kept: the same is told, and the file is nowhere after', async () => {
    const before = (await held()).length
    const bytes = Buffer.from(docxOf(draft))
    const asked = { complaintId, dated, bytes, name: 'letter.docx' }
    const told = await compareLetterBytes(council.office, asked, council.visitor(manager))
    if (told.kind !== 'compared') assert.fail(JSON.stringify(told))
    assert.deepEqual(kinds(told.against), ['date', 'unknown label'])
    assert.equal((await held()).length, before)
    const broken = { ...asked, bytes: bytes.subarray(0, 80) }
    assert.equal((await compareLetterBytes(council.office, broken, council.visitor(manager))).kind, 'not read')
    assert.notEqual((await compareLetterBytes(council.office, asked, council.visitor('reader'))).kind, 'compared')
    assert.equal((await compareLetterBytes(other.office, asked, other.visitor(manager))).kind, 'not found')
  })

  it('marks where a long word may break change nothing', async () => {
    const text = draft.join('\n\n').replace('5a', '5\u200ba').replace('February', 'Febru\u00adary')
    const told = await compareLetterText(council.office, { complaintId, dated, text }, council.visitor(manager))
    if (told.kind !== 'compared') assert.fail(told.kind)
    assert.deepEqual(kinds(told.against), ['date', 'unknown label'])
    assert.deepEqual(
      told.against.notCompared.filter(({ what }) => /invisible/.test(what)),
      [],
    )
  })

  it('is kept with the letter, with a reason where it differs, and only as it was looked at', async () => {
    const file = await kept(draft)
    const check = (more: { readonly seen: string; readonly reason: string }, role: Role = manager) =>
      checkLetter(council.office, { complaintId, file, dated, ...more }, council.visitor(role))
    const seenIn = async (words: readonly string[]) => {
      const asked = { complaintId, dated, text: words.join('\n') }
      const told = await compareLetterText(council.office, asked, council.visitor(manager))
      if (told.kind !== 'compared') assert.fail(told.kind)
      assert.equal(told.against.differences.length, 2)
      return differencesSeen(told.against)
    }
    const seen = await seenIn(draft)
    const asMany = await seenIn(draft.map(words => words.replace('24 February', '25 February')))
    assert.equal((await check({ seen, reason: ' ' })).kind, 'no reason')
    assert.equal((await check({ seen: asMany, reason: 'Looked at before.' })).kind, 'changed')
    assert.notEqual((await check({ seen, reason: 'Theirs.' }, 'reader')).kind, 'done')
    const checks = () =>
      council.record.transaction(council.authorityId, async tx =>
        (await openComplaint(tx, complaintId))?.state.letters.checks.filter(({ fileId }) => fileId === file),
      )
    assert.deepEqual(await checks(), [])
    assert.equal((await check({ seen, reason: 'It is their own date.' })).kind, 'done')
    assert.deepEqual(
      (await checks())?.map(({ differences, reason }) => ({ differences, reason })),
      [{ differences: 2, reason: 'It is their own date.' }],
    )
  })

  it('a file that is held until it is scanned is not opened for it', async () => {
    const file = await kept(['Held'], false)
    const told = await compareLetterFile(council.office, { complaintId, dated, file }, council.visitor(manager))
    assert.equal(told.kind, 'not found')
  })

  it('whoever may not send letters may not check them, and another council finds nothing', async () => {
    const asked = { complaintId, dated, text: 'Point 1' }
    for (const role of ['reader', 'panel member', 'administrator', 'advocate'] as const)
      assert.notEqual((await compareLetterText(council.office, asked, council.visitor(role))).kind, 'compared', role)
    assert.equal((await compareLetterText(other.office, asked, other.visitor(manager))).kind, 'not found')
  })
})
