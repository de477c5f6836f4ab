import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { dayNumber, isoDay } from '#law/day.ts'
import { render } from '../html.ts'
import { extentOf, overrun, withinLimit } from './stages/bar.ts'
import { linearScale, ticks } from './stages/scale.ts'
import { besideBar, inLanes, widthOf, wrap } from './stages/words.ts'
import { stagesPicture } from './stages-picture.ts'

const day = isoDay
const stage2 = {
  label: 'Stage 2',
  allowed: { from: day('2022-09-08'), to: day('2022-12-09') },
  taken: { from: day('2022-09-08'), to: day('2023-02-22') },
  words: 'Answered on day 115',
}

describe('a stage on the line of time', () => {
  it('runs over from the day after its limit to the day it ended', () => {
    assert.deepEqual(overrun(stage2), { from: day('2022-12-10'), to: day('2023-02-22') })
    assert.deepEqual(withinLimit(stage2), { from: day('2022-09-08'), to: day('2022-12-09') })
  })

  it('does not run over when answered on the last day allowed, or when the law sets no limit', () => {
    const inTime = { ...stage2, taken: { from: day('2022-09-08'), to: day('2022-12-09') } }
    assert.equal(overrun(inTime), undefined)
    assert.deepEqual(withinLimit(inTime), inTime.taken)
    assert.equal(overrun({ label: 'Ombudsman', taken: stage2.taken, words: '' }), undefined)
  })

  it('that began after its limit lies wholly past it', () => {
    const late = { ...stage2, taken: { from: day('2023-01-03'), to: day('2023-01-10') } }
    assert.deepEqual(overrun(late), late.taken)
    assert.equal(withinLimit(late), undefined)
  })

  it('reaches from the first to the last day of anything drawn', () => {
    const marks = [{ on: day('2024-01-29'), words: 'decided', kind: 'event' as const }]
    assert.deepEqual(extentOf([stage2, { label: 'Ombudsman', marks, words: '' }]), {
      from: day('2022-09-08'),
      to: day('2024-01-29'),
    })
    assert.equal(extentOf([{ label: 'Stage 3', words: 'Not asked for' }]), undefined)
  })
})

describe('the scale', () => {
  it('is linear: as many days, as much room, and the whole of the last day', () => {
    const scale = linearScale({ from: dayNumber(0), to: dayNumber(99) }, 100, 300)
    assert.deepEqual([scale.start(dayNumber(0)), scale.start(dayNumber(50)), scale.end(dayNumber(99))], [100, 200, 300])
  })

  it('names the first days of months, no more than fit', () => {
    const extent = { from: day('2022-09-08'), to: day('2024-01-29') }
    assert.deepEqual(
      ticks(extent, 3).map(tick => tick.words),
      ['Jan 2023', 'Jul 2023', 'Jan 2024'],
    )
    for (const most of [2, 3, 6, 9, 20]) assert.ok(ticks(extent, most).length <= Math.max(2, most))
  })

  it('names its ends when it is shorter than two months, or a single day', () => {
    const from = day('2022-09-08')
    assert.deepEqual(
      ticks({ from, to: day('2022-09-20') }, 6).map(tick => tick.words),
      ['8 Sep 2022', '20 Sep 2022'],
    )
    assert.deepEqual(
      ticks({ from, to: from }, 6).map(tick => tick.words),
      ['8 Sep 2022'],
    )
  })
})

describe('the words of the picture', () => {
  it('never cover one another', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.integer({ min: 0, max: 330 }), width: fc.integer({ min: 10, max: 300 }) })),
        marks => {
          const placed = inLanes(
            marks,
            mark => mark.at,
            mark => mark.width,
            { left: 0, right: 330 },
          )
          const span = ({ item, anchor }: (typeof placed)[number]) =>
            anchor === 'start' ? [item.at, item.at + item.width] : [item.at - item.width, item.at]
          assert.equal(placed.length, marks.length)
          for (const [index, one] of placed.entries())
            for (const other of placed.slice(index + 1)) {
              if (one.lane !== other.lane) continue
              const [[from = 0, to = 0], [otherFrom = 0, otherTo = 0]] = [span(one), span(other)]
              assert.ok(to <= otherFrom || otherTo <= from)
            }
        },
      ),
    ))

  it('keep every word when they are broken into lines', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 50, max: 400 }),
        (words, width) => {
          const lines = wrap(words.join(' '), 15, width)
          assert.equal(lines.join(' '), words.join(' '))
          for (const line of lines) assert.ok(widthOf(line, 15) <= width || !line.includes(' '))
        },
      ),
    ))

  it('stand under the beginning of the bar, or its end where there is more room', () => {
    const edges = { left: 0, right: 330 }
    assert.deepEqual(besideBar('short', 15, { from: 20, to: 60 }, edges), { lines: ['short'], x: 20, anchor: 'start' })
    assert.deepEqual(besideBar('on the last day', 15, { from: 300, to: 310 }, edges), {
      lines: ['on the last day'],
      x: 310,
      anchor: 'end',
    })
  })
})

describe('the picture of the stages', () => {
  it('is an image with a title and all of it in words, three times for three widths, and a table', async () => {
    const page = await render(stagesPicture({ id: 'stages', title: 'The stages', bars: [stage2] }))
    assert.equal(page.match(/<svg /g)?.length, 3)
    assert.equal(page.match(/role="img" aria-labelledby="stages-(wide|medium|narrow)-title"/g)?.length, 3)
    assert.match(page, /<desc id="stages-wide-description">Stage 2: Answered on day 115\.<\/desc>/)
    assert.match(page, /<table/)
    assert.match(page, /10 Dec 2022<\/time> to <time datetime="2023-02-22">22 Feb 2023/)
  })

  it('escapes its words', async () => {
    const page = await render(
      stagesPicture({ id: 'stages', title: '<b>', bars: [{ ...stage2, label: '<b>', words: '<b>' }] }),
    )
    assert.doesNotMatch(page, /<b>/)
  })

  it('refuses to draw a stage without a day', () =>
    assert.throws(
      () =>
        stagesPicture({
          id: 'stages',
          title: 'The stages',
          bars: [stage2, { label: 'Stage 3', words: 'Not asked for' }],
        }),
      RangeError,
    ))
})
