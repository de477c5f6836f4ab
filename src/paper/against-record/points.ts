import { workOn } from '#complaint/investigation/progress.ts'
import { findingsOn, leafPoints, leavesUnder, likelyPoint } from '#complaint/points.ts'
import { stage1WorkOn } from '#complaint/stage-1/draft.ts'
import type { ComplaintState, Finding, Point } from '#complaint/state.ts'
import type { Difference, Found, Setting } from './difference.ts'
import { type FindingSaid, findingsSaid } from './findings-said.ts'
import { pointCalled, printed } from './labels-said.ts'
import type { Letter } from './letter.ts'
import type { Speaker } from './speaker.ts'

const beforeThePanel = (state: ComplaintState, point: Point): readonly Finding[] =>
  findingsOn(state, point).filter(({ stage, decider }) => stage === 2 && decider !== 'independent person')

export type Held = Pick<Finding, 'finding' | 'seq'>

/** What stage 1 has saved and not sent: a letter is compared before it goes out, when nothing else is on record. */
function savedAtStage1(state: ComplaintState, point: Point): Held | undefined {
  const work = stage1WorkOn(state, point)
  return work?.finding ? { finding: work.finding, seq: work.seq } : undefined
}

/** What the investigating officer has saved on it and not submitted. */
function savedForReport(state: ComplaintState, point: Point): Held | undefined {
  const work = workOn(state, point)
  return work?.finding ? { finding: work.finding, seq: work.seq } : undefined
}

type OfSetting = Pick<Setting, 'state' | 'unsubmitted'>

/** The finding on record that a letter means when it says whose it is; where it does not, the one that stands. */
export function heldOn({ state, unsubmitted }: OfSetting, point: Point, speaker: Speaker | null): Held | undefined {
  if (unsubmitted && (speaker === null || speaker === 'council' || speaker === 'investigating officer'))
    return savedForReport(state, point)
  const all = findingsOn(state, point).filter(({ decider }) => decider !== 'independent person')
  const of = (...deciders: readonly string[]) => all.findLast(({ decider }) => deciders.includes(decider))
  if (speaker === 'stage 1') return all.findLast(({ stage }) => stage === 1) ?? savedAtStage1(state, point)
  if (speaker === 'independent person')
    return findingsOn(state, point).findLast(({ decider }) => decider === 'independent person')
  if (speaker === 'investigating officer') return of('investigating officer')
  if (speaker === 'further review') return of('supplementary investigating officer')
  if (speaker === 'panel') return of('panel') ?? beforeThePanel(state, point).at(-1)
  return all.at(-1) ?? savedAtStage1(state, point)
}

const ofWhom = (speaker: Speaker | null): string =>
  speaker === null || speaker === 'council' ? 'that stands' : speaker === 'stage 1' ? 'of stage 1' : `of the ${speaker}`

function onPoint(setting: Setting, said: FindingSaid, point: Point, letter: Letter): readonly Difference[] {
  const { state } = setting
  const { label, finding, from, speaker } = said
  const base = { passage: said.passage, place: letter.placeOf(said.start, said.end) }
  const name = `Point ${printed(label)}`
  const found: Difference[] = []
  const held = heldOn(setting, point, speaker)
  const parts = leavesUnder(state, point).filter(part => findingsOn(state, part).length > 0)
  const chosen = findingsOn(state, point).some(({ wholePoint }) => wholePoint === 'chosen')
  if (finding !== null && parts.length > 0 && !chosen)
    return [
      {
        ...base,
        kind: 'whole with parts',
        letter: finding,
        record: parts.map(part => `${part.label}: ${findingsOn(state, part).at(-1)?.finding}`).join('; '),
        entries: parts.flatMap(part => findingsOn(state, part).at(-1)?.seq ?? []),
        sentence: `${name} is told as “${finding}” as a whole. The record has a finding on each of its parts: ${parts.map(part => part.label).join(', ')}.`,
      },
    ]
  if (finding !== null && held?.finding !== finding)
    found.push({
      ...base,
      kind: 'finding',
      letter: finding,
      record: held?.finding ?? null,
      entries: held ? [held.seq] : [],
      sentence: `${name} is told as “${finding}”. ${held ? `The finding ${ofWhom(speaker)} is “${held.finding}”.` : `The record has no finding ${speaker === null || speaker === 'council' ? 'on it' : ofWhom(speaker)}.`}`,
    })
  const before = from === null ? undefined : beforeThePanel(state, point).at(-1)
  if (from !== null && before?.finding !== from)
    found.push({
      ...base,
      kind: 'finding changed from',
      letter: from,
      record: before?.finding ?? null,
      entries: before ? [before.seq] : [],
      sentence: `${name} is said to change from “${from}”. ${before ? `The record has “${before.finding}” before that.` : 'The record has no finding before that.'}`,
    })
  return found
}

function unknown(state: ComplaintState, said: FindingSaid, letter: Letter): Difference {
  const label = printed(said.label)
  const likely = likelyPoint(state, label)
  return {
    kind: 'unknown label',
    passage: said.passage,
    place: letter.placeOf(said.start, said.end),
    letter: label,
    record: likely?.label ?? null,
    entries: [],
    sentence: `The letter names point ${label}. The record has no such point${likely?.label ? `; perhaps ${likely.label} is meant` : ''}.`,
  }
}

/** Points the letter leaves out, where it tells the findings on more than half of them. */
function leftOut(state: ComplaintState, told: ReadonlySet<string>): readonly Difference[] {
  const all = leafPoints(state).filter(
    point =>
      point.label !== null &&
      (point.state === 'live' || point.state === 'resolved') &&
      findingsOn(state, point).length > 0,
  )
  const missing = all.filter(({ id }) => !told.has(id))
  if (missing.length * 2 >= all.length) return []
  return missing.map(point => {
    const held = findingsOn(state, point).at(-1)
    return {
      kind: 'missing point',
      passage: '',
      place: null,
      letter: 'nothing',
      record: held ? `${point.label}: ${held.finding}` : point.label,
      entries: held ? [held.seq] : [],
      sentence: `The record has point ${point.label}${held ? `, “${held.finding}”` : ''}. The letter gives no finding on it.`,
    }
  })
}

/** The same point with two findings of the same person. */
function twice(all: readonly (readonly [Point, FindingSaid])[], letter: Letter): readonly Difference[] {
  const seen = new Map<string, FindingSaid>()
  return all.flatMap(([point, said]) => {
    if (said.finding === null) return []
    const key = `${point.id} ${said.speaker === 'council' ? '' : (said.speaker ?? '')}`
    const first = seen.get(key)
    if (!first) seen.set(key, said)
    if (!first || first.finding === said.finding) return []
    return [
      {
        kind: 'two findings' as const,
        passage: said.passage,
        place: letter.placeOf(said.start, said.end),
        letter: `${first.finding}; ${said.finding}`,
        record: null,
        entries: [],
        sentence: `Point ${printed(said.label)} is told as “${first.finding}” in line ${letter.placeOf(first.start, first.end).line} and as “${said.finding}” here.`,
      },
    ]
  })
}

export function comparePoints(letter: Letter, setting: Setting): Found {
  const { state } = setting
  const { said, notCompared } = findingsSaid(letter)
  const placed = said.flatMap(one => {
    const point = pointCalled(state, one.label)
    return point ? [[point, one] as const] : []
  })
  const told = new Set<string>()
  for (const [point, one] of placed) {
    if (one.finding === null) continue
    told.add(point.id)
    for (const part of leavesUnder(state, point)) told.add(part.id)
  }
  return {
    differences: [
      ...said.flatMap(one => (pointCalled(state, one.label) ? [] : [unknown(state, one, letter)])),
      ...placed.flatMap(([point, one]) => onPoint(setting, one, point, letter)),
      ...twice(placed, letter),
      ...leftOut(state, told),
    ],
    notCompared: [
      ...notCompared,
      ...(said.length === 0
        ? [
            {
              what: 'The letter names no point of the complaint, so no finding was compared.',
              passage: '',
              place: null,
            },
          ]
        : []),
    ],
  }
}
