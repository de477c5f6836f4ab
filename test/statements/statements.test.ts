import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readStatement } from '#statement/read.ts'
import { truthShape } from '#statement/truth-shape.ts'
import { describeWith } from '../at-hand.ts'
import { type Compared, fields, score, toCompare } from './compared-with-truth.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Social workers that a truth file names and its page does not: nobody can read them there. */
const unreadable = (field: string, missing: readonly string[], page: string): boolean =>
  field === 'people' && missing.every(name => /^sw\d$/.test(name) && !page.includes(name.toUpperCase()))

/** Two truth files list the decision's own day among the events; a reading keeps it in the header. */
const withoutDecision = (truth: Compared): Compared => ({
  ...truth,
  timeline: truth.timeline?.filter(({ date }) => date !== truth.header.decisionDate),
})

function holds(page: string, truthFile: string): void {
  const reading = readStatement(page)
  assert.ok(reading.kind === 'statement')
  const truth = withoutDecision(toCompare(JSON.parse(readFileSync(truthFile, 'utf8'))))
  // The shape goes through JSON because that is what a program outside gets.
  const read = toCompare(JSON.parse(JSON.stringify(truthShape(reading.facts))))
  const ours =
    truth.header.presentOnPage === false ? { ...read, header: { ...read.header, presentOnPage: false } } : read
  for (const [name, field] of Object.entries(fields)) {
    const found = score(field, truth, ours)
    if (!found) continue
    const only = found.extra.length === 0 && unreadable(name, found.missing, page)
    assert.ok(found.f1 === 1 || only, `${name}: missing ${found.missing.join(', ')}; extra ${found.extra.join(', ')}`)
  }
}

describe('the twelve invented statements', () => {
  const references = readdirSync(here).flatMap(file => (file.endsWith('.txt') ? [file.slice(0, -4)] : []))
  it('are twelve', () => assert.equal(references.length, 12))
  for (const reference of references)
    it(`${reference} is read as a perfect reader would`, () => {
      holds(readFileSync(join(here, `${reference}.txt`), 'utf8'), join(here, `${reference}.json`))
    })

  it('are quoted word for word, from the lines named', () => {
    for (const reference of references) {
      const page = readFileSync(join(here, `${reference}.txt`), 'utf8')
      const reading = readStatement(page)
      assert.ok(reading.kind === 'statement')
      const { facts, lines } = reading
      const told = [
        ...facts.points,
        ...facts.amendments,
        ...facts.recommendations,
        ...facts.timeline,
        ...facts.agreedActions,
        ...facts.people,
      ]
      for (const { quote, lines: at } of told) {
        const words = at.map(line => lines[line - 1] ?? '').join(' ')
        assert.ok(words.includes(quote), `${reference}: “${quote}” is not on line ${at.join()}`)
      }
    }
  })
})

describeWith('the published statements', 'the two published statements', folder => {
  const pageOf = (reference: string): string => readFileSync(join(folder, `${reference}.txt`), 'utf8')
  const truthOf = (reference: string): string =>
    [join(folder, `${reference}.json`), join(folder, '..', 'truth', `${reference}.json`)].find(existsSync) ?? ''
  const kinds = (reference: string): readonly string[] => {
    const reading = readStatement(pageOf(reference))
    assert.ok(reading.kind === 'statement')
    return reading.facts.inconsistencies.map(one => one.kind)
  }

  for (const reference of ['24-001-902', '18-011-015'])
    it(`${reference} is read as a perfect reader would`, () => holds(pageOf(reference), truthOf(reference)))

  it('show what the first gets wrong', () => {
    const found = kinds('24-001-902')
    for (const kind of [
      'label with no such point',
      'from contradicts the finding held',
      'parent amended as a whole',
      'pointer to a lost paragraph number',
      'plural for one action',
      'abbreviation before its explanation',
      'date without a year',
      'dates out of order',
      'section missing',
      'closing line twice',
      'longer than the limit it quotes',
    ])
      assert.ok(found.includes(kind), kind)
  })

  it('show what the second gets wrong', () => {
    const found = kinds('18-011-015')
    for (const kind of [
      'same amount twice',
      'due before the report it rests on',
      'same event twice',
      'counted, not listed',
      'changes said, none described',
      'finding rejected, action agreed',
      'two names for one role',
      'upheld, nothing new agreed',
      'delay wider in the complaint than in the analysis',
      'paragraph numbers restart',
    ])
      assert.ok(found.includes(kind), kind)
  })

  it('keep the three readings of the first open', () => {
    const reading = readStatement(pageOf('24-001-902'))
    assert.ok(reading.kind === 'statement')
    const after = (id: string) => reading.facts.points.find(point => point.label?.id === id)
    for (const part of ['15a', '15b', '15c']) assert.equal(after(part)?.afterStage3, null, part)
    assert.equal(after('5')?.stage3?.sure, 'uncertain')
    assert.equal(reading.facts.amendments.filter(one => !one.matchesStage2).length, 3)
  })

  it('count thirty-eight points in the second, thirty-four of them inferred or told as not upheld', () => {
    const reading = readStatement(pageOf('18-011-015'))
    assert.ok(reading.kind === 'statement')
    assert.equal(reading.facts.pointCounts?.total, 38)
    assert.equal(reading.facts.pointCounts?.stage2['not upheld'], 34)
  })
})
