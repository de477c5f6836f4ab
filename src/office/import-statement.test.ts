import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { roleGranted } from '#authority/entries/role-granted.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { recordOmbudsmanContact } from '#complaint/verbs/record-ombudsman-contact.ts'
import { readStatement } from '#statement/read.ts'
import type { Verb } from '#stream/verb.ts'
import { onDay } from '#stream/when.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { confirmDecision } from './decision/confirm.ts'
import { type Imported, importStatement, importStatementOnce, type StatementToImport } from './import-statement.ts'
import { londonDay, type Visitor } from './office.ts'
import { onceOf } from './once.ts'
import { run } from './run.ts'
import { show } from './view.ts'
import { statementPreviewView } from './views/statement-preview.ts'

const text = readFileSync(new URL('../../test/statements/24-935-221.txt', import.meta.url), 'utf8')

function statementIn(words: string): StatementToImport {
  const reading = readStatement(words)
  if (reading.kind !== 'statement') throw new Error(reading.why)
  return { facts: reading.facts, text: words }
}

describe('a decision statement that is in the record already', () => {
  let council: Council
  let manager: Visitor
  let keptOut: Visitor
  let first: Imported

  before(async () => {
    ;[council] = await openCouncils(['NNA'])
    const { record, authorityId, office } = council
    manager = council.visitor('complaints manager')
    keptOut = { authorityId, personId: crypto.randomUUID() }
    const today = onDay(londonDay(office.now()))
    await record.transaction(authorityId, async tx => {
      const stream = { kind: 'authority', id: authorityId } as const
      const term = {
        personId: keptOut.personId,
        role: 'complaints manager',
        standing: 'officer',
        from: '2024-01-01',
        to: null,
      } as const
      await tx.append(stream, (await tx.load(stream)).length, [roleGranted.write(today, { kind: 'worked' }, term)], {
        actor: 'system',
        now: office.now().toISOString(),
      })
    })
    first = await importStatement(office, statementIn(text), manager)
    assert.equal(first.kind, 'imported')
    if (first.kind !== 'imported') return
    const excluded = await run(
      office,
      excludePerson,
      {
        complaintId: first.complaintId,
        input: { happened: '2 March 2026', personId: keptOut.personId, reason: 'A neighbour of the family.' },
        expectedVersion: null,
        source: { kind: 'worked' },
      },
      manager,
    )
    assert.equal(excluded.kind, 'done', JSON.stringify(excluded))
  })
  after(() => council.record.close())

  it('is told to one who may know of its complaint, and recorded no second time', async () => {
    for (const words of [text, `${text}\nA line more.\n`]) {
      const again = await importStatement(council.office, statementIn(words), manager)
      assert.equal(again.kind, 'already there')
      if (again.kind !== 'already there' || first.kind !== 'imported') return
      assert.equal(again.complaintId, first.complaintId)
      assert.equal(again.sameText, words === text)
    }
  })

  it('is new to one who is kept out of its complaint, before and after they record it', async () => {
    const look = async () => {
      const seen = await show(council.office, statementPreviewView, { text }, keptOut)
      assert.ok(seen.kind === 'shown' && seen.shown.kind === 'statement')
      return seen.shown.kind === 'statement' ? seen.shown.already : null
    }
    assert.equal(await look(), null)
    const own = await importStatement(council.office, statementIn(text), keptOut)
    assert.equal(own.kind, 'imported')
    if (own.kind !== 'imported' || first.kind !== 'imported') return
    assert.notEqual(own.complaintId, first.complaintId)
    assert.equal((await look())?.complaintId, own.complaintId)
    const again = await importStatement(council.office, statementIn(text), keptOut)
    assert.equal(again.kind === 'already there' && again.complaintId, own.complaintId)
  })

  it('is the decision on a complaint worked here: told to one who may know of it, and no trace to one who may not', async () => {
    const words = readFileSync(new URL('../../test/statements/23-937-306.txt', import.meta.url), 'utf8')
    const { office } = council
    const work = async (verb: Verb<ComplaintState>, complaintId: string | null, input: Record<string, unknown>) => {
      const task = { complaintId, input, expectedVersion: null, source: { kind: 'worked' } } as const
      const done = await run(office, verb, task, manager)
      return done.kind === 'done' ? done.complaintId : assert.fail(JSON.stringify(done))
    }
    const input = { happened: '5 September 2022', form: 'written', subject: 'Nobody listened' }
    const complaintId = await work(receiveComplaint, null, input)
    await work(recordOmbudsmanContact, complaintId, { happened: '9 January 2023', reference: '', about: 'All of it.' })
    const confirm = async (confirmed: readonly string[]) => {
      const task = { complaintId, text: words, confirmed, amounts: new Map(), fits: true, brought: null }
      const tried = await confirmDecision(office, { ...task, expectedVersion: -1 }, manager)
      if (tried.kind !== 'conflict') assert.fail(tried.kind)
      const done = await confirmDecision(office, { ...task, expectedVersion: tried.found }, manager)
      assert.equal(done.kind, 'done', JSON.stringify(done))
    }
    const look = async (visitor: Visitor) => {
      const seen = await show(office, statementPreviewView, { text: words }, visitor)
      return seen.kind === 'shown' && seen.shown.kind === 'statement' ? seen.shown.already : assert.fail(seen.kind)
    }
    await confirm([])
    assert.equal(await look(manager), null, 'what nobody confirmed is nobody’s decision')
    await confirm(['decision outcome', 'decision date'])
    assert.deepEqual(
      { ...(await look(manager)), reference: '' },
      { complaintId, reference: '', sameText: true, as: 'live complaint' },
    )
    for (const other of [words, `${words}\nA line more.\n`]) {
      const again = await importStatement(office, statementIn(other), manager)
      assert.ok(again.kind === 'already there' && again.as === 'live complaint')
      assert.equal(again.complaintId, complaintId)
    }
    await work(excludePerson, complaintId, {
      happened: '2 March 2026',
      personId: keptOut.personId,
      reason: 'A neighbour of the family.',
    })
    assert.equal(await look(keptOut), null)
    const own = await importStatement(office, statementIn(words), keptOut)
    assert.equal(own.kind, 'imported')
    assert.equal((await look(keptOut))?.as, 'past case')
  })

  it('sent again by the same form is answered as the first time, as long as they may know of its complaint', async () => {
    const words = readFileSync(new URL('../../test/statements/18-978-476.txt', import.meta.url), 'utf8')
    const once = onceOf('one-form-sent-twice', words)
    const send = (key = once) => importStatementOnce(council.office, statementIn(words), keptOut, key)
    const own = await send()
    assert.equal(own.kind, 'imported')
    assert.deepEqual(await send(), own)
    assert.equal((await send(onceOf('one-form-sent-twice', 'another text'))).kind, 'key reused')
    if (own.kind !== 'imported') return
    const excluded = await run(
      council.office,
      excludePerson,
      {
        complaintId: own.complaintId,
        input: { happened: '2 March 2026', personId: keptOut.personId, reason: 'A neighbour of the family.' },
        expectedVersion: null,
        source: { kind: 'worked' },
      },
      manager,
    )
    assert.equal(excluded.kind, 'done')
    assert.deepEqual(await send(), { kind: 'not found' })
  })
})
