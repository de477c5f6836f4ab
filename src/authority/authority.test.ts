import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { allLimits, limits } from '#law/limits.ts'
import { isOverridable } from '#law/overrides.ts'
import type { NewEntry } from '#stream/entry.ts'
import { signersOn } from '#stream/sign-off.ts'
import type { Verb } from '#stream/verb.ts'
import {
  assertDecided,
  assertInvalid,
  assertNotOpen,
  assertRefused,
  contextOf,
  fromThePast,
  stored,
} from '#test/scenario.ts'
import { authorityEntryTypes, foldAuthority } from './authority.ts'
import { lawAt } from './law.ts'
import type { AuthorityState } from './state.ts'
import { announceHoliday } from './verbs/announce-holiday.ts'
import { authorityVerbs } from './verbs/index.ts'
import { openAuthority } from './verbs/open-authority.ts'
import { overrideLimit } from './verbs/override-limit.ts'
import { settleSignOff } from './verbs/settle-sign-off.ts'

const doing = (verb: Verb<AuthorityState>, given: readonly NewEntry[], input: object, source = contextOf({}).source) =>
  verb.perform(foldAuthority(stored(given)), { ...input }, contextOf({ source }))
const council = {
  happened: '1 June 2026',
  name: 'Northmere Council',
  shortName: 'Northmere',
  colour: '#1F4E5F',
  kind: 'practice',
}
const opened = assertDecided(doing(openAuthority, [], council))
const after = (verb: Verb<AuthorityState>, input: object) => [...opened, ...assertDecided(doing(verb, opened, input))]

describe('setting up a council', () => {
  it('gives it a name, a colour and the kind it is', () => {
    const { name, colour, kind } = foldAuthority(stored(opened))
    assert.deepEqual([name, colour, kind], ['Northmere Council', '#1f4e5f', 'practice'])
  })

  it('is done once, with a colour that is one', () => {
    assertNotOpen(doing(openAuthority, opened, council), /set up/)
    for (const colour of ['green', '#12345', undefined])
      assertInvalid(doing(openAuthority, [], { ...council, colour }), 'colour')
    assertDecided(doing(openAuthority, [], { ...council, happened: 'May 2024' }, fromThePast))
  })
})

describe('a time limit of the council’s own', () => {
  const override = {
    happened: '1 June 2026',
    limitId: 'S3-ACK-2',
    n: '3',
    unit: 'working days',
    reason: 'Our policy of May 2026.',
  }

  it('takes the place of one that no text we read fixes, and says whose it is', () => {
    const law = lawAt(foldAuthority(stored(after(overrideLimit, override))))
    assert.deepEqual(law.limits['S3-ACK-2'].length, { kind: 'counted', n: 3, unit: 'working_days' })
    assert.equal(law.limits['S3-ACK-2'].overriddenBy?.authorityName, 'Northmere Council')
    assert.equal(limits['S3-ACK-2'].length.n, 2)
  })

  it('is never one that stands in the Regulations', () => {
    for (const limit of allLimits().filter(one => !isOverridable(one)))
      assertRefused(doing(overrideLimit, opened, { ...override, limitId: limit.id }), '')
  })

  it('entered as history against the Regulations changes no due date', () => {
    const entries = assertDecided(doing(overrideLimit, opened, { ...override, limitId: 'S2-65', n: '90' }, fromThePast))
    assert.equal(lawAt(foldAuthority(stored([...opened, ...entries]))).limits['S2-65'].length.n, 65)
  })

  it('has a number and a limit, and a council it is for', () => {
    const outcome = doing(overrideLimit, opened, { ...override, n: '0', limitId: 'S9-99', reason: '' })
    for (const field of ['n', 'limitId', 'reason']) assertInvalid(outcome, field)
    assertNotOpen(doing(overrideLimit, [], override), /set up/)
  })
})

describe('a bank holiday announced since', () => {
  const holiday = { happened: '29 May 2026', date: '17 July 2026', title: 'Extra bank holiday', kind: 'added' }

  it('is no working day from then on', () => {
    const { calendar } = lawAt(foldAuthority(stored(after(announceHoliday, holiday))))
    assert.equal(calendar.isWorkingDay(isoDay('2026-07-17')), false)
    assert.equal(lawAt(foldAuthority(stored(opened))).calendar.isWorkingDay(isoDay('2026-07-17')), true)
  })

  it('may be moved away from its day', () => {
    const removed = { ...holiday, date: '31 August 2026', kind: 'removed', title: 'Summer bank holiday' }
    const { calendar } = lawAt(foldAuthority(stored(after(announceHoliday, removed))))
    assert.equal(calendar.isWorkingDay(isoDay('2026-08-31')), true)
  })

  it('is never Christmas Day, Boxing Day or Good Friday taken away (regulation 2)', () => {
    for (const date of ['25 December 2026', '25 December 2028', '26 December 2028', '26 March 2027'])
      assertRefused(doing(announceHoliday, opened, { ...holiday, date, kind: 'removed' }), '2')
  })

  it('is on a day that it changes', () => {
    for (const [date, kind] of [
      ['18 July 2026', 'added'],
      ['31 August 2026', 'added'],
      ['17 July 2026', 'removed'],
      ['18 July 2026', 'removed'],
      ['17 July 2055', 'added'],
      ['July 2026', 'added'],
    ])
      assertInvalid(doing(announceHoliday, opened, { ...holiday, date, kind }), 'date')
    assertNotOpen(doing(announceHoliday, [], holiday), /set up/)
  })

  it('announced on a day nobody remembers counts as known all along', () => {
    const entries = assertDecided(doing(announceHoliday, opened, { ...holiday, happened: 'May 2026' }, fromThePast))
    assert.equal(foldAuthority(stored([...opened, ...entries])).holidays[0]?.announcedOn, null)
  })
})

describe('who signs a stage 1 response', () => {
  const settled = { happened: '1 June 2026', who: 'manager', reason: 'Our policy of May 2026.' }

  it('is nobody until the council settles it, and whom it names from that day on', () => {
    assert.deepEqual(signersOn(lawAt(foldAuthority(stored(opened))).signOff, isoDay('2026-06-02')), [])
    const { signOff } = lawAt(foldAuthority(stored(after(settleSignOff, settled))))
    assert.deepEqual(signersOn(signOff, isoDay('2026-05-31')), [])
    assert.deepEqual(signersOn(signOff, isoDay('2026-06-01')), ['stage 1 resolver'])
  })

  it('can be settled anew, and be nobody again', () => {
    const first = after(settleSignOff, settled)
    const then = assertDecided(doing(settleSignOff, first, { ...settled, who: 'nobody' }))
    const { signOff } = lawAt(foldAuthority(stored([...first, ...then])))
    assert.deepEqual(signersOn(signOff, isoDay('2026-06-02')), [])
  })
})

describe('the stream of a council', () => {
  it('has entries that are readable, and verbs with a question on each field', () => {
    for (const type of authorityEntryTypes.values())
      for (const { version, data } of type.samples) assert.deepEqual(type.check(version, data), [], type.type)
    for (const { fields, may, sources } of authorityVerbs) {
      for (const { question } of fields) assert.match(question, /\?$/)
      assert.ok(may.length > 0 && sources.length > 0)
    }
  })
})
