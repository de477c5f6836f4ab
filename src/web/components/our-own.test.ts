import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { exactly, unknownSpan } from '#law/span.ts'
import { type Content, type Html, render } from '../html.ts'
import { spanElement } from './date.ts'
import { deadline } from './deadline.ts'
import { faults } from './fault.ts'
import { finding } from './finding.ts'
import { identity } from './identity.ts'
import { ledger } from './ledger.ts'
import { remainingWords } from './remaining.ts'
import { scrollRegion } from './scroll-region.ts'
import { statementCard } from './statement-card.ts'
import { subNavigation } from './sub-navigation.ts'
import { timeline } from './timeline.ts'
import { working } from './working.ts'

const day = isoDay

/** What a reader reads: the words without the markup. */
async function read(shown: Html): Promise<string> {
  const page = await render(shown)
  return page
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('a deadline', () => {
  it('says the weekday and date first, then the working days left', async () => {
    const shown = deadline({
      title: 'Stage 2 response',
      due: exactly(day('2025-04-14')),
      remaining: { days: 4, kind: 'working' },
    })
    assert.equal(await read(shown), 'Stage 2 response Due Monday 14 April 2025 4 working days left')
    assert.doesNotMatch(await render(shown), /deadline--late/)
  })

  it('says in words that it is late, and only then is drawn so', async () => {
    const shown = deadline({
      title: 'Stage 2 response',
      due: exactly(day('2025-04-14')),
      remaining: { days: -2, kind: 'working' },
    })
    assert.equal(await read(shown), 'Stage 2 response Due Monday 14 April 2025 2 working days late')
    assert.match(await render(shown), /deadline--late/)
  })

  it('counts one day as one, today as today, and says when a number is a bound', () => {
    assert.equal(remainingWords({ days: 1, kind: 'working' }), '1 working day left')
    assert.equal(remainingWords({ days: -1, kind: 'calendar' }), '1 day late')
    assert.equal(remainingWords({ days: 0, kind: 'working' }), 'due today')
    assert.equal(remainingWords({ days: -50, kind: 'working', bound: 'at least' }), 'at least 50 working days late')
  })

  it('on an uncertain start gives bounds, and says when nothing is known', async () => {
    const [from, to] = [day('2025-03-03'), day('2025-03-07')]
    assert.equal(
      await read(spanElement({ earliest: from, latest: to })),
      'between Monday 3 March 2025 and Friday 7 March 2025',
    )
    assert.equal(await read(spanElement({ earliest: from, latest: null })), 'on or after Monday 3 March 2025')
    assert.equal(await read(spanElement({ earliest: null, latest: to })), 'on or before Friday 7 March 2025')
    assert.equal(await read(deadline({ title: 'Panel', due: unknownSpan })), 'Panel The due date is not known')
  })

  it('tells the outcome in place of the days, and that it was moved', async () => {
    const shown = deadline({
      title: 'Panel letter',
      due: exactly(day('2025-05-06')),
      remaining: { days: -3, kind: 'working' },
      outcome: 'Sent on Friday 9 May 2025, 3 working days late',
      moved: 'Moved because 5 May is a bank holiday.',
    })
    assert.equal(
      await read(shown),
      'Panel letter Due Tuesday 6 May 2025 Sent on Friday 9 May 2025, 3 working days late Moved because 5 May is a bank holiday.',
    )
  })

  it('shows how it was worked out: steps, the days left out and why, the source', async () => {
    const shown = working({
      about: 'stage 2 response',
      steps: [{ label: 'Starts', text: 'Request of Thursday 8 September 2022' }],
      leftOut: [{ day: day('2022-09-19'), why: 'bank holiday for the State Funeral' }],
      source: 'Regulation 17(3)',
    })
    assert.equal(
      await read(shown),
      'How this date was worked out : stage 2 response Starts Request of Thursday 8 September 2022 Left out Monday 19 September 2022 : bank holiday for the State Funeral Source Regulation 17(3)',
    )
  })
})

describe('a finding', () => {
  it('is written in full, with a class for its shape', async () => {
    assert.match(await render(finding('partially upheld')), /finding--partially-upheld".*Partially upheld/)
    assert.match(await render(finding('not upheld', 'Not substantiated')), /finding--not-upheld".*Not substantiated/)
  })
})

describe('the ledger of points', () => {
  const options = { id: 'points', caption: 'Findings', columns: ['Point', 'Investigator', 'Panel'] }

  it('names rows and columns, and each cell by its decider for a narrow screen', async () => {
    const page = await render(
      ledger({
        ...options,
        rows: [
          {
            heading: '14b(ii)',
            depth: 1,
            cells: ['Agrees', { text: 'Upheld', note: 'from not upheld', tone: 'changed' }],
          },
        ],
      }),
    )
    assert.match(page, /<th scope="col" role="columnheader"[^>]*>Panel<\/th>/)
    assert.match(page, /<th scope="row" role="rowheader"[^>]*>.*14b\(ii\)<\/th>/)
    assert.match(page, /data-label="Panel"><div[^>]*>Upheld<span[^>]*>from not upheld</)
    assert.match(page, /role="region" aria-labelledby="points-caption" tabindex="0"/)
  })

  it('refuses a row that leaves a decider out', () =>
    assert.throws(() => ledger({ ...options, rows: [{ heading: '1', cells: ['Agrees'] }] }), RangeError))
})

describe('the history', () => {
  it('shows when it happened and, if another day, when it was recorded', async () => {
    const happened = { ...exactly(day('2022-10-10')), asWritten: null }
    const item = { title: 'Stage 2 extended', by: 'R. Khan', happened, time: '3:45pm' }
    assert.equal(
      await read(timeline({ items: [{ ...item, recorded: day('2022-10-12') }] })),
      'Stage 2 extended by R. Khan Monday 10 October 2022 at 3:45pm. Recorded Wednesday 12 October 2022',
    )
    assert.doesNotMatch(await read(timeline({ items: [{ ...item, recorded: day('2022-10-10') }] })), /Recorded/)
  })

  it('keeps the words of a day known only roughly, and says no time that is not known', async () => {
    const happened = { earliest: day('2018-01-01'), latest: day('2018-01-31'), asWritten: 'January 2018' }
    assert.equal(
      await read(timeline({ items: [{ title: 'Complaint made', happened }] })),
      'Complaint made between Monday 1 January 2018 and Wednesday 31 January 2018 , written as “January 2018”',
    )
  })

  it('says so when nothing is recorded', async () =>
    assert.equal(await read(timeline({ items: [] })), 'Nothing is recorded.'))
})

describe('faults in the procedure', () => {
  it('are sentences with their rule; when there is none, that is said', async () => {
    assert.equal(
      await read(faults([{ statement: 'No notice is on record.', source: 'Regulation 17(6)' }])),
      'No notice is on record. Regulation 17(6)',
    )
    assert.equal(await read(faults([])), 'No fault is on record.')
  })
})

describe('what is typed into our own components', () => {
  const typed: Content = '<img src=x onerror="alert(1)">\'"&'
  const examples: Readonly<Record<string, Html>> = {
    deadline: deadline({
      title: typed,
      due: unknownSpan,
      outcome: typed,
      moved: typed,
      working: {
        steps: [{ label: typed, text: typed }],
        leftOut: [{ day: day('2025-01-01'), why: typed }],
        source: typed,
        about: typed,
      },
    }),
    faults: faults([{ statement: typed, source: typed, more: typed }]),
    finding: finding('upheld', typed),
    identity: identity({ reference: typed, title: typed, summary: typed }),
    ledger: ledger({
      id: typed,
      caption: typed,
      explanation: typed,
      columns: [typed, typed],
      rows: [{ heading: typed, cells: [{ text: typed, note: typed, tone: 'misfit' }] }],
    }),
    scrollRegion: scrollRegion(typed, finding('upheld', typed)),
    statementCard: statementCard({ label: typed, statement: typed, supporting: typed }),
    subNavigation: subNavigation({ label: typed, items: [{ text: typed, href: '/' }] }),
    timeline: timeline({
      items: [
        { title: typed, by: typed, time: typed, description: typed, happened: { ...unknownSpan, asWritten: typed } },
      ],
    }),
  }
  for (const [name, shown] of Object.entries(examples)) {
    it(`${name}: stays words`, async () => {
      const page = await render(shown)
      assert.doesNotMatch(page, /<img|="[^"]*"[^\s>/]/)
      assert.match(page, /&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&#39;&quot;&amp;/)
    })
  }
})

describe('sub navigation', () => {
  it('marks the page that is shown', async () => {
    const page = await render(
      subNavigation({
        label: 'This complaint',
        items: [
          { text: 'Overview', href: '/a', current: true },
          { text: 'Points', href: '/b' },
        ],
      }),
    )
    assert.match(page, /href="\/a" aria-current="page">Overview/)
    assert.match(page, /href="\/b">Points/)
    assert.doesNotMatch(page, /<details/)
  })

  it('folds what is more than one row, so that it opens without a script', async () => {
    const page = await render(
      subNavigation({
        label: 'This complaint',
        items: [{ text: 'Overview', href: '/a' }],
        more: [{ text: 'Clocks', href: '/c' }],
      }),
    )
    assert.match(page, /<details[^>]*><summary[^>]*>More<\/summary><ul[^>]*><li><a[^>]*href="\/c">Clocks/)
  })
})
