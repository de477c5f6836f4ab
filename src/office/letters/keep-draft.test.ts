import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { lettersChecked, standingOf } from '#complaint/letters/checked.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { recordPoint } from '#complaint/verbs/record-point.ts'
import { isoDay } from '#law/day.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { docxOf } from '#test/made-files.ts'
import { handlingOf, type Office } from '../office.ts'
import { onceOf } from '../once.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import { checkLetter } from './check-letter.ts'
import { differencesSeen } from './differences-seen.ts'
import { keepDraft } from './keep-draft.ts'

const dated = isoDay('2026-03-02')
const draft = ['Dear Marian Thistlewood', 'We received your complaint on 24 February 2026. Point 5a is about calls.']

describe('a letter that comes back changed', () => {
  let council: Council
  let other: Council
  let complaintId = ''
  before(async () => {
    ;[council, other] = await openCouncils(['KD', 'SD'])
    for (const [verb, input] of [
      [receiveComplaint, { happened: '23 February 2026', form: 'written', subject: 'Calls' }],
      [recordPoint, { happened: '23 February 2026', label: '1', text: 'Calls were missed' }],
    ] as const) {
      const task = {
        complaintId: complaintId || null,
        input,
        expectedVersion: null,
        source: { kind: 'worked' },
      } as const
      const done = await run(council.office, verb, task, council.visitor('complaints manager'))
      if (done.kind !== 'done') assert.fail(JSON.stringify(done))
      complaintId = done.complaintId
    }
  })
  after(() => council.record.close())

  /** With a scanner that finds every file clean. */
  const scanning = (): Office => {
    const files = handlingOf(council.office)
    const scanner = { ...files.scanner, name: 'Test', scan: async () => ({ result: 'clean', by: 'Test' }) as const }
    return { ...council.office, files: { ...files, scanner } }
  }
  const state = () =>
    council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, complaintId)
      return opened?.state ?? assert.fail('not there')
    })
  const back = (more: { readonly bytes?: Buffer; readonly versionOf?: string } = {}) => ({
    complaintId,
    dated,
    bytes: Buffer.from(docxOf(draft)),
    ending: 'docx',
    versionOf: null,
    ...more,
  })
  const onShelf = async (): Promise<number> => {
    let count = 0
    for await (const _one of council.record.files.list()) count += 1
    return count
  }

  it('is kept as it was compared, and goes out with a reason under that check and no other file does', async () => {
    const visitor = council.visitor('complaints manager')
    const bytes = Buffer.from(docxOf(draft))
    const done = await keepDraft(scanning(), back({ bytes }), visitor)
    if (done.kind !== 'kept') assert.fail(JSON.stringify(done))
    const { fileId, compared } = done
    assert.equal(compared.against.differences.length, 2)
    const file = (await state()).files.held.get(fileId)
    assert.equal(file?.sha256, createHash('sha256').update(bytes).digest('hex'))
    assert.match(lettersChecked(await state(), [fileId])[0]?.message ?? '', /differs from the record in 2 places/)

    const seen = differencesSeen(compared.against)
    const why = { complaintId, file: fileId, dated, reason: 'Their own words.', seen }
    assert.equal((await checkLetter(scanning(), why, visitor)).kind, 'done')
    assert.deepEqual(lettersChecked(await state(), [fileId]), [])

    const later = await keepDraft(
      scanning(),
      back({ bytes: Buffer.from(docxOf([...draft, 'Also.'])), versionOf: fileId }),
      visitor,
    )
    if (later.kind !== 'kept') assert.fail(JSON.stringify(later))
    assert.equal(standingOf(await state(), later.fileId)?.kind, 'differs', 'the reason was for the file before it')
  })

  it('sent twice by a double press is kept once, and what cannot be read is not kept at all', async () => {
    const visitor = council.visitor('complaints manager')
    const key = onceOf('a-key-of-a-draft', 'the same')
    const first = await keepDraft(scanning(), back(), visitor, key)
    if (first.kind !== 'kept') assert.fail(JSON.stringify(first))
    const before = await onShelf()
    assert.deepEqual(await keepDraft(scanning(), back(), visitor, key), { kind: 'kept before', fileId: first.fileId })
    const broken = back({ bytes: Buffer.from(docxOf(draft)).subarray(0, 80) })
    assert.equal((await keepDraft(scanning(), broken, visitor)).kind, 'not read')
    assert.equal(await onShelf(), before)
  })

  it('is taken from nobody who may not make letters, and leaves nothing behind', async () => {
    const before = await onShelf()
    for (const role of ['reader', 'panel member', 'administrator', 'advocate'] as const)
      assert.notEqual((await keepDraft(scanning(), back(), council.visitor(role))).kind, 'kept', role)
    assert.equal((await keepDraft(other.office, back(), other.visitor('complaints manager'))).kind, 'not found')
    assert.equal(await onShelf(), before)
  })
})
