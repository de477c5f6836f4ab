import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { FaultKindId } from '#statement/facts.ts'
import { readStatement } from '#statement/read.ts'
import { describeWith } from '../at-hand.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Labelled by hand: the lines of each statement on which the Ombudsman finds a fault, and which. */
type Labels = Readonly<Record<string, readonly (readonly [line: number, ...kinds: FaultKindId[]])[]>>

const invented: Labels = {
  '18-978-476': [
    [11, 'records'],
    [35, 'records'],
  ],
  '19-927-957': [
    [11, 'remedy-too-small'],
    [67, 'remedy-too-small'],
  ],
  '20-993-378': [
    [6, 'remedy-too-small'],
    [61, 'remedy-too-small'],
  ],
  '21-957-084': [
    [11, 'stage-3-refused'],
    [51, 'stage-3-refused'],
  ],
  '21-999-593': [
    [3, 'delay', 'delay-at-stage-2'],
    [13, 'delay', 'delay-at-stage-2'],
  ],
  '22-956-519': [
    [3, 'remedy-too-small'],
    [64, 'remedy-too-small'],
    [68, 'delay'],
  ],
  '23-902-815': [
    [32, 'remedy-too-small'],
    [97, 'remedy-too-small'],
  ],
  '23-903-821': [],
  '23-935-248': [
    [11, 'remedy-too-small'],
    [91, 'remedy-too-small'],
  ],
  '23-937-306': [],
  '23-949-278': [
    [6, 'remedy-too-small'],
    [47, 'remedy-too-small'],
    [51, 'delay'],
  ],
  '24-935-221': [
    [11, 'remedy-too-small'],
    [79, 'remedy-too-small'],
  ],
}

const published: Labels = {
  '24-001-902': [
    [6, 'remedy-too-small'],
    [101, 'remedy-too-small'],
  ],
  '18-011-015': [
    [46, 'delay'],
    [84, 'investigation-flawed'],
    [86, 'delay', 'delay-at-stage-2'],
    [87, 'delay', 'investigation-flawed'],
  ],
}

interface Measured {
  readonly hit: readonly string[]
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/** Every line and kind labelled, against every one read. */
function measured(labels: Labels, textOf: (reference: string) => string): Measured {
  const all = Object.entries(labels).map(([reference, lines]) => {
    const reading = readStatement(textOf(reference))
    assert.ok(reading.kind === 'statement', reference)
    const read = new Set(
      (reading.facts.faultPassages ?? []).flatMap(({ fault, lines }) =>
        lines.map(line => `${reference} ${line} ${fault}`),
      ),
    )
    const wanted = new Set(lines.flatMap(([line, ...kinds]) => kinds.map(kind => `${reference} ${line} ${kind}`)))
    return { read, wanted }
  })
  return {
    hit: all.flatMap(({ read, wanted }) => [...read.intersection(wanted)]),
    missed: all.flatMap(({ read, wanted }) => [...wanted.difference(read)]),
    wrong: all.flatMap(({ read, wanted }) => [...read.difference(wanted)]),
  }
}

const recall = ({ hit, missed }: Measured): number => hit.length / (hit.length + missed.length)

describe('the faults that the twelve invented statements find', () => {
  const textOf = (reference: string): string => readFileSync(join(here, `${reference}.txt`), 'utf8')

  it('are labelled in each', () => {
    const references = readdirSync(here).flatMap(file => (file.endsWith('.txt') ? [file.slice(0, -4)] : []))
    assert.deepEqual(Object.keys(invented).sort(), references.sort())
  })

  it('are read without one that is not there, and few are missed', () => {
    const read = measured(invented, textOf)
    assert.deepEqual(read.wrong, [])
    assert.ok(recall(read) >= 0.95, read.missed.join('; '))
  })

  it('are quoted word for word, from their place in the paragraph', () => {
    for (const reference of Object.keys(invented)) {
      const reading = readStatement(textOf(reference))
      assert.ok(reading.kind === 'statement')
      const printedOn = (lines: readonly number[]): string =>
        lines.map(line => reading.lines[line - 1]?.trim() ?? '').join(' ')
      for (const { quote, lines, from, to } of reading.facts.faultPassages ?? []) {
        assert.ok(printedOn(lines).includes(quote), `${reference}: “${quote}”`)
        assert.equal(to - from, quote.length)
      }
    }
  })
})

describeWith('the published statements', 'the faults that the two published statements find', folder => {
  it('are read without one that is not there, and none is missed', () => {
    const read = measured(published, reference => readFileSync(join(folder, `${reference}.txt`), 'utf8'))
    assert.deepEqual([read.wrong, read.missed], [[], []])
  })
})
