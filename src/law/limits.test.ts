import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, it } from 'node:test'
import vectors from '#test/vectors/deadline-vectors.json' with { type: 'json' }
import { conflicts, conflictsAbout } from './conflicts.ts'
import { isoDay } from './day.ts'
import { isCounted, lengthInWords } from './limit.ts'
import { allLimits, isCountedLimitId, isLimitId, limits } from './limits.ts'
import { isOverridable, type LimitOverride, withOverrides } from './overrides.ts'
import { paragraphsNamed, regulationsUsed } from './regulations.ts'
import { type SourceRef, sourceAddress, sources, sourceText } from './sources.ts'

describe('the limits', () => {
  it('are all there, each under its own id', () => {
    assert.equal(allLimits().length, 38)
    for (const [id, limit] of Object.entries(limits)) assert.equal(limit.id, id)
  })

  for (const rule of vectors.rules)
    it(`${rule.id} is ${rule.length} ${rule.unit}, ${rule.direction}`, () => {
      const limit = isLimitId(rule.id) ? limits[rule.id] : assert.fail(rule.id)
      assert.deepEqual(limit.length, { kind: 'counted', n: rule.length, unit: rule.unit })
      assert.equal(limit.direction, rule.direction)
    })

  it('softened in 2020 are the four of stage 3 in the Regulations', () => {
    const softened = allLimits().filter(({ soft }) => soft !== null)
    assert.deepEqual(
      softened.map(({ id }) => id),
      ['S3-REQ-20', 'S3-PANEL-30', 'S3-REPORT-5', 'S3-RESP-15'],
    )
  })

  it('have their length in words', () => {
    const words = (id: keyof typeof limits) => lengthInWords(limits[id].length, limits[id].direction)
    assert.equal(words('S2-25'), '25 working days')
    assert.equal(words('REG9-1Y'), '1 year')
    assert.equal(words('S3-PAPERS-10B'), '10 working days before')
    assert.equal(words('LGSCO-12M'), '12 months beginning with that day')
    assert.equal(words('S2-REQ'), 'no limit')
    assert.equal(words('S1-TERMS'), 'as soon as possible')
  })

  it('have no id by accident', () => {
    assert.equal(isLimitId('toString'), false)
    assert.equal(isCountedLimitId('S2-REQ'), false)
    assert.equal(isCountedLimitId('S2-25'), true)
  })
})

describe("an authority's own figure", () => {
  const own = (limit: LimitOverride['limit'], n: number): LimitOverride => ({
    limit,
    length: { kind: 'counted', n, unit: 'working_days' },
    authorityName: 'Fernshire Council',
    reason: 'local policy',
    on: isoDay('2026-04-01'),
  })

  it('replaces a recalled or derived length, and the limit says whose it is', () => {
    const { limits: changed, refused } = withOverrides(limits, [own('S3-ACK-2', 3), own('S3-SUPP', 40)])
    assert.deepEqual(refused, [])
    assert.deepEqual(changed['S3-ACK-2'].length, { kind: 'counted', n: 3, unit: 'working_days' })
    assert.deepEqual(changed['S3-ACK-2'].overriddenBy, {
      authorityName: 'Fernshire Council',
      reason: 'local policy',
      on: isoDay('2026-04-01'),
    })
    assert.equal(isCounted(changed['S3-SUPP']), true)
    assert.equal(limits['S3-ACK-2'].length.n, 2, 'the law stays as it is')
  })

  it('never replaces one that was read in the law', () => {
    const { limits: unchanged, refused } = withOverrides(limits, [own('S2-25', 40)])
    assert.equal(unchanged, limits)
    const why = 'Stage 2 response cannot be changed: its length was read in its source (Regulation 17(3)-(5)).'
    assert.deepEqual(refused, [{ limit: 'S2-25', why }])
    for (const limit of allLimits())
      if (limit.mark === 'verified' || limit.mark === 'secondary') assert.equal(isOverridable(limit), false)
  })

  it('is refused where somebody else sets it, and where it is no whole number', () => {
    const refused = withOverrides(limits, [own('OMB-DRAFT', 5), own('S3-ACK-2', 0), own('S3-ACK-2', 1.5)]).refused
    assert.deepEqual(
      refused.map(({ why }) => why),
      [
        'Comments on a draft decision is set by the Ombudsman, not by the authority.',
        'Acknowledge the panel request must be a whole number of at least 1.',
        'Acknowledge the panel request must be a whole number of at least 1.',
      ],
    )
  })
})

describe('the register of regulations', () => {
  const rows = new Map(regulationsUsed.map(row => [row.regulation, row]))

  it('has a row for every paragraph on which a limit rests, and every row names its limits rightly', () => {
    for (const limit of allLimits())
      for (const { key, at } of limit.source)
        if (key === 'REG')
          for (const paragraph of paragraphsNamed(at)) {
            const row = rows.get(at) ?? rows.get(paragraph) ?? assert.fail(`${limit.id}: regulation ${paragraph}`)
            assert.ok(row.limits.includes(limit.id), `${row.regulation} does not name ${limit.id}`)
          }
    for (const { regulation, limits: ids } of regulationsUsed)
      for (const id of ids) {
        const cited = limits[id].source.flatMap(({ key, at }) => (key === 'REG' ? [at, ...paragraphsNamed(at)] : []))
        assert.ok(cited.includes(regulation), `${id} does not cite ${regulation}`)
      }
  })

  it('names only files that exist, and at least one test each', () => {
    for (const { regulation, files, tests } of regulationsUsed) {
      assert.ok(files.length > 0 && tests.length > 0, regulation)
      for (const path of [...files, ...tests]) assert.ok(existsSync(new URL(`../../${path}`, import.meta.url)), path)
    }
  })

  it('names each paragraph once', () => {
    assert.equal(rows.size, regulationsUsed.length)
  })

  it('reads references', () => {
    assert.deepEqual(paragraphsNamed('17(3)-(5)'), ['17(3)', '17(4)', '17(5)'])
    assert.deepEqual(paragraphsNamed('14(1), (3), (4)'), ['14(1)', '14(3)', '14(4)'])
    assert.deepEqual(paragraphsNamed('16, 17(5)'), ['16', '17(5)'])
    assert.deepEqual(paragraphsNamed('17(6)(b)'), ['17(6)(b)'])
  })
})

describe('the sources', () => {
  it('are written as a person would cite them', () => {
    assert.equal(sourceText({ key: 'REG', at: '17(6)(b)' }), 'Regulation 17(6)(b)')
    assert.equal(sourceText({ key: 'LGA26B', at: 'section 26B' }), 'Local Government Act 1974, section 26B')
    assert.equal(sourceText({ key: 'D', at: '25 005 179' }), 'Ombudsman decision 25 005 179')
    assert.equal(sourceText({ key: 'GUIDANCE', at: '' }), 'Getting the Best from Complaints (2006)')
    const regulation19 = 'https://www.legislation.gov.uk/uksi/2006/1738/regulation/19'
    assert.equal(sourceAddress({ key: 'REG', at: '19(4)' }), regulation19)
  })

  it('are known for every limit, and a limit marked as read does not rest on guidance we did not read', () => {
    for (const { id, source, mark } of allLimits()) {
      assert.ok(source.length > 0, id)
      const marks = source.map(({ key }) => sources[key].mark)
      if (mark === 'verified') assert.ok(marks.includes('verified') && !marks.includes('recalled'), id)
    }
  })
})

describe('the conflicts between sources', () => {
  it('are nine, in order, each with the rule built', () => {
    assert.deepEqual(
      conflicts.map(({ id }) => id),
      ['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7', 'X8', 'X9'],
    )
    const cited: readonly SourceRef[] = conflicts.flatMap(({ regulations, others }) => [...regulations, ...others])
    for (const ref of cited) assert.notEqual(sourceText(ref), '')
  })

  it('are found by the limit they concern', () => {
    assert.deepEqual(
      conflictsAbout('S2-REQ').map(({ id }) => id),
      ['X5'],
    )
    assert.deepEqual(conflictsAbout('ANNUAL'), [])
  })
})
