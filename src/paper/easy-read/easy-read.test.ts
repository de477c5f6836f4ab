import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nowOn } from '#test/derived.ts'
import { everyStanding } from '#test/letter-states.ts'
import { compose } from '../compose.ts'
import type { Paper } from '../content.ts'
import { templates } from '../templates.ts'
import { decidedUnder, easyRead, nextUnder } from './easy-read.ts'
import { pictureFor } from './pictures.ts'

const paper: Paper = {
  title: 'Our answer',
  council: { name: 'Northwick Council', colour: '#1f4e5f' },
  reference: 'NNS/2026/0001',
  date: '3 March 2026',
  to: ['Ms Test'],
  blocks: [
    { kind: 'paragraph', text: 'Dear Ms Test' },
    { kind: 'paragraph', text: 'You wrote to us. We looked at it, and Dr. Field helped.' },
    { kind: 'heading', level: 2, text: 'What we found' },
    {
      kind: 'table',
      caption: 'What we found on each point',
      header: ['Point', 'Your complaint', 'Finding', 'Reasons'],
      rows: [
        ['Point 1', 'Calls were missed', 'Upheld', '–'],
        ['Point 2b', 'Visits were missed', 'Not upheld', 'They were made.'],
      ],
    },
    { kind: 'heading', level: 2, text: 'What happens next' },
    { kind: 'paragraph', text: 'You will hear by 27 March 2026.\nYou can have an advocate.' },
  ],
  closing: ['Yours sincerely', 'A. Officer', '01632 960000'],
  enclosures: ['The report'],
}

const standings = [...everyStanding()]

const written = (from: Paper): readonly string[] =>
  easyRead(from).blocks.map(block => (block.kind === 'table' ? block.caption : block.text))

describe('a letter in easy read', () => {
  it('says first what was decided, what happens next and whom to call', () => {
    assert.deepEqual(written(paper).slice(0, 10), [
      'The main things',
      'What we decided',
      'Point 1: upheld.',
      'Point 2b: not upheld.',
      'What happens next',
      'You will hear by 27 March 2026.',
      'You can have an advocate.',
      'Who to call',
      'A. Officer',
      '01632 960000',
    ])
  })

  it('points on to the rest where there is more than a reader keeps in mind', () => {
    const rows = Array.from({ length: 31 }, (_, place) => [`Point ${place + 1}`, 'Upheld'])
    const detail = [
      { kind: 'heading', level: 3, text: 'Point 1' },
      { kind: 'paragraph', text: 'You told us of it.' },
    ] as const
    const table = { kind: 'table', caption: 'Findings', header: ['Point', 'Our decision'], rows } as const
    const all = written({
      ...paper,
      blocks: [{ kind: 'heading', level: 2, text: 'What we decided' }, table, ...detail],
    })
    assert.deepEqual(all.slice(2, 8), [
      'Point 1: upheld.',
      'Point 2: upheld.',
      'Point 3: upheld.',
      'Point 4: upheld.',
      'Point 5: upheld.',
      'There is more about this further on.',
    ])
    assert.equal(all.filter(one => one === 'Our decision: Upheld.').length, 31)
    assert.equal(all.filter(one => one === 'You told us of it.').length, 1)
  })

  it('has one idea a line, no table, and everything that the letter says', () => {
    const { blocks } = easyRead(paper)
    assert.ok(blocks.every(({ kind }) => kind !== 'table'))
    const all = written(paper)
    const whole = all.slice(all.indexOf('The whole letter'))
    assert.deepEqual(whole.slice(0, 5), [
      'The whole letter',
      'Dear Ms Test',
      'You wrote to us.',
      'We looked at it, and Dr. Field helped.',
      'What we found',
    ])
    for (const one of ['Finding: Not upheld.', 'Reasons: They were made.', 'You can have an advocate.'])
      assert.ok(whole.includes(one), one)
    assert.equal(whole.includes('Reasons: –.'), false)
  })

  it('says what its hard words mean, and no others', () => {
    const all = written(paper)
    const meant = all.slice(all.indexOf('What hard words mean') + 1).map(one => one.split(':')[0])
    assert.deepEqual(meant, ['Advocate', 'Complaint', 'Council', 'Finding', 'Not upheld', 'Upheld'])
  })

  it('has a picture beside what can be drawn, and none beside anything else', () => {
    assert.equal(pictureFor('You will hear by 27 March 2026.'), 'day')
    assert.equal(pictureFor('Call us on 01632 960000.'), 'telephone')
    assert.equal(pictureFor('We pay you £500.'), 'money')
    assert.equal(pictureFor('Calls were missed.'), null)
  })

  it('loses no word of any letter', () => {
    const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')
    for (const template of templates) {
      const stood = standings.findLast(({ state }) => template.opensWhen(state) === null)
      assert.ok(stood, template.id)
      const { paper: of } = compose(template, {
        state: stood.state,
        now: nowOn('2026-06-01'),
        names: new Map(stood.state.parts.map(({ personId }) => [personId, 'Dr. A. B. Test'])),
        council: paper.council,
        to: null,
        answers: new Proxy({}, { get: () => 'Call J. Roe. 01632 960000!', has: () => true }),
      })
      const whole = flat(written(of).join(' '))
      for (const block of of.blocks)
        for (const text of block.kind === 'table' ? block.rows.flat().filter(cell => cell !== '–') : [block.text])
          assert.ok(whole.includes(flat(text).trim().replace(/\.$/, '')), `${template.id}: ${text}`)
    }
  })

  it('knows the headings of the letters there are: none is told of that no letter has', () => {
    const headings = new Set(
      templates.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'words' ? (part.heading ?? []) : []))),
    )
    const composed = new Set([
      'What we decided',
      'What we found',
      'The findings',
      'What was agreed',
      'What is outside this procedure',
      'What came too late',
      'What we pay',
    ])
    for (const one of [...decidedUnder, ...nextUnder]) assert.ok(headings.has(one) || composed.has(one), one)
  })
})
