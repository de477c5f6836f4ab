import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ComplaintState } from '#complaint/state.ts'
import { tells } from '#complaint/tells/index.ts'
import { keepOwnWords } from '#complaint/verbs/keep-own-words.ts'
import { nowOn } from '#test/derived.ts'
import { exampleOf } from '#test/examples.ts'
import { everyStanding } from '#test/letter-states.ts'
import { received, stage1StartedWithPoint, stage2Requested, withPart } from '#test/stories.ts'
import { compose } from './compose.ts'
import { conditionalApology } from './conditional-apology.ts'
import { plainText } from './plain-text.ts'
import { templateNamed, templates } from './templates.ts'

const standings = [...everyStanding()]

/** The last of the complaints in which the letter fits. */
const stateFor = (id: string): ComplaintState =>
  standings.findLast(({ state }) => templateNamed(id)?.opensWhen(state) === null)?.state ?? assert.fail(id)

const withMother = (state: ComplaintState): ComplaintState => ({
  ...state,
  parts: [...state.parts, ...withPart(received(), 'mother', 'complainant').state().parts],
})

function letter(id: string, state: ComplaintState, today: string, answers: Readonly<Record<string, string>> = {}) {
  const template = templateNamed(id) ?? assert.fail(id)
  const names = new Map([['mother', 'Oluwaseun Adebayo']])
  const { paper, lacks } = compose(template, {
    state,
    now: nowOn(today),
    names,
    council: { name: 'Northwick Council', colour: '#1f4e5f' },
    to: 'mother',
    answers: { signedBy: 'A. Officer', reach: '01632 960000', ...answers },
  })
  return { paper, says: plainText(paper), lacks: lacks.map(({ words }) => words) }
}

describe('the acknowledgement at stage 2', () => {
  const complainant = (form: 'written' | 'oral') => withPart(stage2Requested(form), 'mother', 'complainant').state()

  it('gives both limits as the clocks have them for a written complaint', () => {
    const { says, lacks } = letter('stage-2-acknowledgement', complainant('written'), '2024-09-03')
    assert.deepEqual(lacks, [])
    assert.match(
      says,
      /within 25 working days, which is by 7 October 2024.*65 working days at the most, which end on 2 December 2024/,
    )
  })

  it('gives no day for an oral complaint until its record is made, for nothing counts before', () => {
    const { says, lacks } = letter('stage-2-acknowledgement', complainant('oral'), '2024-09-03')
    assert.deepEqual(lacks, [])
    assert.match(says, /counts from the day on which the final record is made/)
    assert.doesNotMatch(says, /7 October|2 December/)
  })
})

describe('the letter about proceedings', () => {
  it('names them, says why going on would prejudice them, and tells of the year in which to make it again', () => {
    const { says } = letter('pause', stateFor('pause'), '2024-10-01')
    assert.match(says, /They are: .+ To look at your complaint now would get in the way of them: .+/)
    assert.match(says, /You have 1 year from then/)
  })
})

describe('the learning note', () => {
  const state = withMother(stateFor('learning-note'))
  const note = (issue: string) =>
    letter('learning-note', state, '2026-06-01', { issue, learnt: 'Calls have to be returned.' })

  it('is refused with a name in it, in whatever case, and bears no reference of the complaint', () => {
    assert.deepEqual(note('Nobody called a family back.').lacks, [])
    assert.match(note('Nobody called OLUWASEUN back.').lacks.join(), /“OLUWASEUN” can tell who it is about/)
    const { paper, says } = note('Nobody called a family back.')
    assert.equal(paper.reference, '')
    assert.doesNotMatch(says, /Our reference|TST\//)
  })
})

describe('an apology', () => {
  it('is not whole with a condition in it, and says which words take it back', () => {
    for (const text of [
      'We are sorry if you were upset.',
      'I apologise for any distress.',
      'We are sorry that you feel let down.',
      'This may have caused delay.',
      'We are sorry, but we were busy.',
    ])
      assert.equal(conditionalApology(text).length > 0, true, text)
    assert.deepEqual(
      conditionalApology('We did not call you back for six weeks. We are sorry. If you want to talk, call us.'),
      [],
    )
    const state = withPart(exampleOf('record-apology').story, 'mother', 'complainant').state()
    const told = { wrong: 'We are sorry if we were late.', effect: 'You waited.', changed: 'Somebody calls each week.' }
    assert.match(letter('apology', state, '2026-06-01', told).lacks.join(), /The apology says “if”/)
  })
})

describe('a letter to a child', () => {
  it('gives back what they said themselves, exactly, and never what an adult said for them', () => {
    const happened = '5 August 2024'
    const story = withPart(stage1StartedWithPoint(), 'mother', 'complainant')
    const words = 'I want to see <b>my</b> sister'
    const withWords = story.givenDone(keepOwnWords, { happened, words, how: 'as told' }).state()
    const { says } = letter('acknowledgement-for-a-child', withWords, '2024-08-06')
    assert.match(says, /You said: “I want to see <b>my<\/b> sister”/)
    assert.match(says, /You are not in trouble/)
    const asChild = { ...withWords, parts: withWords.parts.map(one => ({ ...one, part: 'child' as const })) }
    assert.doesNotMatch(letter('acknowledgement-for-a-child', asChild, '2024-08-06').says, /my sister/)
  })
})

describe('the duties to tell the complainant', () => {
  it('have a letter each', () => {
    const covered = new Set(templates.flatMap(({ tells: told }) => told))
    const without = tells
      .filter(({ told, entry }) => told.includes('complainant') && entry !== null)
      .map(({ transition }) => transition)
      .filter(transition => !covered.has(transition))
    assert.deepEqual([...new Set(without)], [])
  })

  it('are named as they are in the procedure: no letter discharges one that there is not', () => {
    const known = new Set(tells.map(({ transition }) => transition))
    for (const { id, tells: told } of templates) for (const one of told) assert.ok(known.has(one), `${id}: ${one}`)
  })
})
