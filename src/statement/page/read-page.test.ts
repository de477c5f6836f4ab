import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linesOf } from './lines.ts'
import type { Page } from './page.ts'
import { readPage } from './read-page.ts'

function pageOf(text: string, address: string | null = null): Page {
  const reading = readPage(linesOf(text), address)
  assert.ok(reading.kind === 'page', reading.kind === 'page' ? '' : reading.why)
  return reading.page
}
const refusal = (text: string): string => {
  const reading = readPage(linesOf(text), null)
  return reading.kind === 'page' ? 'read' : reading.why
}
const headings = (page: Page): readonly string[] => page.sections.map(({ level, heading }) => `${level} ${heading}`)

const REST = `The Ombudsman's final decision:
Summary: It was late.
The complaint
- Ms B complained.
What I found
- It was late.
Final decision
- I have ended it.`

describe('the header', () => {
  it('keeps the printed reference, authority, category, outcome and day', () => {
    const { header } = pageOf(`Hale, Orme & Wick Council (16 010 636c)
Category : Education > Special educational needs
Decision : Closed after initial enquiries
Decision date : 05-Jun-2019
${REST}`)
    assert.equal(header.reference?.value, '16 010 636c')
    assert.equal(header.referenceDashed, '16-010-636c')
    assert.equal(header.authority?.value, 'Hale, Orme & Wick Council')
    assert.equal(header.category?.value, 'Education')
    assert.equal(header.subcategory?.value, 'Special educational needs')
    assert.equal(header.decision?.value, 'Closed after initial enquiries')
    assert.equal(header.decisionDate?.value, '2019-06-05')
    assert.deepEqual(header.decisionDate?.lines, [4])
  })

  it('leaves empty what is not on the page, and takes the category from the address', () => {
    const bare = pageOf(`(22 900 003)\n${REST}`).header
    assert.deepEqual([bare.authority, bare.category, bare.decision, bare.decisionDate], [null, null, null, null])
    const found = pageOf(
      `(22 900 003)\n${REST}`,
      'https://www.lgo.org.uk/decisions/children-s-care-services/looked-after-children/22-900-003',
    ).header
    assert.equal(found.category?.value, "Children's care services")
    assert.equal(found.subcategory?.value, 'Looked after children')
    assert.equal(found.category?.sure, 'inferred')
  })

  it('is found behind cookie text and behind a list of the section names', () => {
    const page = pageOf(`Required cookies
They keep the site going.
View required cookies
Analytical cookies
They count.
View analytical cookies
Nothing in them names you.
Otley Council (23 900 004)
Decision : Upheld
The complaint
What I found
${REST}`)
    assert.equal(page.header.authority?.value, 'Otley Council')
    assert.deepEqual(headings(page), ['1 The complaint', '1 What I found', '1 Final decision'])
    assert.deepEqual(page.stripped.furniture, [1, 2, 3, 4, 5, 6, 7, 10, 11])
  })

  it('is read from the run-together line of a reprint, which calls closed cases Other', () => {
    const { header, layout } =
      pageOf(`LGO (Local Government & Social Care Ombudsman) Other Marl Borough Council 21-900-005 · Children S Care Services › Friends And Family Carers · Decision date: 11 November 2021

The Ombudsman's final decision

Summary: We will not look at this.

The complaint

Mr K complained.`)
    assert.equal(layout, 'reprint')
    assert.equal(header.authority?.value, 'Marl Borough Council')
    assert.equal(header.category?.value, "Children's care services")
    assert.equal(header.subcategory?.value, 'Friends and family carers')
    assert.equal(header.decision?.value, 'Closed after initial enquiries')
    assert.equal(header.decision?.sure, 'inferred')
    assert.equal(header.decisionDate?.value, '2021-11-11')
  })

  it('is read from a reprint whose reference has spaces, and no other number of a page is taken for one', () => {
    const reprint = (line: string) =>
      pageOf(`Marl Borough Council\n\n${line}\n\nThe Ombudsman's final decision\n\nThe complaint\n\nMr K complained.`)
    const { header } = reprint('21 900 005 · Children S Care Services › Other · Decision date: 11 November 2021')
    assert.deepEqual(
      [header.referenceDashed, header.authority?.value, header.decisionDate?.value],
      ['21-900-005', 'Marl Borough Council', '2021-11-11'],
    )
    for (const other of ['Call us | 01 274 385 · Decision date: 11 November 2021', '21 900 005 people · and more'])
      assert.equal(reprint(other).header.reference, null)
  })
})

describe('the layout', () => {
  it('comes from the marks and never from the date', () => {
    const old = REST.replaceAll('- ', '  1. ').replaceAll('\n', '\n\n')
    assert.equal(pageOf(`A Council (25 900 001)\nDecision date : 01 Mar 2026\n${old}`).layout, 'old')
    assert.equal(pageOf(`A Council (15 900 001)\nDecision date : 01 Mar 2015\n${REST}`).layout, 'new')
    assert.equal(pageOf(`A Council (15 900 001)\n${REST.replaceAll('- ', '')}`).layout, 'reprint')
  })
})

describe('sections', () => {
  it('have three levels and keep their printed headings, misspelt ones too', () => {
    const page = pageOf(`A Council (20 900 001)
The Ombudsman's final decision:
Summary: in short
it was late
The Ombudsmen’s role and powers
- We may.
What I found
Law and guidance
Statutory complaints procedure
- Three stages.
Stage Two findings
- It was late.
Agred action
- Within a month the Council will pay £5.
Final decision
- Done.`)
    assert.deepEqual(headings(page), [
      '1 The Ombudsmen’s role and powers',
      '1 What I found',
      '2 Law and guidance',
      '3 Statutory complaints procedure',
      '2 Stage Two findings',
      '1 Agred action',
      '1 Final decision',
    ])
    assert.equal(page.summary?.quote, 'Summary: in short it was late')
    assert.equal(page.sections.find(section => section.misspelt)?.misspelt, 'Agreed action')
    assert.deepEqual(
      page.sections.map(section => section.kind),
      ['powers', 'findings', 'law', 'law', 'stage 2', 'remedy', 'end'],
    )
  })

  it('take neither a citation on its own line nor an unmarked paragraph for a heading', () => {
    const page = pageOf(`A Council (20 900 001)
The Ombudsman's final decision:
Summary: It was late.
The Ombudsman’s role and powers
- We may.
(Local Government Act 1974, section 34(3), as amended)
This paragraph lost its mark.
Final decision
- Done.`)
    assert.deepEqual(headings(page), ['1 The Ombudsman’s role and powers', '1 Final decision'])
    assert.equal(page.blocks.length, 4)
  })

  it('keep raw line numbers, with Windows line ends and hard spaces', () => {
    const page = pageOf(`A\u00a0Council (20\u00a0900\u00a0001)\r\n\r\n${REST.replaceAll('\n', '\r\n')}`)
    assert.equal(page.header.reference?.value, '20 900 001')
    assert.deepEqual(
      page.blocks.map(block => block.lines[0]),
      [6, 8, 10],
    )
  })
})

describe('a report', () => {
  it('is known by its own sections', () => {
    const page = pageOf(`Marsh Council (19 900 222)
Report
Summary
The Council was late.
The Investigation
1. We looked at Mr L's complaint.
Key to names used
Mr L the complainant
Finding
10. We found fault.
Recommendations
12. The Council should pay Mr L £800.`)
    assert.equal(page.header.kind, 'report')
    assert.deepEqual(headings(page), ['1 The Investigation', '1 Key to names used', '1 Finding', '1 Recommendations'])
  })
})

describe('what is no statement', () => {
  it('is refused with a sentence', () => {
    assert.equal(
      refusal('Dear Sir,\n\nthank you.'),
      'It has neither an Ombudsman reference nor an Ombudsman’s decision in it.',
    )
    assert.equal(
      refusal('A Council (20 900 001)\nStatement Upheld Fostering'),
      'It has none of the sections that a decision statement has.',
    )
    assert.equal(
      refusal('lorem ipsum '.repeat(200_000)),
      'It has neither an Ombudsman reference nor an Ombudsman’s decision in it.',
    )
  })
})
