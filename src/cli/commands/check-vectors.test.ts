import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import published from '#test/vectors/deadline-vectors.json' with { type: 'json' }
import { type Called, called } from '../called.ts'

describe('redress check-vectors', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-vectors-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  async function checkedText(text: string): Promise<Called> {
    const path = join(folder, 'vectors.json')
    await writeFile(path, text)
    return called(['check-vectors', path])
  }
  const checked = (file: unknown): Promise<Called> => checkedText(JSON.stringify(file))

  /** The one mismatch that a file gives. */
  async function mismatch(file: unknown): Promise<string> {
    const { code, out } = await checked(file)
    const [first = '', last = '', ...more] = out.split('\n')
    assert.equal(code, 1, out)
    assert.deepEqual(more, [], out)
    assert.match(last, /^1 mismatch in /)
    return first
  }
  const vector = { id: 'V', rule: 'S1-10', trigger: '2024-02-05', expected: '2024-02-19' }
  const rule = { id: 'S1-10', unit: 'working_days', length: 10, direction: 'forward' }

  it('finds none in the vectors of the project', async () => {
    const path = fileURLToPath(new URL('../../../test/vectors/deadline-vectors.json', import.meta.url))
    const { code, out } = await called(['check-vectors', path])
    assert.equal(out, '0 mismatches in 94 dates, 9 latenesses, 27 days and 20 rules.')
    assert.equal(code, 0)
  })

  it('finds every date that is one day out', async () => {
    const dayLater = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
    const vectors = published.vectors.map(({ id, rule: of, trigger, expected }) => ({
      ...{ id, rule: of, trigger },
      expected: dayLater(expected),
    }))
    const { code, out } = await checked({ rules: published.rules, vectors })
    assert.equal(code, 1)
    assert.ok(out.endsWith('94 mismatches in 94 dates, 0 latenesses, 0 days and 20 rules.'))
  })

  it('names a wrong date, a wrong weekday and a wrong softness', async () => {
    assert.equal(
      await mismatch({ vectors: [{ ...vector, expected: '2024-02-20' }] }),
      'V: S1-10 from Monday 5 February 2024: the file says Tuesday 20 February 2024, Redress Monday 19 February 2024.',
    )
    assert.equal(
      await mismatch({ vectors: [{ ...vector, triggerDay: 'Tuesday' }] }),
      'V: the file calls 2024-02-05 a Tuesday; it is a Monday.',
    )
    assert.equal(
      await mismatch({ vectors: [{ ...vector, expectedDay: 'Friday' }] }),
      'V: the file calls 2024-02-19 a Friday; it is a Monday.',
    )
    assert.equal(
      await mismatch({ vectors: [{ ...vector, softLimit: true }] }),
      'V: S1-10 from Monday 5 February 2024: the limit is soft in the file only.',
    )
    const inTheWindow = { id: 'V', rule: 'S3-PANEL-30', trigger: '2020-05-11', expected: '2020-06-23' }
    for (const said of [{ softLimit: false }, { tags: ['no-soft'] }])
      assert.match(await mismatch({ vectors: [{ ...inTheWindow, ...said }] }), /the limit is not soft in the file only/)
    assert.equal((await checked({ vectors: [inTheWindow] })).code, 0, 'a vector that says nothing of it claims nothing')
    assert.match(await mismatch({ vectors: [{ ...vector, tags: ['coronavirus-soft'] }] }), /is soft in the file only/)
  })

  it('counts a rule it knows by its own law, and names a rule that the file defines otherwise', async () => {
    const changes = [{ length: 11 }, { unit: 'days' }, { direction: 'backward' }]
    for (const changed of changes)
      assert.match(
        await mismatch({ rules: [{ ...rule, ...changed }], vectors: [vector] }),
        /^Rule S1-10: the file says/,
      )
    assert.match(
      await mismatch({ rules: [{ ...rule, id: 'S2-REQ' }], vectors: [vector] }),
      /^Rule S2-REQ: the file says 10 working_days forward, Redress no limit\.$/,
    )
  })

  it("counts a rule it does not know by the file's definition", async () => {
    const local = { ...vector, rule: 'LOCAL' }
    assert.equal((await checked({ rules: [{ ...rule, id: 'LOCAL' }], vectors: [local] })).code, 0)
    const { length, unit, id } = { ...rule, id: 'LOCAL' }
    assert.equal((await checked({ rules: [{ length, unit, id }], vectors: [local] })).code, 0, 'forward unless said')
    assert.equal(await mismatch({ vectors: [local] }), 'V: rule LOCAL is neither in the file nor in Redress.')
  })

  it('names a wrong lateness and a wrong working day', async () => {
    const late = { id: 'L', rule: 'S2-25', trigger: '2022-09-08', due: '2022-10-14', actual: '2023-02-22' }
    const right = { workingDaysLate: 90, workingDaysTaken: 115, daysLate: 131 }
    assert.equal((await checked({ lateness: [{ ...late, ...right }] })).code, 0)
    for (const [name, value] of Object.entries(right))
      assert.match(await mismatch({ lateness: [{ ...late, ...right, [name]: value + 1 }] }), /^L: the file says \d+ /)
    assert.equal(
      await mismatch({ lateness: [{ ...late, due: '2022-10-13' }] }),
      'L: the file says due Thursday 13 October 2022, Redress Friday 14 October 2022.',
    )
    assert.equal(
      await mismatch({ workingDays: [{ date: '2022-09-19', isWorkingDay: true }] }),
      'Monday 19 September 2022 is a working day in the file only.',
    )
  })

  it('names a date it cannot count', async () => {
    assert.match(
      await mismatch({ vectors: [{ ...vector, trigger: '2041-02-05' }] }),
      /^V: The working-day calendar covers/,
    )
  })

  it('refuses a file of another shape with a sentence and exit code 2', async () => {
    const shapes: readonly [string, RegExp][] = [
      ['{', /it is not JSON\.$/],
      ['[]', /the file is not an object/],
      ['{}', /it holds no vector/],
      ['{"vectors": {}}', /"vectors" is not a list/],
      ['{"vectors": [1]}', /row 1 of "vectors" is not an object/],
      [
        JSON.stringify({ vectors: [{ ...vector, trigger: '2023-02-29' }] }),
        /in row 1 of "vectors", "trigger" is not a day/,
      ],
      [JSON.stringify({ vectors: [vector, { ...vector, rule: 3 }] }), /in row 2 of "vectors", "rule" is not a text/],
      [
        JSON.stringify({ rules: [{ ...rule, unit: 'weeks' }], vectors: [vector] }),
        /"unit" is not one of working_days,/,
      ],
      [JSON.stringify({ rules: [{ ...rule, length: 1.5 }], vectors: [vector] }), /"length" is not a whole number/],
      ['{"workingDays": [{"date": "2024-01-01", "isWorkingDay": "no"}]}', /"isWorkingDay" is not true or false/],
    ]
    for (const [text, why] of shapes) {
      const { code, out, err } = await checkedText(text)
      assert.equal(code, 2, text)
      assert.equal(out, '')
      assert.match(err.split('\n')[0] ?? '', why)
    }
  })

  it('refuses a file that cannot be read', async () => {
    const missing = await called(['check-vectors', join(folder, 'none.json')])
    assert.equal(missing.code, 2)
    assert.match(missing.err, /^There is no file /)
    assert.match((await called(['check-vectors', folder])).err, /is a folder, not a file/)
    assert.equal((await called(['check-vectors'])).code, 2)
  })
})
