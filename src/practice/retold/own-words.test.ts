import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { describeWith } from '#test/at-hand.ts'

const LONGEST = 6

/** The lines that tell the case. The rest is the form: what every statement of the Ombudsman prints in the same words. */
const story: Readonly<Record<string, readonly (readonly [first: number, last: number])[]>> = {
  '24-001-902.txt': [
    [6, 6],
    [28, 104],
  ],
  '18-011-015.txt': [
    [11, 11],
    [15, 16],
    [40, 91],
    [97, 97],
  ],
}

/** Turns that the form uses within the story too, and names: they tell nothing of a case. */
const formWords = [
  'the IO made an inconclusive finding for the following',
  'findings the Council allocated an IO on',
  'within four weeks of my final decision the Council has agreed to',
  'a complaint that has been through all three stages of the statutory',
  'changed from not upheld to inconclusive complaint',
  'changed from partially upheld to upheld complaint',
]

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}']+/gu) ?? []

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text)
  return words.slice(LONGEST).map((_, start) => words.slice(start, start + LONGEST + 1).join(' '))
}

function runsOfStory(folder: string): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const [name, ranges] of Object.entries(story)) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n')
    for (const [first, last] of ranges) for (const run of runsOf(lines.slice(first - 1, last).join('\n'))) runs.add(run)
  }
  for (const words of formWords) for (const run of runsOf(words)) runs.delete(run)
  return runs
}

describeWith('the published statements', 'a published case is retold in our own words', folder => {
  it(`has no run of more than ${LONGEST} words of a published story anywhere in the source or the tests`, () => {
    const runs = runsOfStory(folder)
    assert.ok(runs.size > 2000, 'the stories were read')
    const borrowed = globSync('{src,test}/**/*.{ts,sql,css,js,json,txt,md}').flatMap(file =>
      runsOf(readFileSync(file, 'utf8'))
        .filter(run => runs.has(run))
        .map(run => `${file}: ${run}`),
    )
    assert.deepEqual(borrowed, [])
  })
})
