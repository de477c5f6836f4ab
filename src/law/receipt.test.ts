import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { concurrentLimb, concurrentLimbs } from './concurrent.ts'
import { functionCodes, qualifyingFunctions } from './functions.ts'
import { OMBUDSMAN_PARAGRAPH, routesElsewhere } from './routes.ts'
import { type SourceRef, sources } from './sources.ts'
import { standingCodes, standings } from './standing.ts'

const isSourced = (refs: readonly SourceRef[]): boolean =>
  refs.length > 0 && refs.every(({ key }) => Object.hasOwn(sources, key))

describe('who may make a representation (section 26 of the Children Act 1989)', () => {
  it('is each of P1 to P10 once, with its source', () => {
    assert.deepEqual(
      standings.map(({ code }) => code),
      [...standingCodes],
    )
    for (const { code, source, who, about } of standings) assert.ok(isSourced(source) && who && about, code)
  })

  it('is by sufficient interest in three cases only (regulation 12(1))', () => {
    const byInterest = standings.filter(one => one.byInterest !== null)
    assert.deepEqual(
      byInterest.map(({ code }) => code),
      ['P5', 'P7', 'P8'],
    )
  })
})

describe('which functions can be complained about (regulations 3, 4 and 5)', () => {
  it('are F1 to F6, each with its source, and never a team', () => {
    assert.deepEqual(
      qualifyingFunctions.map(({ code }) => code),
      [...functionCodes],
    )
    for (const { code, source, name, provisions } of qualifyingFunctions) {
      assert.ok(isSourced(source), code)
      assert.doesNotMatch(`${name} ${provisions}`, /\bteam\b/i)
    }
  })

  it('do not name enquiries under section 47', () => {
    assert.match(qualifyingFunctions.find(({ code }) => code === 'F3')?.provisions ?? '', /section 47 are not listed/)
  })
})

describe('where a matter goes that is outside the procedure', () => {
  it('names the matter, the body, its source and how sure that is', () => {
    assert.equal(new Set(routesElsewhere.map(({ id }) => id)).size, routesElsewhere.length)
    for (const { id, matter, body, source, mark } of routesElsewhere) {
      assert.ok(matter && body && isSourced(source), id)
      assert.ok(['verified', 'secondary', 'recalled'].includes(mark), id)
      if (source.some(({ key }) => key === 'GUIDANCE')) assert.equal(mark, 'recalled', id)
    }
  })

  it('never goes without the word that the Ombudsman can be asked', () => {
    assert.match(OMBUDSMAN_PARAGRAPH, /Ombudsman/)
  })
})

describe('what a representation may be left for (regulation 8(1))', () => {
  it('is one of four limbs, each asking for its own evidence', () => {
    assert.deepEqual(Object.keys(concurrentLimb), [...concurrentLimbs])
    assert.match(concurrentLimb['own proceedings'].evidence, /own written statement/)
    for (const limb of concurrentLimbs) assert.match(concurrentLimb[limb].source.at, /^8\(1\)\([a-d]\)$/)
  })
})
