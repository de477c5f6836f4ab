import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { foldComplaint } from '#complaint/complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { isoDay, shiftDays } from '#law/day.ts'
import { describeWith } from '#test/at-hand.ts'
import { countingIds, stored } from '#test/scenario.ts'
import type { EventKind, Facts, StageFinding } from '../facts.ts'
import { proposeEntries } from '../propose/propose.ts'
import { readStatement } from '../read.ts'
import { type Beside, putBeside } from './beside.ts'
import { doesNotAgree } from './compared.ts'

const own = new URL('../../../test/statements/', import.meta.url)

function read(text: string): Facts {
  const reading = readStatement(text)
  if (reading.kind !== 'statement') assert.fail(reading.why)
  return reading.facts
}

/** A record that holds what a statement tells, and nothing else. */
function recordOf(facts: Facts): ComplaintState {
  const setting = { reference: 'NM/2026/0001', text: null, digest: 'sha256:0', newId: countingIds() }
  return foldComplaint(stored(proposeEntries(facts, setting).entries))
}

const beside = (facts: Facts, state: ComplaintState): Beside =>
  putBeside(facts, state, facts.header.authority?.value ?? '')

const keysOf = ({ told }: Beside): readonly string[] => told.filter(doesNotAgree).map(({ key }) => key)

const published = new Map(
  readdirSync(own)
    .filter(name => name.endsWith('.txt'))
    .map(name => [name.replace('.txt', ''), readFileSync(new URL(name, own), 'utf8')]),
)

/** What those pages themselves get wrong: a change that quotes another finding than stage 2 made. */
const ownSlips: Readonly<Record<string, readonly string[]>> = {
  '22-956-519': ['finding 3 before', 'finding 5b before'],
  '24-001-902': ['finding 14c before'],
}

describe('a decision statement beside a record that holds the same', () => {
  for (const [name, text] of published)
    it(`${name}: nothing is said to disagree but what the statement itself misquotes`, () => {
      const facts = read(text)
      const put = beside(facts, recordOf(facts))
      assert.deepEqual(keysOf(put), ownSlips[name] ?? [])
      assert.deepEqual(put.misfits, [])
    })
})

type Planted = { readonly facts: Facts; readonly tells: readonly string[] } | null

/** The same list with the first that fits changed; null where none does. */
function withFirst<One>(list: readonly One[], fits: (one: One) => boolean, change: (one: One) => One) {
  const place = list.findIndex(fits)
  const one = list[place]
  return one === undefined ? null : { place, one, list: list.with(place, change(one)) }
}

const STEPS: readonly EventKind[] = [
  'stage 1 response',
  'panel',
  'adjudication letter',
  'reply to the panel',
  'investigating officer report',
]

const other = (finding: StageFinding | null): StageFinding => (finding === 'upheld' ? 'not upheld' : 'upheld')

/** Slips of a statement, each with what is to be told of it and nothing else. */
const slips: Readonly<Record<string, (facts: Facts) => Planted>> = {
  'a finding of stage 2 misquoted'(facts) {
    const changed = withFirst(
      facts.points,
      ({ label, stage2 }) => label !== null && stage2?.finding === 'not upheld',
      one => ({ ...one, stage2: one.stage2 && { ...one.stage2, finding: 'partially upheld' as const } }),
    )
    return changed && { facts: { ...facts, points: changed.list }, tells: [`finding ${changed.one.label?.id} 2`] }
  },
  'a finding of stage 3 misquoted'(facts) {
    const changed = withFirst(
      facts.amendments,
      () => true,
      one => ({ ...one, to: other(one.to) }),
    )
    return changed && { facts: { ...facts, amendments: changed.list }, tells: [`finding ${changed.one.label.id} 3`] }
  },
  'what a finding was before misquoted'(facts) {
    const changed = withFirst(
      facts.amendments,
      ({ matchesStage2, from }) => matchesStage2 && from !== null,
      one => ({ ...one, from: other(one.from) }),
    )
    return (
      changed && { facts: { ...facts, amendments: changed.list }, tells: [`finding ${changed.one.label.id} before`] }
    )
  },
  'a point that this complaint does not have'(facts) {
    const [first] = facts.points.filter(({ label, stage2 }) => label && stage2)
    if (!first?.label) return null
    const label = { printed: '99', id: '99', segments: [99], ambiguous: false }
    const points = [...facts.points, { ...first, label, stage3: null }]
    return { facts: { ...facts, points }, tells: ['finding 99 2'] }
  },
  'a point left out'(facts) {
    const labelled = facts.points.filter(({ label }) => label)
    const [first] = labelled.filter(
      ({ stage2, stage3, label }) => stage2 && !stage3 && !facts.amendments.some(one => one.label.id === label?.id),
    )
    if (!first || labelled.length < 3 || labelled.length < facts.points.length) return null
    const points = facts.points.filter(point => point !== first)
    return { facts: { ...facts, points }, tells: [`point ${first.label?.id} left out`] }
  },
  'another date for a step'(facts) {
    const changed = withFirst(
      facts.timeline,
      ({ kind, precision }) => STEPS.includes(kind) && precision === 'day',
      ({ when, ...one }) => {
        const day = shiftDays(when.earliest ?? isoDay('2020-01-01'), 400)
        return { ...one, when: { earliest: day, latest: day, asWritten: 'a year later' } }
      },
    )
    const before = facts.timeline.slice(0, changed?.place).filter(({ kind }) => kind === changed?.one.kind).length
    return (
      changed && {
        facts: { ...facts, timeline: changed.list },
        tells: [`date ${changed.one.kind} ${before + 1}`],
      }
    )
  },
  'a recommendation that the record has otherwise answered'(facts) {
    const changed = withFirst(
      facts.recommendations,
      ({ answered }) => answered?.value === 'accepted',
      ({ answered, ...one }) => ({
        ...one,
        ...(answered ? { answered: { ...answered, value: 'rejected' as const } } : {}),
      }),
    )
    return (
      changed && {
        facts: { ...facts, recommendations: changed.list },
        tells: [`recommendation ${changed.place + 1}`],
      }
    )
  },
  'a recommendation told as carried out, with no proof on record'(facts) {
    const changed = withFirst(
      facts.recommendations,
      ({ ombudsmanSaysDone }) => !ombudsmanSaysDone,
      one => ({ ...one, ombudsmanSaysDone: true }),
    )
    return (
      changed && {
        facts: { ...facts, recommendations: changed.list },
        tells: [`recommendation ${changed.place + 1}`],
      }
    )
  },
  'another amount for what was agreed'(facts) {
    const payments = facts.agreedActions.filter(({ amountGBP }) => amountGBP !== null)
    if (payments.length !== 1) return null
    const changed = withFirst(
      facts.agreedActions,
      ({ amountGBP }) => amountGBP !== null,
      one => ({ ...one, amountGBP: (one.amountGBP ?? 0) + 50 }),
    )
    return changed && { facts: { ...facts, agreedActions: changed.list }, tells: [`agreed ${changed.place + 1}`] }
  },
  'another time limit for what was agreed'(facts) {
    const changed = withFirst(
      facts.agreedActions,
      ({ deadline, action }) => action !== 'evidence of compliance to the Ombudsman' && deadline?.n != null,
      one => ({ ...one, deadline: one.deadline && { ...one.deadline, n: (one.deadline.n ?? 0) + 1 } }),
    )
    return changed && { facts: { ...facts, agreedActions: changed.list }, tells: [`agreed ${changed.place + 1}`] }
  },
  'another outcome'(facts) {
    const { decision } = facts.header
    const value = decision?.value === 'Upheld' ? 'Not upheld' : 'Upheld'
    return (
      decision && {
        facts: { ...facts, header: { ...facts.header, decision: { ...decision, value } } },
        tells: ['decision outcome'],
      }
    )
  },
}

function tellsOnlyThat(facts: Facts, plant: (facts: Facts) => Planted): boolean {
  const planted = plant(facts)
  if (!planted) return false
  const state = recordOf(facts)
  const clean = keysOf(beside(facts, state))
  const found = keysOf(beside(planted.facts, state)).filter(key => !clean.includes(key))
  assert.deepEqual(found, planted.tells, facts.header.reference?.value ?? '')
  return true
}

describe('a decision statement that does not agree with the record', () => {
  for (const [is, plant] of Object.entries(slips))
    it(`${is}: told, with both sides, and nothing else with it`, () => {
      const where = [...published.values()].map(read).filter(facts => tellsOnlyThat(facts, plant))
      assert.ok(where.length > 0, 'no statement at hand could have that slip')
    })
})

describe('a decision statement of another council or another case', () => {
  it('is asked about where its council or its reference is not that of the complaint', () => {
    const [first] = [...published.values()].map(read)
    assert.ok(first)
    const state = recordOf(first)
    assert.match(putBeside(first, state, 'Nowhere County Council').misfits.join(' '), /This complaint is with Nowhere/)
    const { header } = first
    const reference = header.reference && { ...header.reference, value: '11 111 111' }
    const put = beside({ ...first, header: { ...header, reference } }, state)
    assert.match(put.misfits.join(' '), /Its reference is 11 111 111/)
  })

  it('is asked about where its points and dates are those of another case, whatever reference it has', () => {
    const all = [...published.values()].map(read)
    const rich = all.filter(({ points }) => points.filter(({ label, stage2 }) => label && stage2).length >= 4)
    assert.ok(rich.length > 0)
    for (const facts of rich)
      for (const other of all.filter(one => one !== facts && one.header.reference)) {
        const header = { ...facts.header, reference: other.header.reference, authority: other.header.authority }
        const put = beside({ ...facts, header }, recordOf(other))
        assert.ok(put.misfits.length > 0, `${facts.header.reference?.value} into ${other.header.reference?.value}`)
      }
  })

  it('is the same council however its name is written', () => {
    const [first] = [...published.values()].map(read)
    assert.ok(first)
    const authority = first.header.authority && {
      ...first.header.authority,
      value: 'City of Northmoor Metropolitan District Council',
    }
    const facts = { ...first, header: { ...first.header, authority } }
    assert.deepEqual(putBeside(facts, recordOf(facts), 'Northmoor Council').misfits, [])
  })
})

describeWith('the published statements', 'a published case beside its record', folder => {
  for (const name of ['24-001-902', '18-011-015'])
    it(`${name}: nothing is said to disagree but what the statement itself misquotes, and every planted slip is told`, () => {
      const facts = read(readFileSync(join(folder, `${name}.txt`), 'utf8'))
      assert.deepEqual(keysOf(beside(facts, recordOf(facts))), ownSlips[name] ?? [])
      const tried = Object.values(slips).filter(plant => tellsOnlyThat(facts, plant))
      assert.ok(tried.length >= 4, String(tried.length))
    })
})
