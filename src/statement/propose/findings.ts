import { findingMade } from '#complaint/entries/finding-made.ts'
import { statementOfComplaintSettled } from '#complaint/entries/statement-of-complaint-settled.ts'
import { viewGiven } from '#complaint/entries/view-given.ts'
import { sameSegments } from '#complaint/label.ts'
import type { NewEntry } from '#stream/entry.ts'
import { undated } from '#stream/when.ts'
import { isLookedAtAgain, type PlacedPoint } from './points.ts'
import { type Drafting, eventOf, eventsOf, implied, sourceOf } from './proposal.ts'
import { restartOf } from './stages.ts'

interface Held {
  readonly point: PlacedPoint
  readonly findingId: string
}

function proposeStatement(drafting: Drafting, points: readonly PlacedPoint[]): readonly NewEntry[] {
  const { facts, document } = drafting
  const stated = facts.pointCounts?.stated.find(({ of }) => of === 'all') ?? null
  if (points.length === 0) return []
  const restarted = restartOf(drafting)
  const submitted =
    restarted &&
    eventsOf(facts, 'complaint').findLast(({ when }) => (when.earliest ?? 0) > (restarted.event.when.latest ?? 0))
  return [
    statementOfComplaintSettled.write(
      submitted?.when ?? undated,
      submitted ? sourceOf(document, submitted) : implied(document),
      {
        strand: 'substance',
        agreed: 'not stated',
        statedCount: stated?.value ?? null,
        points: points.map(({ fact: _, segments, ...point }) => ({ ...point, segments: [...segments] })),
      },
    ),
  ]
}

function proposeInvestigation({ facts, document, newId }: Drafting, points: readonly PlacedPoint[]) {
  const report = eventOf(facts, 'investigating officer report')
  const held: Held[] = []
  const entries: NewEntry[] = []
  for (const point of points) {
    const found = point.fact?.stage2
    if (!found) continue
    const findingId = newId()
    held.push({ point, findingId })
    entries.push(
      findingMade.write(
        report?.when ?? undated,
        sourceOf(document, { lines: found.lines, sure: point.countInferred ? 'inferred' : 'stated' }),
        {
          findingId,
          pointId: point.pointId,
          labelAsPrinted: point.fact?.label?.printed ?? null,
          decider: 'investigating officer',
          stage: 2,
          finding: found.finding,
          asPrinted: found.printed,
          reviews: null,
          fromAsStated: null,
          whichPart: null,
          reasons: null,
          wholePoint: 'no',
        },
      ),
    )
  }
  return { held, entries }
}

/** Words of six letters or more that two texts share: enough to tell one finding from another where no label is given. */
function shares(words: string, text: string): boolean {
  const long = (of: string) => new Set(of.toLowerCase().match(/\p{L}{6,}/gu) ?? [])
  const common = long(words).intersection(long(text))
  for (const word of ['finding', 'findings', 'complaint', 'council', 'recommendation']) common.delete(word)
  return common.size > 0
}

function isRejected(
  rejected: readonly string[],
  { fact, label }: PlacedPoint,
  points: readonly PlacedPoint[],
): boolean {
  return rejected.some(words => {
    if (points.some(point => point.label === words)) return words === label
    const near = points.filter(point => point.fact && shares(words, `${point.text ?? ''} ${point.fact.quote}`))
    return near.length === 1 && near[0]?.fact === fact
  })
}

function proposeViews(
  { facts, document }: Drafting,
  held: readonly Held[],
  points: readonly PlacedPoint[],
): readonly NewEntry[] {
  const entries: NewEntry[] = []
  const independent = facts.procedure.ipConcerns
  const independentReport = eventOf(facts, 'independent person report')
  const letter = eventOf(facts, 'adjudication letter')
  const { adjudication } = facts
  for (const { point, findingId } of held) {
    const said = { pointId: point.pointId, label: point.label, findingId, reasons: null }
    if (independent && !independent.value)
      entries.push(
        viewGiven.write(independentReport?.when ?? undated, sourceOf(document, independent), {
          ...said,
          decider: 'independent person',
          view: 'agrees',
        }),
      )
    if (adjudication)
      entries.push(
        viewGiven.write(letter?.when ?? undated, sourceOf(document, adjudication), {
          ...said,
          decider: 'adjudicating officer',
          view: isRejected(adjudication.rejected, point, points) ? 'disagrees' : 'agrees',
        }),
      )
  }
  return entries
}

function proposePanel(
  { facts, document, newId }: Drafting,
  held: readonly Held[],
  points: readonly PlacedPoint[],
): readonly NewEntry[] {
  const panel = eventOf(facts, 'panel')
  return facts.amendments.map(change => {
    const point = points.find(({ segments, label }) => label !== null && sameSegments(segments, change.label.segments))
    return findingMade.write(panel?.when ?? undated, sourceOf(document, { lines: change.lines, sure: 'stated' }), {
      findingId: newId(),
      pointId: point?.pointId ?? null,
      labelAsPrinted: change.label.printed,
      decider: 'panel',
      stage: 3,
      finding: change.to,
      asPrinted: change.toPrinted,
      reviews: held.find(one => one.point === point)?.findingId ?? null,
      fromAsStated: change.from,
      whichPart: null,
      reasons: null,
      wholePoint: point?.kind === 'heading' ? 'as printed' : 'no',
    })
  })
}

/** The second look at some points: each finding that it made or left reviews the one before. */
function proposeSupplementary({ facts, document, newId }: Drafting, held: readonly Held[]): readonly NewEntry[] {
  const report = eventOf(facts, 'further report')
  if (!report) return []
  return held.flatMap(({ point, findingId }) => {
    const again = point.fact?.stage3
    if (!again || !isLookedAtAgain(facts, point)) return []
    return [
      findingMade.write(report.when, sourceOf(document, again), {
        findingId: newId(),
        pointId: point.pointId,
        labelAsPrinted: null,
        decider: 'supplementary investigating officer',
        stage: 3,
        finding: again.finding,
        asPrinted: again.finding,
        reviews: findingId,
        fromAsStated: null,
        whichPart: null,
        reasons: null,
        wholePoint: 'no',
      }),
    ]
  })
}

/** The points, and every finding and view on them, chained: each names the one it reviews. */
export function proposeFindings(drafting: Drafting, points: readonly PlacedPoint[]): readonly NewEntry[] {
  const { held, entries } = proposeInvestigation(drafting, points)
  return [
    ...proposeStatement(drafting, points),
    ...entries,
    ...proposeViews(drafting, held, points),
    ...proposePanel(drafting, held, points),
    ...proposeSupplementary(drafting, held),
  ]
}
