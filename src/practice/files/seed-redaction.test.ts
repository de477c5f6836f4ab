import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { pdfText } from '#office/files/pdf-text.ts'
import type { Office } from '#office/office.ts'
import { openComplaint } from '#office/open-complaint.ts'
import { makeCopies } from '#office/redaction/keep-making.ts'
import { openEmptyRecord } from '#test/empty-record.ts'
import { practiceCouncil } from '../council.ts'
import { seedPractice } from '../seed.ts'
import { toBeTakenOut } from './letters.ts'
import { seedFiles } from './seed-files.ts'
import { seedRedaction } from './seed-redaction.ts'

describe('the redacted copy of the practice council', () => {
  const now = () => new Date('2026-03-02T10:00:00.000Z')
  const { id: authorityId } = practiceCouncil
  let record: Office['record']
  let office: Office
  before(async () => {
    record = await openEmptyRecord(now())
    await seedPractice(record, now())
    office = { record, now, newId: () => crypto.randomUUID() }
    await seedFiles(office)
  })
  after(() => record.close())

  const copies = async () => {
    const ids = await record.transaction(authorityId, tx =>
      tx.query<{ id: string }>('select distinct complaint_id as id from file_list where authority_id = $1', [
        authorityId,
      ]),
    )
    const all = await Promise.all(
      ids.map(({ id }) => record.transaction(authorityId, async tx => ({ id, opened: await openComplaint(tx, id) }))),
    )
    return all.flatMap(({ id, opened }) =>
      (opened?.state.redaction.copies ?? []).map(copy => ({
        id,
        copy,
        file: opened?.state.files.held.get(copy.copyId),
      })),
    )
  }

  it('is marked by one, confirmed by another, made once, and holds nothing of what was taken out', async () => {
    await seedRedaction(office)
    await seedRedaction(office)
    await makeCopies(office, authorityId, new AbortController().signal)
    await seedRedaction(office)
    const [one, ...more] = await copies()
    assert.deepEqual(more, [])
    assert.equal(one?.copy.count, toBeTakenOut.length)
    assert.notEqual(one?.copy.madeBy, one?.copy.reviewedBy)
    const parts: Uint8Array[] = []
    const place = { authorityId, complaintId: one?.id ?? '', storedAs: one?.file?.storedAs ?? '' }
    for await (const piece of record.files.read(place)) parts.push(piece)
    const words = (await pdfText(Buffer.concat(parts), 100_000)).map(page => page.words).join('\n')
    assert.match(words, /three Mondays/)
    for (const [gone] of toBeTakenOut) assert.ok(!words.includes(gone))
  })
})
