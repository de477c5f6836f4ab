import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ComplaintState } from '#complaint/state.ts'
import type { Part } from '#complaint/words.ts'
import { undated } from '#stream/when.ts'
import { nowOn } from '#test/derived.ts'
import { everyStanding } from '#test/letter-states.ts'
import { type Composed, compose } from './compose.ts'
import { readabilityOf } from './plain-english/readability.ts'
import { sentencesIn } from './plain-english/sentences.ts'
import { plainText } from './plain-text.ts'
import type { Given, Template } from './template.ts'
import { templates } from './templates.ts'

/** Markup, the language of the PDF, one of our own names, right to left, a picture. */
const HOSTILE = 'Ms <b>Ada</b> #let x = 1 *y* {due} שלום 🦊'

const standings = [...everyStanding()]

const today = '2026-06-01'

/** A letter may tell of a right that ends: there was a day on which it had not. */
const days = [today, '2025-06-01']

/** Somebody for every part that the letter can go to, so that it has somebody to go to. */
const withEverybody = (state: ComplaintState, parts: readonly Part[]): ComplaintState => ({
  ...state,
  parts: [
    ...state.parts,
    ...parts
      .filter(part => !state.parts.some(one => one.part === part && one.until === null))
      .map((part, place) => ({
        seq: 10_000 + place,
        personId: `${part} of the letter`,
        part,
        note: null,
        from: undated,
        declared: null,
        until: null,
      })),
  ],
})

function given(state: ComplaintState, { goesTo }: Template, answer: string, on = today): Given {
  const whole = withEverybody(state, [...goesTo, 'investigating officer', 'independent person', 'stage 1 resolver'])
  const to = goesTo.map(part => whole.parts.find(one => one.part === part && one.until === null)?.personId)[0] ?? null
  return {
    state: whole,
    now: nowOn(on),
    names: new Map(whole.parts.map(({ personId }) => [personId, HOSTILE])),
    council: { name: 'Northwick Council', colour: '#1f4e5f' },
    to,
    answers: new Proxy({}, { get: () => answer, has: () => true }),
  }
}

const openTo = (template: Template): readonly ComplaintState[] =>
  standings.filter(({ state }) => template.opensWhen(state) === null).map(({ state }) => state)

const inWords = ({ paper }: Composed): string => plainText(paper)

/** The words of its own, with something short in every gap. */
const ownSentences = ({ parts }: Template): readonly string[] =>
  parts
    .flatMap(part => (part.kind === 'words' ? part.wording.words.split('\n') : []))
    .flatMap(line => sentencesIn(line.replaceAll(/\{[^}]*\}/g, 'Sam')))

describe('every letter', () => {
  for (const template of templates) {
    const open = openTo(template)
    it(`${template.id}: can be written at some point, and is whole there once it is answered`, () => {
      assert.ok(open.length > 0, 'it opens nowhere')
      const lacks = open.map(state => {
        const answers = ['27 March 2027', '1'].flatMap(answer =>
          days.map(day => compose(template, given(state, template, answer, day)).lacks),
        )
        return answers.toSorted((a, b) => a.length - b.length)[0] ?? []
      })
      const least = lacks.toSorted((a, b) => a.length - b.length)[0] ?? []
      assert.deepEqual(
        least.map(({ words }) => words),
        [],
      )
    })

    it(`${template.id}: shows names as they are, and never a value that is none`, () => {
      for (const state of open) {
        const as = given(state, template, HOSTILE)
        const says = inWords(compose(template, as))
        assert.doesNotMatch(says, /undefined|\[object|NaN|\bnull\b|Invalid/, says)
        assert.equal(says.replaceAll(HOSTILE, '').match(/\{[^}]*\}/)?.[0], undefined, says)
        if (as.to !== null) assert.ok(says.includes(HOSTILE))
      }
    })

    it(`${template.id}: has words of its own that are plain enough for whoever reads it`, () => {
      const found = readabilityOf(ownSentences(template), template.reader)
      if (found === null) return assert.ok(template.parts.every(({ kind }) => kind === 'composed'))
      assert.deepEqual({ long: found.long, official: found.official }, { long: [], official: [] })
      assert.ok(found.isWithin, `${found.readingAge} years, ${found.average} words`)
    })

    it(`${template.id}: lacks a question that is not answered, and whom it goes to`, () => {
      const [state] = open
      assert.ok(state)
      const as = { ...given(state, template, ''), to: null }
      const { lacks } = compose(template, as)
      const fields = lacks.flatMap(({ field }) => field ?? [])
      const needed = template.asks(as).flatMap(({ name, needed: must }) => (must ? [name] : []))
      assert.deepEqual(fields, [...(template.addressedTo ? [] : ['to']), ...needed])
    })
  }
})
