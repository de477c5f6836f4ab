import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { standingAccount } from '#complaint/account/state.ts'
import { complaintReceived } from '#complaint/entries/complaint-received.ts'
import { partTaken } from '#complaint/entries/part-taken.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { personRecorded } from '#person/entries/person-recorded.ts'
import type { Source } from '#stream/entry.ts'
import type { Role } from '#stream/role.ts'
import { onDay } from '#stream/when.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { londonDay } from './office.ts'
import { openComplaint } from './open-complaint.ts'
import { type Result, run } from './run.ts'
import { show } from './view.ts'
import { accountDownloadView, accountsView, accountView } from './views/accounts.ts'
import { complaintView } from './views/complaint.ts'

const happened = '2 March 2026'
const worked: Source = { kind: 'worked' }
const all = { year: null, theme: null, page: 1 } as const
const clean = 'Ms A complained to the council in spring 2025 that visits were missed.'

describe('an account that names nobody, at the council', () => {
  let council: Council
  let other: Council
  before(async () => {
    ;[council, other] = await openCouncils(['NNA', 'SSB'])
  })
  after(() => council.record.close())

  interface Case {
    readonly id: string
    readonly mother: string
    readonly child: string
  }

  async function begun(): Promise<Case> {
    const { record, authorityId, office } = council
    const [id, mother, child] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
    const on = onDay(londonDay(office.now()))
    const recording = { actor: 'system', now: office.now().toISOString() }
    await record.transaction(authorityId, async tx => {
      for (const [personId, name] of [
        [mother, 'Ms Ottilie Karrow'],
        [child, 'Wren Karrow'],
      ] as const)
        await tx.append(
          { kind: 'person', id: personId },
          0,
          [personRecorded.write(on, worked, { name, note: null })],
          recording,
        )
      await tx.append(
        { kind: 'complaint', id },
        0,
        [
          complaintReceived.write(on, worked, {
            reference: `NNA/2026/${id.slice(0, 6)}`,
            form: 'written',
            subject: 'Visits',
          }),
          partTaken.write(on, worked, { personId: mother, part: 'complainant', note: null }),
          partTaken.write(on, worked, { personId: child, part: 'child', note: null }),
          partTaken.write(on, worked, {
            personId: council.visitor('adjudicating officer').personId,
            part: 'adjudicating officer',
            note: null,
          }),
        ],
        recording,
      )
    })
    return { id, mother, child }
  }

  const doing = (
    { id }: Case,
    name: string,
    input: Readonly<Record<string, unknown>> = {},
    { as = 'complaints manager', source = worked, of = council }: { as?: Role; source?: Source; of?: Council } = {},
  ): Promise<Result> => {
    const verb = complaintVerbs.find(one => one.name === name) ?? assert.fail(name)
    const task = { complaintId: id, input: { happened, ...input }, expectedVersion: null, source }
    return run(of.office, verb, task, of.visitor(as))
  }

  const isDone = (result: Result): void => assert.equal(result.kind, 'done', JSON.stringify(result))
  const officer = { as: 'complaints officer' } as const
  const written = (of: Case, about: string) =>
    doing(of, 'write-account', { title: 'Visits that were missed', dates: 'month and year', about }, officer)
  const publish = (of: Case) => doing(of, 'publish-account', { knowThemselves: 'yes' })
  const approve = (of: Case) => doing(of, 'approve-account', {}, { as: 'adjudicating officer' })
  const knownAs = (of: Case, personId: string, name: string) =>
    doing(of, 'record-names', { personId, asked: 'asked', knownAs: name })

  async function drafted(about = clean): Promise<Case> {
    const of = await begun()
    isDone(await doing(of, 'name-in-account', { personId: of.mother, pseudonym: 'Ms A' }, officer))
    isDone(await doing(of, 'name-in-account', { personId: of.child, pseudonym: 'Child B' }, officer))
    isDone(await written(of, about))
    return of
  }

  async function published(about = clean): Promise<Case & { readonly reference: string }> {
    const of = await drafted(about)
    isDone(await approve(of))
    isDone(await publish(of))
    return { ...of, reference: (await standing(of))?.reference ?? assert.fail('not published') }
  }

  const standing = ({ id }: Case) =>
    council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, id)
      return opened ? standingAccount(opened.state) : undefined
    })

  const reads = (reference: string, as: Role = 'reader', of = council) =>
    show(of.office, accountView, { reference }, of.visitor(as))

  it('is read by everybody there, a person complained about among them, and by nobody of another council', async () => {
    const { reference } = await published()
    for (const as of ['reader', 'administrator', 'stage 1 resolver', 'panel member'] as const)
      assert.equal((await reads(reference, as)).kind, 'shown', as)
    assert.equal((await reads(reference, 'complaints manager', other)).kind, 'not found')
    const list = await show(other.office, accountsView, all, other.visitor('complaints manager'))
    assert.deepEqual(list.kind === 'shown' && list.shown.accounts, [])
  })

  it('shows nothing of the complaint: neither in what is read, nor in its files, nor in its line of the audit', async () => {
    const { id, mother, child, reference } = await published()
    const shown = await reads(reference)
    const files = await Promise.all(
      (['page', 'text'] as const).map(as =>
        show(council.office, accountDownloadView, { reference, as }, council.visitor('reader')),
      ),
    )
    const lines = await council.record.transaction(council.authorityId, tx =>
      tx.query('select subject, detail from audit where subject = $1', [`account/${reference}`]),
    )
    assert.ok(files.every(({ kind }) => kind === 'shown') && lines.length > 0)
    const told = JSON.stringify([shown.kind === 'shown' && shown.shown, files, lines])
    for (const secret of [id, mother, child, id.slice(0, 6), 'Karrow', 'Wren', 'Ottilie'])
      assert.ok(!told.includes(secret), secret)
    assert.ok(!id.includes(reference.slice(3, 7)) || !id.includes(reference.slice(8, 12)))
  })

  it('is refused by every way while a name stands in it: as live work, as history, as a correction', async () => {
    const of = await drafted('Ms A and Wr\u00aden were not visited, nor was O. Karrow.')
    const refused = await publish(of)
    assert.ok(refused.kind === 'refused' && refused.refusals.length >= 3, JSON.stringify(refused))
    assert.equal((await approve(of)).kind, 'refused')
    const source: Source = { kind: 'history', document: 'An old file', line: null, inferred: false }
    for (const name of ['publish-account', 'approve-account', 'write-account'])
      assert.equal((await doing(of, name, { knowThemselves: 'yes' }, { source })).kind, 'invalid', name)
    const { reference, id } = await published()
    const entries = await council.record.transaction(council.authorityId, tx => tx.load({ kind: 'complaint', id }))
    for (const { seq } of entries.filter(({ type }) => type.startsWith('account-'))) {
      const target = String(seq)
      const put = { target, reason: 'A slip.', changes: 'text.title: Wren', evidence: 'It is.', secondPerson: '' }
      assert.equal((await doing({ id, mother: '', child: '' }, 'correct-entry', put)).kind, 'invalid')
      assert.equal((await doing({ id, mother: '', child: '' }, 'withdraw-entry', put)).kind, 'invalid')
    }
    const shown = await reads(reference)
    assert.equal(shown.kind === 'shown' && shown.shown.text.title, 'Visits that were missed')
  })

  it('is not published as it was approved once the draft has changed since, or the cast', async () => {
    const of = await drafted()
    isDone(await approve(of))
    isDone(await written(of, `${clean} It was put right.`))
    assert.equal((await publish(of)).kind, 'refused')
    isDone(await approve(of))
    isDone(await doing(of, 'name-in-account', { personId: of.child, pseudonym: 'Child C' }, officer))
    assert.equal((await publish(of)).kind, 'refused')
    isDone(await approve(of))
    isDone(await publish(of))
  })

  it('is approved by nobody who wrote any of it', async () => {
    const of = await drafted()
    assert.equal((await doing(of, 'approve-account', {}, officer)).kind, 'invalid')
    assert.equal((await publish(of)).kind, 'refused')
  })

  it('is held against a name that was added between the check and the publishing', async () => {
    const of = await drafted(`${clean} Midge was sad.`)
    const explained = await publish(of)
    assert.ok(explained.kind === 'refused')
    isDone(await written(of, `${clean} She was sad about the midges.`))
    isDone(await approve(of))
    isDone(await knownAs(of, of.child, 'Midge'))
    const refused = await publish(of)
    assert.ok(refused.kind === 'refused' && /midges/.test(refused.refusals[0]?.why ?? ''), JSON.stringify(refused))
  })

  it('is held back once a name in it becomes known, and read again only when it was looked at', async () => {
    const of = await published(`${clean} It was about a midge in the garden.`)
    isDone(await knownAs(of, of.child, 'Pippin'))
    assert.equal((await reads(of.reference)).kind, 'shown')
    isDone(await knownAs(of, of.child, 'Midge'))
    assert.equal((await reads(of.reference)).kind, 'not found')
    assert.equal(
      (
        await show(
          council.office,
          accountDownloadView,
          { reference: of.reference, as: 'text' },
          council.visitor('reader'),
        )
      ).kind,
      'not found',
    )
    const desk = await show(
      council.office,
      complaintView,
      { id: of.id, looking: { kind: 'now' } },
      council.visitor('complaints manager'),
    )
    const tasks = desk.kind === 'shown' ? desk.shown.tasks : []
    assert.equal(tasks.find(({ id }) => id === 'account-doubted')?.verb, 'keep-account')
    assert.equal((await doing(of, 'keep-account', { reason: 'It is the insect.' })).kind, 'refused')
    isDone(await knownAs(of, of.child, 'Pippin'))
    isDone(await doing(of, 'keep-account', { reason: 'They are not called that.' }))
    assert.equal((await reads(of.reference)).kind, 'shown')
  })

  it('is taken back for a reason, and then read by nobody', async () => {
    const of = await published()
    assert.equal((await doing(of, 'take-back-account')).kind, 'invalid')
    isDone(await doing(of, 'take-back-account', { reason: 'A reader knew the family.' }))
    assert.equal((await reads(of.reference)).kind, 'not found')
    isDone(await approve(of))
    isDone(await publish(of))
    assert.notEqual((await standing(of))?.reference, of.reference)
  })

  it('keeps what people typed as it was, whatever it is: markup, other scripts, a paste without end', async () => {
    const hostile = '<script>alert(1)</script> \u202eآ 👨‍👩‍👧 | & " \''
    const of = await drafted(`${clean} ${hostile}`)
    assert.equal((await written(of, 'x'.repeat(20_001))).kind, 'invalid')
    assert.equal((await written(of, '')).kind, 'invalid')
    const refused = await publish(of)
    assert.equal(refused.kind, 'refused')
  })
})
