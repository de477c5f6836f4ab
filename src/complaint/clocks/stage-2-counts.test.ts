import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nowOn, told } from '#test/derived.ts'
import type { Scenario } from '#test/scenario.ts'
import { adjudicated, stage2Requested, stage2Responded } from '#test/stories.ts'
import { currentRound } from '../rounds.ts'
import { produceWrittenRecord } from '../verbs/produce-written-record.ts'
import { restart } from '../verbs/restart.ts'
import { stateCouncilDate } from '../verbs/state-council-date.ts'
import { stage2Counts } from './stage-2-counts.ts'

const counts = (story: Scenario, today = '2024-12-09', ended = false) =>
  stage2Counts(currentRound(story.state()), nowOn(today), ended)

describe('the ways in which stage 2 is counted', () => {
  it('X1: a written complaint from the request; the agreed statement is information only', () => {
    const [law, statement, ...others] = counts(stage2Responded())
    assert.deepEqual(others, [])
    assert.deepEqual([law?.binds, law && told(law.start), law && told(law.due65)], [true, '2024-09-02', '2024-12-02'])
    assert.deepEqual([statement?.binds, statement && told(statement.start)], [false, '2024-09-16'])
    assert.deepEqual([law?.taken.least, statement?.taken.least], [26, 16])
  })

  it('X2: an oral complaint from its final record, and the request beside it shows the time that the record took', () => {
    const story = stage2Requested('oral').givenDone(produceWrittenRecord, { happened: '30 September 2024' })
    const [law, request] = counts(story)
    assert.deepEqual([law?.source.at, law && told(law.start), law?.binds], ['17(5)', '2024-09-30', true])
    assert.deepEqual([request?.source.at, request && told(request.start), request?.binds], ['16', '2024-09-02', false])
    assert.equal((request?.taken.least ?? 0) - (law?.taken.least ?? 0), 20)
  })

  it('regulation 17(6)(b): back from a date that the council stated, where holidays are known for it', () => {
    const stated = (date: string) => stage2Responded().givenDone(stateCouncilDate, { happened: '', date })
    const implied = (date: string) => counts(stated(date)).filter(({ from }) => from.includes('own date'))
    assert.deepEqual(
      implied('18 December 2024').map(({ start }) => told(start)),
      ['2024-09-18'],
    )
    assert.deepEqual(implied('18 January 1999'), [])
    assert.deepEqual(implied('18 December'), [])
  })

  it('goes on to today while the account goes on, to the restart where there was one, and is unknown when it has ended', () => {
    assert.equal(counts(adjudicated())[0]?.late65.least, 5)
    assert.deepEqual(counts(adjudicated(), '2024-12-09', true)[0]?.late65, { least: null, most: null })
    const again = { happened: '16 December 2024', at: '2', newMatters: 'no', words: 'Again.' }
    const ended = adjudicated().givenDone(restart, again).state().strands.get('substance')?.rounds[0]
    assert.equal(ended && stage2Counts(ended, nowOn('2025-06-30'))[0]?.late65.least, 10)
  })
})
