import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sources } from '#law/sources.ts'
import { assertDecided, assertInvalid, assertRefused } from '#test/scenario.ts'
import { received, withPart } from '#test/stories.ts'
import { addPerson } from '../verbs/add-person.ts'
import { type Part, part } from '../words.ts'
import { conflictBetween, conflictMatrix } from './matrix.ts'

const names = ['CM', 'S1', 'IO', 'IP', 'AO', 'Adv', 'Panel', 'Supp', 'Subject'] as const
const partsOf: Readonly<Record<(typeof names)[number], readonly Part[]>> = {
  CM: ['complaints manager'],
  S1: ['stage 1 resolver'],
  IO: ['investigating officer'],
  IP: ['independent person'],
  AO: ['adjudicating officer'],
  Adv: ['advocate'],
  Panel: ['panel chair', 'panellist'],
  Supp: ['supplementary investigating officer'],
  Subject: ['subject of a point'],
}

/** Written down by hand: each row from the column after its own name on. H refuses, w asks for a reason. */
const written: Readonly<Record<string, string>> = {
  CM: 'w w H w H H w w',
  S1: 'H H w H H H H',
  IO: 'H H H H H H',
  IP: 'H H H H H',
  AO: 'H H H H',
  Adv: 'H H H',
  Panel: 'H H',
  Supp: 'H',
}

const pairs = names.flatMap((one, place) =>
  names.slice(place + 1).map((other, along) => ({ one, other, force: written[one]?.split(' ')[along] })),
)

describe('what one person may not be in one complaint', () => {
  for (const { one, other, force } of pairs)
    it(`${one} and ${other}: ${force === 'H' ? 'refused' : 'a reason is asked for'}`, () => {
      for (const a of partsOf[one])
        for (const b of partsOf[other]) {
          const conflict = conflictBetween(a, b)
          assert.equal(conflict?.force, force === 'H' ? 'hard' : 'warn', `${a}, ${b}`)
          assert.deepEqual(conflictBetween(b, a), conflict)
        }
    })

  it('says why, where it stands, and how sure that is', () => {
    for (const { source, why } of conflictMatrix) {
      assert.ok(Object.hasOwn(sources, source.key))
      assert.match(why, /^[A-Z].*\.$/)
    }
  })

  it('keeps nobody from one part alone, nor a family from its own parts', () => {
    for (const each of part.options) assert.equal(conflictBetween(each, each), undefined)
    for (const [one, other] of [
      ['complainant', 'person affected'],
      ['child', 'complainant'],
      ['relative', 'representative'],
    ] as const)
      assert.equal(conflictBetween(one, other), undefined)
  })
})

const addable: readonly Part[] = part.options.filter(
  each =>
    ![
      'investigating officer',
      'independent person',
      'supplementary investigating officer',
      'panel chair',
      'panellist',
    ].includes(each),
)

describe('the matrix in live work', () => {
  it('is kept for any two parts, in whichever order they come, and for a part that has ended', () => {
    fc.assert(
      fc.property(fc.constantFrom(...part.options), fc.constantFrom(...addable), fc.boolean(), (held, as, reasoned) => {
        const story = withPart(received(), 'p', held)
        const input = {
          happened: '5 August 2024',
          personId: 'p',
          part: as,
          ...(reasoned ? { despite: 'Nobody else knows the family.' } : {}),
        }
        const outcome = story.when(addPerson, input, { today: '2024-08-06' })
        const conflict = conflictBetween(held, as)
        if (held === as) assertInvalid(outcome, 'part')
        else if (conflict?.force === 'hard') assertRefused(outcome, conflict.source.at)
        else if (conflict?.force === 'warn' && !reasoned) assertInvalid(outcome, 'despite')
        else
          assert.deepEqual(
            assertDecided(outcome).map(({ type }) => type),
            reasoned ? ['appointed-despite', 'part-taken'] : ['part-taken'],
          )
      }),
      { seed: 19, numRuns: 400 },
    )
  })
})
