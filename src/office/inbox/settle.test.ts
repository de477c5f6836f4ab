import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { disposeOfStream } from '#record/disposal.ts'
import { FileMissing } from '#record/files/file-errors.ts'
import { onDay } from '#stream/when.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { mailTaken } from '#test/mail-taken.ts'
import { londonDay } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import { show } from '../view.ts'
import { councilPeopleView } from '../views/council-people.ts'
import { mailView, mayReadInbox } from '../views/inbox.ts'
import { worklistView } from '../views/worklist.ts'
import { beginFromMail, fileMail, type Settled } from './settle.ts'

describe('An email in the inbox', () => {
  let council: Council
  before(async () => {
    ;[council] = await openCouncils(['NB2'])
  })
  after(() => council.record.close())

  const manager = () => council.visitor('complaints manager')
  const officer = () => council.visitor('complaints officer')

  async function begun(subject: string) {
    const input = { happened: '2 March 2026', form: 'written', subject }
    const task = { complaintId: null, input, expectedVersion: null, source: { kind: 'worked' } } as const
    const done = await run(council.office, receiveComplaint, task, manager())
    return done.kind === 'done' ? { id: done.complaintId, reference: done.reference } : assert.fail(done.kind)
  }
  const keptOut = (complaintId: string, personId = officer().personId) =>
    council.record.transaction(council.authorityId, tx =>
      tx.query(
        `insert into part_list (authority_id, complaint_id, person_id, parts, roles, kept_out) values ($1, $2, $3, '{}', '{}', true)
         on conflict (authority_id, complaint_id, person_id) do update set kept_out = true`,
        [tx.authorityId, complaintId, personId],
      ),
    )
  const look = (mail: string, as = manager()) => show(council.office, mailView, { mail }, as)
  async function opened(mail: string) {
    const seen = await look(mail)
    return seen.kind === 'shown' ? seen.shown : assert.fail(seen.kind)
  }
  const filed = (mailId: string, complaintId: string) =>
    fileMail(council.office, { mailId, complaintId, parts: [] }, manager(), null)
  const beginning = (mailId: string, received = '2 March 2026') =>
    beginFromMail(council.office, { mailId, parts: [], received, subject: 'Calls', known: 'yes' }, manager(), null)
  const count = async (table: 'complaint_list' | 'inbox') => {
    const [row] = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ count: number }>(`select count(*)::integer as count from ${table} where authority_id = $1`, [
        tx.authorityId,
      ]),
    )
    return row?.count ?? assert.fail('no count')
  }
  const files = async () => {
    let number = 0
    for await (const _ of council.record.files.list()) number++
    return number
  }

  it('that names eleven complaints is seen by nobody who is kept out of one, and offers no more than ten', async () => {
    const named = []
    for (let at = 0; at < 11; at++) named.push(await begun(`The ${at}th of eleven`))
    const id = await mailTaken(council, { text: named.map(({ reference }) => reference).join(', ') })
    const { mail, offered } = await opened(id)
    assert.deepEqual(new Set(mail.about), new Set(named.map(one => one.id)))
    assert.equal(offered.length, 10)
    assert.equal((await look(id, officer())).kind, 'shown')
    await keptOut(mail.about.at(-1) ?? '')
    assert.equal((await look(id, officer())).kind, 'not found')
  })

  it('names a complaint however people write its reference, in what was hidden, and in the names of files', async () => {
    const { id, reference } = await begun('Calls not returned')
    const [prefix = '', year, number] = reference.split('/')
    const bytes = Buffer.from('x')
    for (const made of [
      { subject: `${prefix.toLowerCase()}-${year}-${number}` },
      { text: `your reference ${prefix} / ${year} / ${number}.` },
      { text: `${prefix}/${year}/${Number(number)}` },
      { text: `${prefix}–${year}–${number}` },
      { html: `<p>Seen</p><p style="display:none">${reference}</p>` },
      { attached: [{ name: `letter_${prefix}_${year}_${number}.pdf`, bytes }] },
    ])
      assert.deepEqual((await opened(await mailTaken(council, made))).mail.about, [id], JSON.stringify(made))
    const other = await mailTaken(council, { text: `${prefix}/${year}/${number}9 and ${prefix}/${year}1/${number}` })
    assert.deepEqual((await opened(other)).mail.about, [])
  })

  it('is not filed without something that was chosen of it and cannot be got', async () => {
    const { id } = await begun('Something lost')
    const mailId = await mailTaken(council, { text: 'See what is attached.' })
    const before = await files()
    const done = await fileMail(council.office, { mailId, complaintId: id, parts: [7] }, manager(), null)
    assert.ok(done.kind === 'not taken')
    assert.match(done.why, /could not be taken out of the email/)
    assert.deepEqual([(await opened(mailId)).mail.standing, await files()], ['waiting', before])
  })

  it('filed again stays hidden from whoever is kept out of the complaint it was filed with first', async () => {
    const [first, second] = [await begun('First'), await begun('Second')]
    const id = await mailTaken(council)
    assert.equal((await filed(id, first.id)).kind, 'done')
    assert.equal((await filed(id, second.id)).kind, 'done')
    await keptOut(first.id)
    assert.equal((await look(id, officer())).kind, 'not found')
    const { mail } = await opened(id)
    assert.deepEqual([mail.complaintId, mail.about], [second.id, [first.id, second.id]])
  })

  async function disposedOf(id: string) {
    const version = await council.record.transaction(
      council.authorityId,
      async tx => (await openComplaint(tx, id))?.version,
    )
    await disposeOfStream(
      council.record,
      council.authorityId,
      { kind: 'complaint', id },
      { expectedVersion: version ?? 0, happened: onDay(londonDay(council.office.now())), why: 'Retention schedule' },
      { actor: manager().personId, now: council.office.now().toISOString() },
    )
  }

  it('goes with the complaint it was filed with, its words too, and stays while nobody has filed it', async () => {
    const first = await begun('First')
    const id = await mailTaken(council)
    await filed(id, first.id)
    const waiting = await mailTaken(council, { text: `About ${first.reference}` })
    const words = { authorityId: council.authorityId, storedAs: (await opened(id)).mail.storedAs }
    await disposedOf(first.id)
    assert.deepEqual([(await look(id)).kind, (await look(waiting)).kind], ['not found', 'shown'])
    await assert.rejects(async () => {
      for await (const _ of council.record.files.read({ ...words, complaintId: council.authorityId }));
    }, FileMissing)
  })

  it('filed with two complaints stays with the one that is left, and goes when that one does', async () => {
    const [first, second] = [await begun('First'), await begun('Second')]
    const id = await mailTaken(council, { text: `About ${second.reference}` })
    assert.equal((await filed(id, first.id)).kind, 'done')
    assert.equal((await filed(id, second.id)).kind, 'done')
    await disposedOf(second.id)
    const { mail } = await opened(id)
    assert.deepEqual([mail.standing, mail.complaintId, mail.about], ['filed', first.id, [first.id]])
    await disposedOf(first.id)
    assert.equal((await look(id)).kind, 'not found')
  })

  it('that began a complaint is filed with the other one alone once the first is disposed of', async () => {
    const other = await begun('The other')
    const id = await mailTaken(council)
    const first = await beginning(id)
    assert.ok(first.kind === 'done')
    assert.equal((await filed(id, other.id)).kind, 'done')
    await disposedOf(first.complaintId)
    const { mail } = await opened(id)
    assert.deepEqual([mail.standing, mail.complaintId, mail.about], ['filed', other.id, [other.id]])
  })

  it('that may be about a complaint, and was filed with another, stays with that one', async () => {
    const [suggested, chosen] = [await begun('Suggested'), await begun('Chosen')]
    const id = await mailTaken(council, { text: `About ${suggested.reference}` })
    assert.equal((await filed(id, chosen.id)).kind, 'done')
    await disposedOf(suggested.id)
    const { mail } = await opened(id)
    assert.deepEqual([mail.complaintId, mail.about], [chosen.id, [chosen.id]])
  })

  it('that nobody may open is counted to whoever gives roles, and to nobody else', async () => {
    const told = async (role: 'administrator' | 'complaints manager' | 'panel clerk') => {
      const seen = await show(council.office, councilPeopleView, null, council.visitor(role))
      return seen.kind === 'shown' ? seen.shown.mailNobodyOpens : assert.fail(seen.kind)
    }
    const { id, reference } = await begun('About those who open the post')
    await mailTaken(council, { text: reference })
    await keptOut(id)
    assert.equal(await told('administrator'), 0)
    for (const { personId, roles } of council.site.personas)
      if (personId !== officer().personId && roles.some(role => mayReadInbox.includes(role)))
        await keptOut(id, personId)
    assert.deepEqual(
      [await told('administrator'), await told('complaints manager'), await told('panel clerk')],
      [1, 1, null],
    )
    const page = await show(
      council.office,
      worklistView,
      { list: 'with you', lookedAfterBy: 'anybody', page: 1 },
      manager(),
    )
    assert.equal(page.kind === 'shown' && page.shown.mailNobodyOpens, 1)
  })

  it('begins no complaint received later than it came, and gives its hour to its own day alone', async () => {
    const id = await mailTaken(council)
    const before = await count('complaint_list')
    const later = await beginning(id, '3 March 2026')
    assert.deepEqual(later, { kind: 'later than it came', came: londonDay(council.office.now()) })
    assert.equal(await count('complaint_list'), before)
    const timeOf = async (settled: Settled) => {
      if (settled.kind !== 'done') assert.fail(settled.kind)
      const { complaintId } = settled
      return council.record.transaction(council.authorityId, async tx => {
        const found = await openComplaint(tx, complaintId)
        const entry = found?.entries.find(({ type }) => type === 'reception-noted')
        return entry?.data.time
      })
    }
    assert.equal(await timeOf(await beginning(id, '27 February 2026')), null)
    assert.equal(await timeOf(await beginning(await mailTaken(council))), '10:00')
  })

  it('begins one complaint, however many people begin one from it, and says which', async () => {
    const id = await mailTaken(council)
    const [before, held] = [await count('complaint_list'), await files()]
    const both = await Promise.all([beginning(id), beginning(id)])
    const done = both.find(({ kind }) => kind === 'done')
    if (done?.kind !== 'done') assert.fail('neither was begun')
    const { complaintId, reference } = done
    assert.deepEqual(
      both.find(one => one !== done),
      { kind: 'begun before', complaintId, reference },
    )
    assert.equal(await count('complaint_list'), before + 1)
    assert.equal(await files(), held + 1)
    const other = await begun('Another')
    assert.equal((await filed(id, other.id)).kind, 'done')
    const { mail } = await opened(id)
    assert.deepEqual([mail.standing, mail.complaintId, mail.about], ['begun', complaintId, [complaintId, other.id]])
    assert.equal((await beginning(id)).kind, 'begun before')
  })
})
