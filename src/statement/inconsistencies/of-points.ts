import type { AmendmentFact, Inconsistency, PointFact } from '../facts.ts'
import { type Given, inconsistency } from './given.ts'

/** Where the panel's changes, the lists and the counts do not fit one another. Nothing is put right. */
export function ofPoints({ facts, foundTwice }: Given): readonly Inconsistency[] {
  const byId = new Map(facts.points.flatMap(point => (point.label ? [[point.label.id, point] as const] : [])))
  const found: Inconsistency[] = []
  const amended = new Map<string, AmendmentFact>()
  for (const amendment of facts.amendments) {
    const told = ofAmendment(amendment, byId)
    if (told) found.push(told)
    const before = amended.get(amendment.label.id)
    if (before)
      found.push(
        inconsistency(
          'point amended twice',
          `The panel’s changes name ${amendment.label.id} twice.`,
          [before, amendment],
          'ask',
        ),
      )
    amended.set(amendment.label.id, amendment)
  }
  for (const again of foundTwice) {
    const first = byId.get(again.id)
    found.push(
      inconsistency(
        'point found twice',
        `Point ${again.id} stands in two lists of findings.`,
        first ? [first, again] : [again],
        'ask',
      ),
    )
  }
  return [...found, ...ofCounts(facts.pointCounts, facts.points), ...ofRejected(facts, byId), ...ofNumbers(facts)]
}

function ofAmendment(amendment: AmendmentFact, points: ReadonlyMap<string, PointFact>): Inconsistency | null {
  const { label, from, held, mismatch, proposedPoint } = amendment
  const point = points.get(amendment.point ?? proposedPoint ?? '')
  const places = point ? [amendment, point] : [amendment]
  if (mismatch === 'no such point') {
    const probably = proposedPoint === null ? '' : `; stage two has ${proposedPoint}, which may be meant`
    return inconsistency(
      'label with no such point',
      `The panel’s change names ${label.id}, and stage two has no such point${probably}.`,
      places,
      'ask',
    )
  }
  if (mismatch === 'from contradicts' && from !== null) {
    const was = held === null ? 'no finding' : held
    return inconsistency(
      'from contradicts the finding held',
      `The panel’s change says ${label.id} was ${from}; stage two has ${was}.`,
      places,
      'ask',
    )
  }
  if (mismatch === 'parent of parts')
    return inconsistency(
      'parent amended as a whole',
      `The panel changed ${label.id} as a whole${from === null ? ', without saying from what' : ''}; stage two decided its parts one by one.`,
      places,
      'ask',
    )
  if (mismatch === 'no from' && held === amendment.to)
    return inconsistency(
      'from contradicts the finding held',
      `The panel changed ${label.id} to ${amendment.to}; stage two already had that.`,
      places,
      'ask',
    )
  return mismatch === 'no from'
    ? inconsistency(
        'change without a from',
        `The panel’s change of ${label.id} does not say what it was before.`,
        places,
        'note',
      )
    : null
}

function ofCounts(counts: Given['facts']['pointCounts'], points: readonly PointFact[]): readonly Inconsistency[] {
  if (!counts) return []
  const labelled = points.some(point => point.label !== null)
  const found: Inconsistency[] = []
  for (const stated of counts.stated) {
    const counted = stated.of === 'all' ? counts.total : counts.stage2[stated.of]
    if (labelled && counted !== stated.value)
      found.push(
        inconsistency(
          'stated count differs',
          `The page says ${stated.value}${stated.of === 'all' ? '' : ` ${stated.of}`}; its lists have ${counted}.`,
          [stated],
          'ask',
        ),
      )
  }
  if (!labelled && points.length > 0)
    found.push(
      inconsistency(
        'counted, not listed',
        'The findings are only counted, not listed, so it is not certain which point each count means.',
        points,
        'ask',
      ),
    )
  return found
}

function ofRejected(facts: Given['facts'], points: ReadonlyMap<string, PointFact>): readonly Inconsistency[] {
  const { adjudication } = facts
  if (!adjudication) return []
  return adjudication.rejected
    .filter(id => /^(?:\d{1,3}[a-z]{0,6}|[a-z])$/.test(id) && points.size > 0 && !points.has(id))
    .map(id =>
      inconsistency(
        'rejected label with no such point',
        `The finding rejected is on ${id}, and stage two has no such point.`,
        [adjudication],
        'ask',
      ),
    )
}

/** Recommendations are numbered on through both stages: a gap or a number used twice is told. */
function ofNumbers(facts: Given['facts']): readonly Inconsistency[] {
  const numbered = facts.recommendations.flatMap(one =>
    one.number === null ? [] : [{ number: one.number, told: one }],
  )
  const found: Inconsistency[] = []
  for (const [index, { number, told }] of numbered.entries())
    if (number !== index + 1) {
      const what = `Recommendation ${number} comes where ${index + 1} is expected.`
      found.push(inconsistency('recommendation numbers', what, [told], 'note'))
      break
    }
  return found
}
