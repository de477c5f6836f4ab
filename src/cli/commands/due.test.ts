import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { called } from '../called.ts'

const answer = async (...args: string[]) => (await called(['due', ...args])).out
const complaint = async (...args: string[]) => {
  const { code, err } = await called(['due', ...args])
  assert.equal(code, 2)
  return err.split('\n')[0]
}

describe('redress due', () => {
  it('gives the day, in words', async () => {
    assert.equal(await answer('S2-25', '2022-09-08'), 'Friday 14 October 2022')
    assert.equal(await answer('s2-25', '8 September 2022'), 'Friday 14 October 2022')
    assert.equal(await answer('S2-25', '2022-09-08', '--known-on', '2022-09-08'), 'Thursday 13 October 2022')
    assert.equal(
      await answer('S3-PANEL-30', '2020-05-11'),
      'Tuesday 23 June 2020, or as soon as is reasonably practicable',
    )
  })

  it('gives bounds for a day known roughly', async () => {
    assert.equal(await answer('S2-65', 'January 2018'), 'between 4 April 2018 and 4 May 2018')
    assert.equal(await answer('S2-65', '18 October'), 'date not known')
    assert.equal(await complaint('S2-65', '2018', '--explain'), 'Only the working of an exact day can be shown.')
  })

  it('shows its working and where other sources differ', async () => {
    const out = await answer('S3-PANEL-30', '2023-03-22', '--explain')
    assert.ok(out.includes('Source: Regulation 19(4)'))
    assert.ok(out.includes('Monday 8 May 2023 (Bank holiday for the coronation of King Charles III'))
    assert.ok(out.includes('X4, When the panel meets.'))
  })

  it('answers a program', async () => {
    assert.deepEqual(JSON.parse(await answer('LGSCO-12M', '2023-03-10', '--json')), {
      rule: 'LGSCO-12M',
      name: "Last day of the Ombudsman's permitted period",
      trigger: '2023-03-10',
      due: '2024-03-09',
      weekday: 'Saturday',
      soft: false,
      certainty: 'listed',
      sources: ['Local Government Act 1974, section 26B(2)'],
      mark: 'verified',
    })
    const explained = JSON.parse(await answer('S2-25', '2022-09-08', '--json', '--explain'))
    assert.equal(explained.counted.length, 25)
    assert.equal(explained.cap.due, '2022-12-09')
    assert.deepEqual(explained.leftOut[4], {
      day: '2022-09-19',
      why: 'Bank holiday for the State Funeral of Queen Elizabeth II',
      announcedOn: '2022-09-09',
      projected: false,
    })
  })

  it('says what is wrong with a call', async () => {
    assert.equal(await complaint(), 'The rule is missing. "redress limits" lists them.')
    assert.equal(await complaint('S2-26', '2024-01-01'), 'There is no rule "S2-26". "redress limits" lists them.')
    assert.equal(
      await complaint('S2-25'),
      'The date of the event is missing. Write it as 2024-02-05 or "5 February 2024".',
    )
    assert.equal(
      await complaint('S2-REQ', '2024-01-01'),
      'S2-REQ has no date to count (Request for stage 2: no limit).',
    )
    assert.match((await complaint('S2-25', '2041-01-01')) ?? '', /1 January 2041 is outside it/)
  })
})
