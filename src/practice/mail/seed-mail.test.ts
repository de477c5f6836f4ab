import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Office } from '#office/office.ts'
import { show } from '#office/view.ts'
import { inboxView } from '#office/views/inbox.ts'
import { openEmptyRecord } from '#test/empty-record.ts'
import { practiceCouncil, practiceVisitor } from '../council.ts'
import type { RecordStore } from '../office-within.ts'
import { seedPractice } from '../seed.ts'
import { seedMail } from './seed-mail.ts'

describe('email in the practice council', () => {
  let record: RecordStore
  let office: Office
  const now = () => new Date('2026-03-02T10:00:00.000Z')
  before(async () => {
    record = await openEmptyRecord(now())
    await seedPractice(record, now())
    office = { record, now, newId: () => crypto.randomUUID() }
  })
  after(() => record.close())

  const inbox = async () => {
    const seen = await show(office, inboxView, { show: 'all', page: 1 }, practiceVisitor)
    return seen.kind === 'shown' ? seen.shown.mails : assert.fail(seen.kind)
  }

  it('is there once for whoever tries the inbox: a complaint, one about a known complaint, and a machine’s', async () => {
    await seedMail(office)
    await seedMail(office)
    const mails = await inbox()
    assert.deepEqual(
      mails.map(({ kind, times, standing }) => [kind, times, standing]),
      [
        ['message', 1, 'waiting'],
        ['message', 1, 'waiting'],
        ['automatic', 1, 'waiting'],
      ],
    )
    assert.deepEqual(
      mails.map(({ about }) => about.length),
      [0, 1, 0],
    )
  })

  it('does not come again once it was settled', async () => {
    await record.transaction(practiceCouncil.id, tx => tx.query("update inbox set standing = 'set aside'"))
    await seedMail(office)
    assert.equal((await inbox()).length, 3)
  })
})
