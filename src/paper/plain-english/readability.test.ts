import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { officialWordsIn } from './plainer-words.ts'
import { readability, readabilityOf, readingAgeOf } from './readability.ts'
import { sentencesIn, wordsIn } from './sentences.ts'
import { syllablesIn } from './syllables.ts'

const SPOKEN: Readonly<Record<string, number>> = {
  advocate: 3,
  agreed: 2,
  apologise: 4,
  appropriate: 4,
  area: 3,
  because: 2,
  carried: 2,
  changes: 2,
  children: 2,
  complaint: 2,
  council: 2,
  creature: 2,
  date: 1,
  dates: 1,
  deal: 1,
  decided: 3,
  decision: 3,
  else: 1,
  equal: 2,
  experience: 4,
  family: 3,
  finished: 2,
  friend: 1,
  government: 3,
  guarantee: 3,
  happened: 2,
  hear: 1,
  idea: 3,
  independent: 4,
  individual: 5,
  investigation: 5,
  letter: 2,
  listened: 2,
  little: 2,
  looked: 1,
  made: 1,
  missed: 1,
  names: 1,
  officer: 3,
  official: 3,
  ombudsman: 3,
  opinion: 3,
  panel: 2,
  patient: 2,
  people: 2,
  places: 2,
  procedure: 3,
  question: 2,
  quiet: 2,
  radio: 3,
  receive: 2,
  recommendation: 5,
  request: 2,
  serious: 3,
  services: 3,
  situation: 4,
  special: 2,
  stage: 1,
  suitable: 4,
  table: 2,
  telephone: 3,
  their: 1,
  usually: 4,
  various: 3,
  video: 3,
  wait: 1,
  wanted: 2,
  wishes: 2,
  working: 2,
  year: 1,
  you: 1,
}

const HARD = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'

describe('how hard a letter is to read', () => {
  it('counts the syllables of the words that letters have', () => {
    for (const [word, spoken] of Object.entries(SPOKEN)) assert.equal(syllablesIn(word), spoken, word)
    assert.equal(syllablesIn('2024'), 0)
  })

  it('comes to the school year that the formula gives for a text that others worked out', () => {
    // Thirteen words of 26 syllables: school year 13.08, which is the age of 18.
    assert.equal(wordsIn(HARD).length, 13)
    assert.equal(
      wordsIn(HARD).reduce((sum, word) => sum + syllablesIn(word), 0),
      26,
    )
    assert.equal(readabilityOf([HARD], 'adult')?.readingAge, 18)
    assert.equal(readingAgeOf(13, 1, 26), 18)
    assert.equal(readabilityOf(['The cat sat on the mat.'], 'child')?.readingAge, 6)
  })

  it('tells sentences apart, and neither a title nor a number ends one', () => {
    assert.deepEqual(sentencesIn('Dr. Ada Field came at 2.30pm. She said: “Yes!” Did you hear?'), [
      'Dr. Ada Field came at 2.30pm.',
      'She said: “Yes!”',
      'Did you hear?',
    ])
    assert.deepEqual(sentencesIn(' 12.03.2026 … '), [])
  })

  it('reads running text only, and takes the name of the Ombudsman for one word', () => {
    const blocks = [
      { kind: 'heading', level: 2, text: 'Notwithstanding representations' },
      {
        kind: 'paragraph',
        text: 'Ask the Local Government and Social Care Ombudsman (www.lgo.org.uk, telephone 0300 061 0614).',
      },
      { kind: 'table', caption: 'c', header: ['a'], rows: [['Notwithstanding']] },
    ] as const
    assert.deepEqual(readability({ blocks }, 'adult')?.words, 3)
    assert.equal(readability({ blocks: [] }, 'adult'), null)
  })

  it('names the longest sentences and the words of office, with a plainer one for each', () => {
    const long = `We will ${'and so on '.repeat(12)}stop.`
    const found = readabilityOf(['We endeavour to notify you prior to Friday.', long], 'adult')
    assert.deepEqual(found?.long, [{ sentence: long, words: 39 }])
    assert.deepEqual(
      found?.official.map(({ said, plainer }) => [said, plainer]),
      [
        ['endeavour', 'try'],
        ['notify', 'tell'],
        ['prior to', 'before'],
      ],
    )
    assert.equal(found?.isWithin, false)
  })

  it('asks more of a letter to a child than of one to an adult', () => {
    const text = 'Your placement was upheld.'
    assert.deepEqual(officialWordsIn(text, 'adult'), [])
    assert.deepEqual(
      officialWordsIn(text, 'child').map(({ said }) => said),
      ['placement', 'upheld'],
    )
    assert.deepEqual(officialWordsIn('Uponnotify-upon', 'adult'), [])
  })
})
