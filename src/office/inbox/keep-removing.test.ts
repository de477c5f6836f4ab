import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { settleKeptEmail } from '#authority/verbs/settle-kept-email.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { FileMissing } from '#record/files/file-errors.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { mailTaken } from '#test/mail-taken.ts'
import { run } from '../run.ts'
import { runForCouncil } from '../run-for-council.ts'
import { removeSetAside } from './keep-removing.ts'
import { openMail } from './open-mail.ts'
import { fileMail, setMailAside } from './settle.ts'

const DAY = 24 * 3_600_000

describe('Email that was set aside', () => {
  let council: Council
  let clock = new Date('2026-03-02T10:00:00Z')
  const later = (days: number) => {
    clock = new Date(clock.getTime() + days * DAY)
  }
  before(async () => {
    ;[council] = await openCouncils(['NB3'], () => clock)
  })
  after(() => council.record.close())

  const manager = () => council.visitor('complaints manager')
  const remove = () => removeSetAside(council.office, council.authorityId)
  const all = <Row extends object>(sql: string, ...more: readonly string[]) =>
    council.record.transaction(council.authorityId, tx => tx.query<Row>(sql, [council.authorityId, ...more]))
  const rowOf = async (id: string) =>
    (
      await all<{ id: string; storedAs: string }>(`select mail_id as id, stored_as as "storedAs" from inbox
      where authority_id = $1`)
    ).find(row => row.id === id)

  async function setAside(mailId: string) {
    const done = await setMailAside(council.office, { mailId, reason: 'An advertisement' }, manager())
    assert.equal(done.kind, 'done')
    return mailId
  }
  /** One whose reading by machine is over. */
  async function checkedMail() {
    const id = await mailTaken(council)
    await all(`update inbox set check_result = 'clean' where authority_id = $1 and mail_id = $2`, id)
    return id
  }
  async function settled(days: string) {
    const input = { happened: '2 March 2026', days, reason: 'Our retention schedule.' }
    return (await runForCouncil(council.office, settleKeptEmail, input, manager())).kind
  }

  it('is kept for a year where the council has settled nothing, then goes with its words and a line in the audit', async () => {
    const id = await setAside(await checkedMail())
    const row = (await rowOf(id)) ?? assert.fail('no row')
    later(365)
    assert.equal(await remove(), 0)
    later(1)
    assert.equal(await remove(), 1)
    assert.equal(await rowOf(id), undefined)
    await assert.rejects(async () => {
      const { authorityId } = council
      for await (const _ of council.record.files.read({
        authorityId,
        complaintId: authorityId,
        storedAs: row.storedAs,
      }));
    }, FileMissing)
    const told = await all<{ actor: string; detail: string }>(
      `select actor, detail from audit where authority_id = $1 and kind = 'disposal' and subject = 'inbox'`,
    )
    assert.deepEqual(told, [{ actor: 'system', detail: `{"daysKept":365,"removed":"${id}"}` }])
  })

  it('goes after the days that the council has settled, from 7 to 3650', async () => {
    assert.deepEqual([await settled('6'), await settled('3651'), await settled('30')], ['invalid', 'invalid', 'done'])
    const id = await setAside(await checkedMail())
    later(29)
    assert.equal(await remove(), 0)
    later(2)
    assert.equal(await remove(), 1)
    assert.equal(await rowOf(id), undefined)
  })

  it('stays while somebody has it open, or it is not looked into yet', async () => {
    const id = await setAside(await checkedMail())
    later(400)
    assert.equal((await openMail(council.office, id, manager())).kind, 'opened')
    assert.equal(await remove(), 0)
    const unread = await setAside(await mailTaken(council))
    later(400)
    assert.equal(await remove(), 1)
    assert.deepEqual([await rowOf(id), (await rowOf(unread))?.id], [undefined, unread])
  })

  it('goes for nothing where it waits, or was filed with a complaint after all', async () => {
    const input = { happened: '2 March 2026', form: 'written', subject: 'Calls' }
    const task = { complaintId: null, input, expectedVersion: null, source: { kind: 'worked' } } as const
    const begun = await run(council.office, receiveComplaint, task, manager())
    assert.ok(begun.kind === 'done')
    const [waiting, filed] = [await checkedMail(), await setAside(await checkedMail())]
    const chosen = { mailId: filed, complaintId: begun.complaintId, parts: [] }
    assert.equal((await fileMail(council.office, chosen, manager(), null)).kind, 'done')
    later(4000)
    assert.equal(await remove(), 0)
    assert.deepEqual([(await rowOf(waiting))?.id, (await rowOf(filed))?.id], [waiting, filed])
  })
})
