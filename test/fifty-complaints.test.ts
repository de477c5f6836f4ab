import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type EngineUnderTest, embedded, server } from '#record/contract/engine.ts'
import { writeHeads } from '#record/heads.ts'
import { projections } from '#record/read-tables/projections.ts'
import { recordOn } from '#record/record.ts'
import { describeWith } from './at-hand.ts'
import { openCouncilsOn } from './council.ts'
import { assertListAgrees, assertMoves, assertRebuilds, assertVerifies } from './fifty-complaints/kept.ts'
import { Desk, type Move, movesOf } from './fifty-complaints/walk.ts'

/**
 * The same fifty each time, so that a change is judged by itself. `REDRESS_SEED=any` draws others, `REDRESS_SEED=123` does
 * it again as a failure said, and `REDRESS_MOVES=20000` makes a longer night of it.
 */
const [given] = (process.env.REDRESS_SEED || '11').split('/')
const seed = given === 'any' ? Math.trunc(Math.random() * 0x7fffffff) : Number(given)
const COMPLAINTS = Number(process.env.REDRESS_COMPLAINTS ?? 50)
const MOVES = Number(process.env.REDRESS_MOVES ?? 1_200)
const START = new Date('2025-01-06T09:00:00.000Z')

async function work(desk: Desk, moves: readonly Move[], halfway: () => Promise<unknown>): Promise<void> {
  const half = Math.floor(moves.length / 2)
  for (const [place, move] of moves.entries()) {
    if (place === half) await halfway()
    try {
      await desk.take(move)
    } catch (error) {
      const id = desk.complaints[move.complaint]?.id ?? ''
      assert.fail(`${error}\n\nIn the complaint:\n${desk.told(id)}\n${error instanceof Error ? error.stack : ''}`)
    }
  }
}

async function liveThrough(engine: EngineUnderTest, moves: readonly Move[]): Promise<void> {
  const record = recordOn(await engine.empty(), projections)
  const empty = recordOn(await engine.empty(), projections)
  try {
    const [council] = await openCouncilsOn(record, ['FTY'], () => START)
    assert.ok(council)
    await empty.migrate(START.toISOString())
    const desk = new Desk(council, START)
    await work(desk, moves, () => writeHeads(record.db, START.toISOString()))
    if (process.env.REDRESS_TELL) console.error(desk.tally)
    const told = [...desk.broken].map(([what, complaint]) => `${what}\n${complaint}\n`)
    assert.equal(told.length, 0, told.join('\n'))
    assert.ok((desk.tally.outcomes.get('done') ?? 0) > moves.length / 10, 'hardly anything was done')
    assert.ok((await assertListAgrees(record, council.authorityId)) >= COMPLAINTS)
    await assertVerifies(record, START)
    await assertRebuilds(record, council.authorityId)
    await assertMoves(record, empty, START)
  } finally {
    await record.close()
    await empty.close()
  }
}

async function fifty(engine: EngineUnderTest): Promise<void> {
  const property = fc.asyncProperty(movesOf(COMPLAINTS, MOVES), moves => liveThrough(engine, moves))
  const details = await fc.check(property, { seed, numRuns: 1, endOnFailure: true })
  if (details.failed) assert.fail(`Do it again with REDRESS_SEED=${seed}\n${details.errorInstance}`)
}

const title = 'fifty complaints at one desk, worked at random by the right people and the wrong ones'
const holds = 'never come to an impossible state, lose no right, and are kept whole'

describe(title, () => {
  it(`${holds}, on PGlite`, () => fifty(embedded))
})
describeWith('PostgreSQL', `${title}, on a server`, url => {
  it(holds, () => fifty(server(url)))
})
