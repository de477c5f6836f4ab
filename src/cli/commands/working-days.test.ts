import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { called } from '../called.ts'

const answer = async (...args: string[]) => (await called(['working-days', ...args])).out
const complaint = async (...args: string[]) => {
  const { code, err, out } = await called(['working-days', ...args])
  assert.equal(code, 2)
  assert.equal(out, '')
  assert.ok(err.endsWith('"redress help working-days" says how to call it.'))
  return err.split('\n')[0]
}

describe('redress working-days', () => {
  it('adds, forwards and backwards', async () => {
    assert.equal(await answer('add', '2024-08-29', '65'), 'Thursday 28 November 2024')
    assert.equal(await answer('add', '12 April 2024', '-10'), 'Wednesday 27 March 2024')
    assert.equal(await answer('add', '6/5/2024', '+10'), 'Monday 20 May 2024')
  })

  it('counts between two days', async () => {
    assert.equal(await answer('between', '2022-10-14', '2023-02-22'), '90')
    assert.equal(await answer('between', '2024-02-19', '2024-02-16'), '-1')
  })

  it('says why a day is left out', async () => {
    assert.equal(await answer('explain', '2024-12-24'), 'Tuesday 24 December 2024 is a working day.')
    assert.equal(await answer('explain', '2024-03-30'), 'No working day: Saturday 30 March 2024.')
    assert.equal(await answer('explain', '2040-12-31'), 'Monday 31 December 2040 is a working day.')
    assert.equal(await answer('explain', '2005-01-01'), 'No working day: Saturday 1 January 2005.')
    assert.equal(
      await answer('explain', '2012-06-04'),
      'No working day: Monday 4 June 2012 (Spring bank holiday (moved from 28 May)).',
    )
    assert.deepEqual((await answer('explain', '2024-03-27', '3')).split('\n'), [
      'Wednesday 3 April 2024, counted from Wednesday 27 March 2024 as day 0.',
      'Left out:',
      '  Friday 29 March 2024 (Good Friday)',
      '  Saturday 30 March 2024',
      '  Sunday 31 March 2024',
      '  Monday 1 April 2024 (Easter Monday)',
    ])
    assert.ok((await answer('explain', '2024-02-05', '1')).endsWith('No day is left out.'))
  })

  it('counts as anyone could have counted on an earlier day', async () => {
    assert.equal(await answer('add', '2022-09-16', '1', '--known-on', '2022-09-08'), 'Monday 19 September 2022')
    assert.equal(await answer('add', '2022-09-16', '1', '--known-on', '2022-09-09'), 'Tuesday 20 September 2022')
  })

  it('says what is wrong with a call, and how to put it right', async () => {
    assert.equal(await complaint(), 'Say what to count.')
    assert.equal(await complaint('subtract'), '"working-days subtract" is not known.')
    assert.equal(
      await complaint('add', '2024-02-30', '1'),
      '"2024-02-30" is not a day. Write it as 2024-02-05, 5/2/2024 or "5 February 2024".',
    )
    assert.equal(
      await complaint('add', '2024-02-05', 'ten'),
      '"ten" is not a whole number. Write one such as 10 or -10.',
    )
    assert.equal(
      await complaint('add', '2024-02-05'),
      'The number of working days is missing. Write a whole number, such as 10 or -10.',
    )
    assert.equal(
      await complaint('between', '5', 'February', '2024'),
      '"2024" is one argument too many. A date in words needs quotation marks around it.',
    )
    assert.equal(await complaint('add', '2024-02-05', '1', '--fast'), "Unknown option '--fast'.")
    assert.match((await complaint('add', '2040-12-30', '5')) ?? '', /covers 1 January 2005 to 31 December 2040/)
  })
})
