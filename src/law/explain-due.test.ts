import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { workingCalendar } from './calendar.ts'
import { isoDay } from './day.ts'
import { workingInWords } from './due-words.ts'
import { explainDue } from './explain-due.ts'
import type { CountedLimitId } from './limit.ts'
import { limits } from './limits.ts'
import { withOverrides } from './overrides.ts'

const calendar = workingCalendar()
const explained = (id: CountedLimitId, trigger: string) => explainDue(limits[id], isoDay(trigger), calendar)
const inWords = (id: CountedLimitId, trigger: string) => workingInWords(explained(id, trigger))

describe('the working of a due date', () => {
  it('lists each day counted and each day left out, and the latest day to which it can be extended', () => {
    const working = explained('S2-25', '2022-09-08')
    assert.equal(working.counted.length, 25)
    assert.equal(working.counted.at(-1), working.due)
    assert.equal(working.leftOut.length, 11)
    assert.equal(working.leftOut.length + working.counted.length, working.due - working.trigger)
    assert.deepEqual(working.cap?.due, isoDay('2022-12-09'))
    assert.equal(working.wasLaw, true)
  })

  it('can be read aloud', () => {
    assert.deepEqual(inWords('S2-25', '2022-09-08'), [
      'Stage 2 response: Friday 14 October 2022.',
      `Counted from Thursday 8 September 2022 (${limits['S2-25'].trigger}), which is day 0.`,
      'Length: 25 working days. Source: Regulation 17(3)-(5) (read in its source).',
      'Left out: 10 days at weekends; Monday 19 September 2022 (Bank holiday for the State Funeral of Queen Elizabeth II, announced on 9 September 2022).',
      'It can be extended no further than Friday 9 December 2022 (S2-65). To 65 working days from the start, by written notice before the 25 days end.',
    ])
  })

  it('counts backwards from the panel', () => {
    const working = explained('S3-PAPERS-10B', '2025-01-10')
    assert.equal(working.counted.length, 10)
    assert.deepEqual(
      working.leftOut.map(({ why }) => why).filter(why => !why.startsWith('S')),
      ['Christmas Day', 'Boxing Day', "New Year's Day"],
    )
  })

  it('says that a limit in months does not move off a weekend', () => {
    const words = inWords('LGSCO-12M', '2023-03-10')
    assert.ok(words.some(sentence => sentence.includes('which is the first day of the period')))
    assert.ok(words.some(sentence => sentence.startsWith('Every day of the calendar counts')))
  })

  it('says when the wording was softened, and when that came while the period ran', () => {
    assert.ok(inWords('S3-PANEL-30', '2020-05-11').some(words => words.startsWith('A late act is not by itself')))
    const before = explained('S3-PANEL-30', '2020-04-20')
    assert.deepEqual([before.soft, before.softenedWhileItRan], [false, true])
    assert.ok(workingInWords(before).some(words => words.includes('while this period ran')))
    const long = explained('S3-PANEL-30', '2019-04-20')
    assert.equal(long.softenedWhileItRan, false)
  })

  it('warns of a time before the limit was law, and of holidays not yet published', () => {
    assert.equal(explained('S2-25', '2006-08-31').wasLaw, false)
    assert.ok(inWords('S2-25', '2006-08-31').some(words => words.includes('outside the dates')))
    assert.equal(explained('S2-25', '2006-09-01').wasLaw, true)
    const projected = inWords('S2-65', '2030-03-01')
    assert.ok(projected.some(words => words.includes('Good Friday, worked out by rule, not yet published')))
    assert.ok(projected.some(words => words.includes('not yet published; a change would move this date')))
  })

  it("names the authority when the figure is the authority's own", () => {
    const override = {
      limit: 'S3-ACK-2',
      length: { kind: 'counted', n: 3, unit: 'working_days' },
      authorityName: 'Fernshire Council',
      reason: 'local policy',
      on: isoDay('2026-04-01'),
    } as const
    const { limits: own } = withOverrides(limits, [override])
    const words = workingInWords(explainDue(own['S3-ACK-2'], isoDay('2026-05-11'), calendar, own))
    assert.equal(words[2], 'Length: 3 working days. Source: set by Fernshire Council on 1 April 2026: local policy.')
  })
})
