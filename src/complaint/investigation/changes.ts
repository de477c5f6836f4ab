import { pointsInOrder } from '../points.ts'
import type { ComplaintState, Point } from '../state.ts'
import type { Strand } from '../words.ts'
import { citedOn, draftsOf, findingOn, pointsToInvestigate, workOn } from './progress.ts'
import { writtenParts } from './written.ts'
import { wordsOn, writtenIn } from './written-in.ts'

/** One thing that a version of the report says otherwise than the one before it; null where one of them does not say it. */
export interface ReportChange {
  /** "Point 2a", "Recommendations", "Background" */
  readonly about: string
  /** "Finding" */
  readonly what: string
  readonly before: string | null
  readonly after: string | null
}

const named = ({ label }: Point): string => (label === null ? 'A point without a number' : `Point ${label}`)

/** What the report says on a point, part by part. */
function saidOn(state: ComplaintState, pointId: string): ReadonlyMap<string, string | null> {
  const point = state.points.get(pointId)
  if (!point) return new Map()
  const found = findingOn(state, point)
  return new Map([
    ['The complaint', point.text],
    [
      'Evidence',
      citedOn(state, point)
        .map(({ number, what }) => `${number}: ${what}`)
        .join('\n') || null,
    ],
    ['What the evidence shows', workOn(state, point)?.analysis ?? null],
    ['Finding', found?.finding ?? null],
    ['The part that is upheld', found?.whichPart ?? null],
    ['Reasons', found?.reasons ?? null],
  ])
}

const inWords = (state: ComplaintState): string | null =>
  draftsOf(state)
    .map(({ text, pointIds, deadline }) => {
      const labels = pointsInOrder(state).flatMap(({ id, label }) => (pointIds.includes(id) && label ? [label] : []))
      return [text, labels.length > 0 && `(${labels.join(', ')})`, deadline].filter(Boolean).join(' ')
    })
    .join('\n') || null

/** What changed between two states of the investigation of one strand, point by point, then the rest of the report. */
export function reportChanges(before: ComplaintState, after: ComplaintState, strand: Strand): readonly ReportChange[] {
  const points = new Map([before, after].flatMap(state => pointsToInvestigate(state, strand).map(one => [one.id, one])))
  const own = [before, after].map(state => writtenIn(state, strand, 'investigating officer'))
  const all: readonly ReportChange[] = [
    ...[...points.values()].flatMap(point => {
      const [was, is] = [saidOn(before, point.id), saidOn(after, point.id)]
      return [...new Set([...was.keys(), ...is.keys()])].map(what => ({
        about: named(point),
        what,
        before: was.get(what) ?? null,
        after: is.get(what) ?? null,
      }))
    }),
    { about: 'Recommendations', what: 'All of them', before: inWords(before), after: inWords(after) },
    ...writtenParts.map(part => ({
      about: 'In their own words',
      what: `${part.charAt(0).toUpperCase()}${part.slice(1)}`,
      before: wordsOn(own[0], part),
      after: wordsOn(own[1], part),
    })),
  ]
  return all.filter(one => one.before !== one.after)
}
