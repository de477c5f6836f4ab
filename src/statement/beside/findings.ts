import { sameSegments, splitLabel } from '#complaint/label.ts'
import { findingsOn, leafPoints, pointCount, pointsInOrder } from '#complaint/points.ts'
import type { ComplaintState, Finding, Point } from '#complaint/state.ts'
import type { AmendmentFact, Facts, Label, PointFact, StageFinding } from '../facts.ts'
import { type Compared, compared, untold } from './compared.ts'

const findings: readonly StageFinding[] = ['upheld', 'partially upheld', 'not upheld', 'inconclusive']

const pointAt = (state: ComplaintState, { segments }: Label): Point | undefined =>
  pointsInOrder(state).find(point => point.label !== null && sameSegments(point.segments, segments))

const stage2On = (state: ComplaintState, point: Point): readonly Finding[] =>
  findingsOn(state, point).filter(({ decider }) => decider === 'investigating officer')

const printed = ({ printed: label }: Label): string => label.replace(/[).]+$/, '')

function missingPoint(key: string, label: Label, said: string, told: PointFact | AmendmentFact): Compared {
  return compared(
    {
      key,
      about: 'finding',
      what: `Point ${printed(label)}`,
      said,
      verdict: 'not in the record',
      why: `The statement tells of point ${printed(label)}. The record has no such point.`,
      where: 'points',
    },
    told,
  )
}

function stage2Finding(state: ComplaintState, fact: PointFact, label: Label): readonly Compared[] {
  const { stage2 } = fact
  const key = `finding ${label.id} 2`
  const point = pointAt(state, label)
  if (!point) return [missingPoint(key, label, stage2?.finding ?? 'no finding told', fact)]
  if (!stage2) return []
  const held = stage2On(state, point)
  const last = held.at(-1)
  const same = held.find(({ finding }) => finding === stage2.finding)
  const what = `Point ${printed(label)} at stage 2`
  return [
    compared(
      {
        key,
        about: 'finding',
        what,
        said: stage2.finding,
        held: last?.finding ?? null,
        verdict: !last ? 'not in the record' : same === last ? 'agrees' : 'disagrees',
        why:
          same && same === last
            ? null
            : `${what} is told as “${stage2.finding}”. The record ${last ? `holds “${last.finding}”` : 'has no finding of the investigating officer on it'}.`,
        entry: last?.seq ?? null,
        where: 'points',
      },
      { ...fact, lines: stage2.lines },
    ),
  ]
}

/** The finding of stage 3 on what has that label, though the label may be on no point. */
function stage3On(state: ComplaintState, label: Label): Finding | undefined {
  const point = pointAt(state, label)
  const on = point ? findingsOn(state, point) : []
  const loose = [...state.findings.values()].filter(
    ({ labelAsPrinted }) => labelAsPrinted !== null && sameSegments(splitLabel(labelAsPrinted), label.segments),
  )
  return (
    on.findLast(({ stage, decider }) => stage === 3 && decider !== 'council') ??
    on.findLast(({ stage }) => stage === 3) ??
    loose.findLast(({ stage }) => stage === 3)
  )
}

function stage3Finding(
  state: ComplaintState,
  { label, told, finding }: { label: Label; told: Pick<PointFact, 'quote' | 'lines' | 'sure'>; finding: StageFinding },
): Compared {
  const held = stage3On(state, label)
  const what = `Point ${printed(label)} at stage 3`
  const agrees = held?.finding === finding
  return compared(
    {
      key: `finding ${label.id} 3`,
      about: 'finding',
      what,
      said: finding,
      held: held?.finding ?? null,
      verdict: !held ? 'not in the record' : agrees ? 'agrees' : 'disagrees',
      why: agrees
        ? null
        : `${what} is told as “${finding}”. The record ${held ? `holds “${held.finding}”` : 'has no finding of stage 3 on it'}.`,
      entry: held?.seq ?? null,
      where: 'points',
    },
    told,
  )
}

/** What a change says the finding was before, beside what it was. */
function misquoted(state: ComplaintState, change: AmendmentFact): readonly Compared[] {
  const { label, from } = change
  const point = pointAt(state, label)
  const held = point && stage2On(state, point).at(-1)
  if (from === null || !held) return []
  const what = `Point ${printed(label)} before stage 3`
  const agrees = held.finding === from
  return [
    compared(
      {
        key: `finding ${label.id} before`,
        about: 'finding',
        what,
        said: from,
        held: held.finding,
        verdict: agrees ? 'agrees' : 'disagrees',
        why: agrees
          ? null
          : `Point ${printed(label)} is said to change from “${from}”. The record holds “${held.finding}” at stage 2.`,
        entry: held.seq,
        where: 'points',
      },
      change,
    ),
  ]
}

/** Groups that are only counted: "nine were upheld". Their numbers are those of all points with that finding. */
function counted(state: ComplaintState, facts: Facts): readonly Compared[] {
  const groups = facts.points.filter(({ label, stage2 }) => label === null && stage2 !== null)
  const last = leafPoints(state).map(point => ({ count: point.count, found: stage2On(state, point).at(-1)?.finding }))
  return findings.flatMap(finding => {
    const told = groups.filter(({ stage2 }) => stage2?.finding === finding)
    const [first] = told
    if (!first) return []
    const said = facts.points.reduce((sum, { count, stage2 }) => sum + (stage2?.finding === finding ? count : 0), 0)
    const held = last.reduce((sum, { count, found }) => sum + (found === finding ? count : 0), 0)
    const what = `Points ${finding} at stage 2`
    return [
      compared(
        {
          key: `count ${finding}`,
          about: 'finding',
          what,
          said: String(said),
          held: String(held),
          verdict: said === held ? 'agrees' : 'disagrees',
          why: said === held ? null : `${what}: ${said} in the statement, ${held} in the record.`,
          where: 'points',
        },
        { ...first, lines: told.flatMap(({ lines }) => lines) },
      ),
    ]
  })
}

function total(state: ComplaintState, { pointCounts }: Facts): readonly Compared[] {
  const stated = pointCounts?.stated.find(({ of }) => of === 'all')
  if (!stated) return []
  const held = pointCount(state)
  const agrees = stated.value === held
  return [
    compared(
      {
        key: 'count all',
        about: 'finding',
        what: 'Points of the complaint',
        said: String(stated.value),
        held: String(held),
        verdict: agrees ? 'agrees' : 'disagrees',
        why: agrees ? null : `The statement counts ${stated.value} points. The record has ${held}.`,
        where: 'points',
      },
      stated,
    ),
  ]
}

/** Points with a finding that a statement leaves out, where it tells of at least as many as it leaves out. */
function leftOut(state: ComplaintState, { points }: Facts): readonly Compared[] {
  if (points.some(({ label }) => label === null)) return []
  const isTold = (point: Point) => points.some(({ label }) => label && sameSegments(label.segments, point.segments))
  const found = leafPoints(state).filter(
    point => point.label !== null && point.state === 'live' && stage2On(state, point).length > 0,
  )
  const missing = found.filter(point => !isTold(point))
  if (missing.length * 2 > found.length) return []
  return missing.map(point => {
    const held = stage2On(state, point).at(-1)
    return untold({
      key: `point ${point.label} left out`,
      about: 'finding',
      what: `Point ${point.label}`,
      held: held?.finding ?? null,
      why: `The record has point ${point.label}, “${held?.finding}” at stage 2. The statement tells nothing of it.`,
      entry: held?.seq ?? null,
      where: 'points',
    })
  })
}

const sameLabel = (a: Label, b: Label): boolean => sameSegments(a.segments, b.segments)

/** The findings told again, point by point and stage by stage. A finding is never taken from here: only compared. */
export function besideFindings(facts: Facts, state: ComplaintState): readonly Compared[] {
  const { points, amendments } = facts
  const labelled = points.flatMap(fact => (fact.label ? [{ fact, label: fact.label }] : []))
  const changed = (label: Label) => amendments.some(change => sameLabel(change.label, label))
  return [
    ...labelled.flatMap(({ fact, label }) => stage2Finding(state, fact, label)),
    ...amendments.flatMap(change => {
      const told = stage3Finding(state, { label: change.label, told: change, finding: change.to })
      const known = pointAt(state, change.label) || told.held !== null
      return known
        ? [...misquoted(state, change), told]
        : [missingPoint(`finding ${change.label.id} 3`, change.label, change.to, change)]
    }),
    ...labelled.flatMap(({ fact, label }) =>
      fact.stage3 && fact.stage3.sure !== 'uncertain' && !changed(label)
        ? [stage3Finding(state, { label, told: fact.stage3, finding: fact.stage3.finding })]
        : [],
    ),
    ...counted(state, facts),
    ...total(state, facts),
    ...leftOut(state, facts),
  ]
}
