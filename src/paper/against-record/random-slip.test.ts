import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { shiftDays } from '#law/day.ts'
import { dateInWords, readDay } from '#law/day-words.ts'
import { comparedLetter } from '#test/letters-written/compared.ts'
import { letters, type WrittenLetter } from '#test/letters-written/letters.ts'

/** A failure prints its seed and path: `REDRESS_SEED=123/45` plants the same again. */
const [seed, path] = (process.env.REDRESS_SEED ?? '').split('/')

const FINDINGS = ['upheld', 'partially upheld', 'not upheld', 'inconclusive']
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** What stands in a letter and can be mistyped; `typed` makes something else of it, by a number at will. */
interface Mistake {
  readonly what: string
  readonly shape: RegExp
  typed(printed: string, n: number): string
}

const another = (list: readonly string[], one: string, n: number): string => {
  const others = list.filter(other => other !== one.toLowerCase())
  return others[n % others.length] ?? ''
}

const changedNumber = (word: string, n: number): string => {
  const by = (n % 3) + 1
  if (/^\d+$/.test(word)) return String(Number(word) + by)
  return NUMBERS[NUMBERS.indexOf(word.toLowerCase()) + by] ?? '14'
}

const mistakes: readonly Mistake[] = [
  { what: 'label', shape: /(?<=\b(?:Point|point) )\d{1,2}[a-z]?\b/g, typed: (_, n) => String(40 + (n % 50)) },
  {
    what: 'finding',
    shape:
      /(?<=(?:Point \d\w*[^.]{0,40} is |\t|: from [a-z ]{6,18} to ))(?:Upheld|upheld|Not upheld|not upheld|Partially upheld|partially upheld|inconclusive)\b/g,
    typed: (one, n) => another(FINDINGS, one, n),
  },
  {
    what: 'date',
    shape:
      /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d\b/g,
    typed: (one, n) => {
      const day = readDay(one)
      return day === undefined ? one : dateInWords(shiftDays(day, n % 2 === 0 ? 1 : -1))
    },
  },
  { what: 'amount', shape: /£350/g, typed: (_, n) => `£${351 + (n % 900)}` },
  {
    what: 'count',
    shape: /\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Nn]ine|31|14)(?= (?:points?|recommendations?|of your))/g,
    typed: changedNumber,
  },
  {
    what: 'time limit',
    shape: /(?<=\b(?:within|have|us|take|to) )\d+(?= working days)/g,
    typed: (one, n) => String(Number(one) + (n % 4) + 1),
  },
  {
    what: 'name',
    shape:
      /\b(?:Thistlewood|Lindqvist|Fellbridge|Marlowe|Penhallow|Stanwick|Oxenholme|Vandermeer|Ashworthy|Thorncroft|Kettering|Marchetti|Finnimore|Oakhanger|Ashgrove)\b/g,
    typed: (one, n) => {
      const at = 1 + (n % (one.length - 1))
      const letter = one[at] === 'z' ? 'q' : 'z'
      return n % 2 === 0 ? one.slice(0, at) + letter + one.slice(at + 1) : one.slice(0, at) + letter + one.slice(at)
    },
  },
]

interface Planted {
  readonly letter: WrittenLetter
  readonly what: string
  readonly typed: string
  readonly text: string
}

/** A letter with one thing mistyped; null where the letter holds nothing of the kind, or the change is none. */
function plant(letter: WrittenLetter, { what, shape, typed }: Mistake, place: number, n: number): Planted | null {
  const all = [...letter.text.matchAll(shape)]
  const one = all[place % Math.max(1, all.length)]
  if (!one) return null
  const instead = typed(one[0], n)
  const text = letter.text.slice(0, one.index) + instead + letter.text.slice(one.index + one[0].length)
  return text === letter.text ? null : { letter, what, typed: `${one[0]} → ${instead}`, text }
}

describe('whatever one thing in a letter is mistyped', () => {
  for (const mistake of mistakes)
    it(`a ${mistake.what}: it is told`, () => {
      const withOne = letters.filter(({ text }) => text.search(mistake.shape) >= 0)
      fc.assert(
        fc.property(fc.constantFrom(...withOne), fc.nat(), fc.nat(), (letter, place, n) => {
          const planted = plant(letter, mistake, place, n)
          fc.pre(planted !== null)
          if (!planted) return
          const { differences } = comparedLetter(letter, planted.text)
          assert.notEqual(differences.length, 0, `${planted.typed} in ${letter.title}`)
        }),
        { numRuns: 60, ...(seed ? { seed: Number(seed) } : {}), ...(path ? { path } : {}) },
      )
    })
})
