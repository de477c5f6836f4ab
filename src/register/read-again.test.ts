import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { show } from '#office/view.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { pageOf } from '#test/statements/page-of.ts'
import { fileDecisions } from './file-decisions.ts'
import { everyDecision } from './query.ts'
import { type ReadAgain, readAgain } from './read-again.ts'
import { decisionIn } from './reading/decision-in.ts'
import { decisionView } from './views/decision.ts'
import { decisionsView } from './views/search.ts'

const page = pageOf({
  found: ['# Analysis', 'The Council was at fault for delay in its complaints process.'],
  remedy: ['The Council has agreed to:', 'pay Mrs B £300;'],
})
const text = (number: number): string => page.replace('22 945 111', `22 945 ${number}`)

describe('reading published decisions again', () => {
  let council: Council
  before(async () => {
    ;[council] = await openCouncils(['RGR'])
    // 201 and 202 as a version filed them that knew no kinds of fault and kept no words apart; 203 as it is read today.
    await council.record.transaction(council.authorityId, async tx => {
      const decisions = [201, 202, 203].map(number => {
        const read = decisionIn(text(number))
        if ('why' in read) return assert.fail(read.why)
        if (number === 203) return read
        const { faultPassages: _, ...facts } = JSON.parse(read.facts)
        return { ...read, facts: JSON.stringify(facts), faultKinds: [], searched: 'Something else.' }
      })
      await fileDecisions(tx, decisions, { at: '2026-01-05T10:00:00.000Z', mark: randomUUID() })
      // Its text can no longer be read as that decision.
      const lost = decisionIn(text(204))
      if ('why' in lost) return assert.fail(lost.why)
      await fileDecisions(tx, [{ ...lost, text: 'Dear Ms X,' }], { at: '2026-01-05T10:00:00.000Z', mark: randomUUID() })
      await tx.query('update published_decisions set reader = 0')
    })
  })
  after(() => council.record.close())

  const manager = () => council.visitor('complaints manager')
  const found = async (query: object) => {
    const seen = await show(council.office, decisionsView, { ...everyDecision, ...query }, manager())
    return seen.kind === 'shown' ? seen.shown : assert.fail(seen.kind)
  }
  const decision = async (reference: string) => {
    const seen = await show(council.office, decisionView, { reference }, manager())
    return seen.kind === 'shown' ? seen.shown : assert.fail(seen.kind)
  }
  const again = async (): Promise<ReadAgain> => {
    const done = await readAgain(council.office, manager())
    return done === 'not allowed' ? assert.fail(done) : done
  }
  const count = async (table: 'published_readings' | 'published_revisions'): Promise<number> => {
    const [row] = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ count: number }>(`select count(*)::int as count from ${table}`),
    )
    return row?.count ?? 0
  }

  it('is for those who may bring decisions in', async () => {
    assert.equal(await readAgain(council.office, council.visitor('advocate')), 'not allowed')
    assert.equal((await found({})).toReadAgain, 4)
  })

  it('finds in the texts what the reader of today finds, by words, kind of fault and passage', async () => {
    assert.equal((await found({ faultKind: 'delay' })).total, 2)
    assert.deepEqual(await again(), { changed: 2, same: 1, kept: ['22-945-204'] })
    const { total, toReadAgain } = await found({ faultKind: 'delay' })
    assert.deepEqual([total, toReadAgain], [4, 0])
    assert.equal((await found({ words: 'complaints process' })).total, 4)
    assert.equal((await found({ words: '"Something else"' })).total, 0)
    const { facts, faultKinds, readAgain: isRead, readAt } = await decision('22-945-201')
    assert.deepEqual([faultKinds, facts.faultPassages?.[0]?.fault], [['delay'], 'delay'])
    assert.deepEqual([isRead, readAt], [true, council.office.now().toISOString()])
    assert.deepEqual((await decision('22-945-203')).readAgain, false)
  })

  it('keeps the reading before, and the text and its version as they were', async () => {
    const [first] = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ facts: { faultPassages?: unknown }; read_at: string }>(
        `select facts, read_at from published_texts where reference = '22-945-201'`,
      ),
    )
    assert.deepEqual([first?.facts.faultPassages, first?.read_at], [undefined, '2026-01-05T10:00:00.000Z'])
    assert.equal(await count('published_readings'), 2)
    const { version, text: printed } = await decision('22-945-201')
    assert.deepEqual([version, printed], [1, text(201)])
  })

  it('does nothing the second time', async () => {
    const revisions = await count('published_revisions')
    assert.deepEqual(await again(), { changed: 0, same: 0, kept: [] })
    assert.equal(await count('published_revisions'), revisions)
  })

  it('writes in the audit which decisions say something else now', async () => {
    const lines = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ detail: string }>(
        `select detail from audit where subject = 'decisions' and kind = 'change' order by id`,
      ),
    )
    assert.match(lines.at(-1)?.detail ?? '', /"changed":\["22-945-201","22-945-202"\]/)
  })
})
