import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import type { PersonSecrets } from '#stream/case-secrets.ts'
import { onDay } from '#stream/when.ts'
import { received, withPart } from '#test/stories.ts'
import { standsIn } from './find-words.ts'
import { nameListFor } from './name-list.ts'
import type { RecipientKind } from './recipients.ts'

const person = (personId: string, name: string): PersonSecrets => ({
  personId,
  name,
  otherNames: [],
  addresses: [`${name.length} Quarry Lane, Nettleford, NF1 2AB`],
  emails: [],
  phones: [],
  born: onDay(isoDay('2012-05-04')),
  places: [],
  inTheCase: true,
})

const people = [person('mother', 'Ann Pellow'), person('uncle', 'Mr Jo Trewin'), person('worker', 'Di Sand')]
const state = withPart(
  withPart(withPart(received(), 'mother', 'complainant'), 'uncle', 'relative'),
  'worker',
  'subject of a point',
).state()

const listed = (...recipients: readonly RecipientKind[]) =>
  nameListFor(state, { people, references: [], council: 'Nettleford' }, recipients).map(({ words }) => words)

describe('the name list of a redacted copy', () => {
  it('keeps the address of the family from the person complained about', () => {
    const words = listed('person complained about')
    assert.ok(words.includes('10 Quarry Lane, Nettleford, NF1 2AB'))
    assert.ok(words.includes('NF1 2AB'))
    assert.ok(!words.includes('7 Quarry Lane, Nettleford, NF1 2AB'), 'their own address is nothing to keep from them')
  })

  it('leaves the complainant their own name and address, and takes out those of others', () => {
    const words = listed('complainant')
    assert.ok(words.includes('Mr Jo Trewin') && words.includes('Trewin'))
    assert.ok(!words.includes('Ann Pellow') && !words.includes('Mr'))
    assert.ok(!words.some(one => one.startsWith('10 Quarry')))
  })

  it('takes out what any of several readers must not see', () => {
    const words = listed('complainant', 'panel')
    assert.ok(words.includes('10 Quarry Lane, Nettleford, NF1 2AB'))
    assert.ok(words.includes('4 May 2012') && words.includes('04/05/2012'))
  })

  it('knows a date of birth and a telephone number however a paper writes them', () => {
    const mother = { ...person('mother', 'Ann Pellow'), phones: ['07700 900123'], born: onDay(isoDay('2011-03-02')) }
    const found = nameListFor(state, { people: [mother], references: [], council: '' }, ['panel'])
    const written = ['2/3/2011', '02/03/11', '2.3.11', '02-3-2011', '2011-03-02', '2nd March 2011', '2 Mar 2011']
    const rung = ['07700 900123', '+44 7700 900123', '0044 7700 900 123', '+44 (0)7700 900123']
    for (const text of [...written, ...rung])
      assert.ok(
        found.some(({ words }) => standsIn(`It says ${text} there.`, words)),
        text,
      )
    assert.equal(found.find(({ words }) => words === '02/03/11')?.usual, false, 'so few figures are a question')
  })

  it('offers a whole name at once, and a single one as a question', () => {
    const found = nameListFor(state, { people, references: [], council: '' }, ['complainant'])
    assert.equal(found.find(({ words }) => words === 'Mr Jo Trewin')?.usual, true)
    assert.equal(found.find(({ words }) => words === 'Trewin')?.usual, false)
  })
})
