import type { ComplaintState } from '../state.ts'
import { type Fault, fault } from './fault.ts'

/** Regulation 9(2): a matter is not refused as late without both findings, each with its reasons. */
const latenessFaults = ({ gates }: ComplaintState): readonly Fault[] =>
  gates.latenessDecisions
    .filter(({ considered, notReasonableInTime, effectiveAndFair }) => {
      if (considered) return notReasonableInTime !== true || effectiveAndFair !== true
      return notReasonableInTime === null || effectiveAndFair === null
    })
    .map(({ seq, pointIds, considered }) =>
      considered
        ? fault('late matter considered without its findings', 'A late matter was considered without both findings.', {
            against: 'record',
            source: [{ key: 'REG', at: '9(2)' }],
            entries: [seq],
            points: pointIds,
          })
        : fault('late matter refused without its findings', 'A late matter was refused without both findings.', {
            source: [
              { key: 'REG', at: '9(2)' },
              { key: 'D', at: '20 006 409' },
            ],
            entries: [seq],
            points: pointIds,
          }),
    )

/** Regulation 8(1) and (2): a limb and a decision on prejudice, or it was no lawful suspension. */
const suspensionFaults = ({ gates }: ComplaintState): readonly Fault[] =>
  gates.suspensions.flatMap(({ seq, pointIds, limb, prejudice, notice }) => [
    ...(limb === null || prejudice === null
      ? [
          fault(
            'suspended without its grounds',
            `Consideration was suspended without ${limb === null ? 'any of the four limbs' : 'a decision that it would prejudice the proceedings'}.`,
            {
              source: [{ key: 'REG', at: limb === null ? '8(1)' : '8(2)' }],
              entries: [seq],
              points: pointIds,
            },
          ),
        ]
      : []),
    ...(notice?.rightTold === false
      ? [
          fault(
            'right to make it again not told',
            'The notice of a suspension did not tell of the right to make it again.',
            {
              source: [
                { key: 'REG', at: '8(3)' },
                { key: 'D', at: '16 017 549' },
              ],
              entries: [notice.seq],
              points: pointIds,
            },
          ),
        ]
      : []),
  ])

/** What went wrong at the gates, as an old file tells it. */
export const gateFaults = (state: ComplaintState): readonly Fault[] => [
  ...latenessFaults(state),
  ...suspensionFaults(state),
]
