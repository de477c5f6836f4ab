import { askedBeforeReceipt, waitsForAdvocate } from '../alongside/advocate.ts'
import type { Now } from '../clocks/clocks.ts'
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

/** Working days after which a wait for an advocate is told of. The law asks for one as soon as possible and names none. */
const WITHOUT_ADVOCATE = 10

/** Regulation 14(3)(b): while nobody is appointed stage 1 never starts, so no other clock would show the wait. */
function advocateFaults(state: ComplaintState, { today, calendar }: Now): readonly Fault[] {
  const awaited = askedBeforeReceipt(state)
  const from = awaited?.asked.latest ?? null
  if (!awaited || from === null || from > today) return []
  const until = awaited.appointed
  if (until && until.latest === null) return []
  if (!until && !waitsForAdvocate(state)) return []
  const waited = calendar.countWorkingDays(from, until?.latest ?? today)
  if (waited <= WITHOUT_ADVOCATE) return []
  return [
    fault(
      'advocate asked for and not appointed',
      `An advocate was asked for, and ${until ? 'appointed' : 'none has been appointed'} after ${waited} working days.`,
      {
        days: { unit: 'working days', bounds: { least: waited, most: waited } },
        detail: `Stage 1 starts only with the appointment. Redress tells of it after ${WITHOUT_ADVOCATE} working days.`,
        source: [
          { key: 'REG', at: '14(3)(b)' },
          { key: 'ADV', at: 'regulation 4(2)' },
        ],
        entries: [awaited.seq],
      },
    ),
  ]
}

/** Stage 3 is left out by agreement, or not at all. */
const referralFaults = ({ gates: { earlyReferral } }: ComplaintState): readonly Fault[] =>
  earlyReferral && earlyReferral.agreement === null
    ? [
        fault(
          'early referral without agreement',
          'The complaint went to the Ombudsman without stage 3, and no agreement is on record.',
          {
            source: [{ key: 'D', at: '21 007 738' }],
            entries: [earlyReferral.seq],
          },
        ),
      ]
    : []

/** What went wrong at the gates, as an old file tells it. */
export const gateFaults = (state: ComplaintState, now: Now): readonly Fault[] => [
  ...latenessFaults(state),
  ...suspensionFaults(state),
  ...advocateFaults(state, now),
  ...referralFaults(state),
]
