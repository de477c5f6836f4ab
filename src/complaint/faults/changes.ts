import { likelyPoint, pointOf } from '../points.ts'
import { contradictsHeld, meantInstead, partsWithFindings } from '../readings.ts'
import type { ComplaintState, Finding } from '../state.ts'
import { type Fault, fault } from './fault.ts'

const named = ({ labelAsPrinted }: Finding): string =>
  labelAsPrinted === null ? 'a point without a number' : `“${labelAsPrinted}”`

/** Changes that do not fit the findings they change. Both sides are kept; a person settles it. */
export function changeFaults(state: ComplaintState): readonly Fault[] {
  const found: Fault[] = []
  for (const finding of state.unplaced) {
    const likely = finding.labelAsPrinted === null ? undefined : likelyPoint(state, finding.labelAsPrinted)
    found.push(
      fault(
        'label of no point',
        `The ${finding.decider} ${finding.reviews === null && finding.stage < 3 ? 'found on' : 'changed'} ${named(finding)}, and there is no such point.`,
        {
          against: 'record',
          detail: likely
            ? `Point ${likely.label} may be meant. Nobody has decided that yet.`
            : 'No point is near enough to be meant.',
          entries: [finding.seq],
          points: likely ? [likely.id] : [],
        },
      ),
    )
  }
  for (const finding of state.findings.values()) {
    const point = pointOf(state, finding)
    if (!point) continue
    const held = contradictsHeld(state, finding)
    if (held !== null) {
      const other = meantInstead(state, finding, point)
      found.push(
        fault(
          'change does not fit',
          `Point ${point.label} is said to change from ${finding.fromAsStated}; it was ${held}.`,
          {
            against: 'record',
            detail: other ? `Point ${other.label} was ${finding.fromAsStated}.` : null,
            entries: [finding.seq],
            points: other ? [point.id, other.id] : [point.id],
          },
        ),
      )
    }
    const parts = partsWithFindings(state, finding, point)
    if (parts.length > 0) {
      found.push(
        fault(
          'whole point changed though its parts had findings',
          `Point ${point.label} was given one finding as a whole; its parts ${parts.map(({ label }) => label).join(', ')} had findings of their own.`,
          {
            against: 'record',
            detail: finding.fromAsStated === null ? 'What it changed from is not stated.' : null,
            entries: [finding.seq],
            points: [point.id, ...parts.map(({ id }) => id)],
          },
        ),
      )
    }
  }
  return found
}
