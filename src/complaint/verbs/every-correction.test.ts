import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { ENTRY_CORRECTED, ENTRY_WITHDRAWN } from '#stream/correction.ts'
import { unknownPerson } from '#stream/known-person.ts'
import { onDay } from '#stream/when.ts'
import { contextOf, fromThePast, stored } from '#test/scenario.ts'
import { foldComplaint } from '../complaint.ts'
import { complaintEntryTypes } from '../entries/index.ts'
import { correctEntry } from './correct-entry.ts'
import { factsOf } from './facts-of-entry.ts'
import { withdrawEntry } from './withdraw-entry.ts'

const ordinary = [...complaintEntryTypes.values()].filter(
  // The account of a case is checked whole (account.test.ts).
  ({ type }) => type !== ENTRY_CORRECTED && type !== ENTRY_WITHDRAWN && !type.startsWith('account-'),
)
const entries = stored(
  ordinary.flatMap(({ type, samples }) =>
    samples.map(({ version, data }) => ({
      type,
      version,
      data,
      happened: onDay(isoDay('2026-02-02')),
      source: fromThePast,
    })),
  ),
)
const state = foldComplaint(entries)
const context = {
  ...contextOf({ today: '2026-03-02' }),
  people: (id: string) => ({ ...unknownPerson, member: id === 'councillor' }),
}
const checked = { evidence: 'The file.', secondPerson: 'deputy', bothDatesCompared: 'yes' }

const ids = entries.flatMap(({ data }) =>
  factsOf(data).flatMap(({ name, value }) => (/Ids?$/.test(name) ? [value].flat().map(String) : [])),
)
const words = ['Other words', 'yes', 'no', '7', '8', '3 January 2024', 'none', 'councillor', ...new Set(ids)]

const correct = (target: number, more: object) =>
  correctEntry.perform(
    state,
    { happened: '2 March 2026', target: String(target), reason: 'A slip.', ...checked, ...more },
    context,
  )

/** Why a fact takes none of these words, or null where one of them is taken. */
function refusal(target: number, name: string): string | null {
  const tried = [...words]
  let said = ''
  for (const word of tried) {
    const outcome = correct(target, { changes: `${name}: ${word}` })
    if (outcome.kind === 'decided') return null
    if (outcome.kind !== 'invalid') return JSON.stringify(outcome)
    said = outcome.issues.map(({ message }) => message).join(' ')
    const choices = / It is one of these: (.*)$/.exec(said)?.[1]?.split(', ') ?? []
    tried.push(...choices.filter(choice => !tried.includes(choice)))
  }
  return said
}

describe('putting right an entry of any type', () => {
  it('moves its day, and changes every fact of it but those that the record itself found', () => {
    const wrong: string[] = []
    for (const { seq, type, data } of entries) {
      if (correct(seq, { newDate: '1 February 2026' }).kind !== 'decided') wrong.push(`${type}: its day`)
      for (const { name } of factsOf(data, complaintEntryTypes.get(type)?.fixed)) {
        const why = refusal(seq, name)
        if (why !== null) wrong.push(`${type}, ${name}: ${why}`)
      }
    }
    assert.deepEqual(wrong, [])
  })

  it('refuses what it cannot be in words that name the facts or the values it can be', () => {
    for (const { seq, type } of entries) {
      const outcome = correct(seq, { changes: 'nosuchfact: x' })
      assert.ok(outcome.kind === 'invalid', type)
      assert.match(outcome.issues[0]?.message ?? '', /Start the line with one of these: \w|Withdraw it/, type)
    }
    const outcome = correct(entries.find(({ type }) => type === 'stage-1-answered')?.seq ?? 0, {
      changes: 'outcome: perhaps',
    })
    assert.match(JSON.stringify(outcome), /It is one of these: resolved, not resolved/)
  })

  it('takes it out of the account', () => {
    for (const { seq, type } of entries) {
      const input = { happened: '2 March 2026', target: String(seq), reason: 'A slip.', ...checked }
      assert.equal(withdrawEntry.perform(state, input, context).kind, 'decided', type)
    }
  })
})
