import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { ComplaintState } from '#complaint/state.ts'
import { sources } from '#law/sources.ts'
import type { Outcome, Verb } from '#stream/verb.ts'
import { assertHolds, assertOrderOfRecordingDoesNotMatter } from './random-walk/invariants.ts'
import { type Move, moves, opening, tell, Walk } from './random-walk/walk.ts'

/** `REDRESS_SEED=123/45` walks again as a failure said it did. */
const [given, place] = (process.env.REDRESS_SEED ?? '').split('/')
const seed = given ? Number(given) : Math.trunc(Math.random() * 0x7fffffff)
const RUNS = 150

/** Walks many ways from many openings; a failure tells the shortest walk that fails, and how to walk it again. */
function everyWalk(holds: (from: number, all: readonly Move[]) => void): void {
  const property = fc.property(opening, moves, holds)
  const details = fc.check(property, { seed, numRuns: RUNS, ...(place ? { path: place } : {}) })
  if (!details.failed || !details.counterexample) return
  const [from, all] = details.counterexample
  const at = details.counterexamplePath?.split(':')[0]
  assert.fail(`Walk again with REDRESS_SEED=${details.seed}/${at}\n${tell(from, all)}\n${details.errorInstance}`)
}

function assertSaidInFull({ fields }: Verb<ComplaintState>, outcome: Outcome): void {
  if (outcome.kind === 'not open') assert.match(outcome.opensWhen, /\S\.$/)
  if (outcome.kind === 'invalid')
    for (const { field, message } of outcome.issues) {
      assert.ok(
        fields.some(({ name }) => name === field),
        field,
      )
      assert.match(message, /\S/)
    }
  if (outcome.kind === 'refused')
    for (const { rule, source, why, whatInstead } of outcome.refusals) {
      assert.match(rule, /^[A-Z]/)
      assert.ok(Object.hasOwn(sources, source.key), source.key)
      assert.match(why, /\S\.$/)
      assert.match(whatInstead, /\S\.$/)
    }
}

describe('a complaint worked live and entered from the past, by any verb at any time', () => {
  it('never reaches an impossible state, and never loses a right of the complainant', () => {
    everyWalk((from, all) => {
      const walk = new Walk(from)
      for (const move of all) {
        const { verb, outcome } = walk.take(move)
        assertSaidInFull(verb, outcome)
        if (outcome.kind === 'decided') assertHolds(walk)
      }
    })
  })

  it('is the same complaint in whatever order its past was entered', () => {
    everyWalk((from, all) => {
      const walk = new Walk(from)
      for (const move of all) walk.take({ ...move, worked: false })
      assertOrderOfRecordingDoesNotMatter(walk)
    })
  })
})
