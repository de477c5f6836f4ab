import type { SourceRef } from '#law/sources.ts'
import { pointOf } from '../points.ts'
import { hasStep } from '../rounds.ts'
import type { ComplaintState, Finding, Recommendation } from '../state.ts'
import type { Decider } from '../words.ts'
import { type Fault, fault } from './fault.ts'

/** Whoever departs gives reasons: the guidance says so of the council, and decisions 24 016 124 and 23 003 450 found fault without. */
const departing: readonly (readonly [Decider, readonly SourceRef[]])[] = [
  ['adjudicating officer', [{ key: 'GUIDANCE', at: '' }]],
  [
    'council',
    [
      { key: 'FRG3', at: '' },
      { key: 'D', at: '24 016 124' },
      { key: 'D', at: '23 003 450' },
    ],
  ],
]

const labelled = (state: ComplaintState, findings: readonly Finding[]): string =>
  findings
    .map(finding => pointOf(state, finding)?.label ?? finding.labelAsPrinted ?? 'a point without a number')
    .join(', ')

const pointIds = (state: ComplaintState, findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(finding => pointOf(state, finding)?.id ?? [])

/** What a document does not say may have been said all the same. */
const against = (findings: readonly Finding[]): 'guidance' | 'record' =>
  findings.some(({ source }) => source.kind === 'worked') ? 'guidance' : 'record'

function departures(state: ComplaintState): readonly Fault[] {
  const departs = ({ reviews, finding, reasons }: Finding): boolean => {
    const before = reviews === null ? undefined : state.findings.get(reviews)
    return reasons === null && before !== undefined && before.finding !== finding
  }
  return departing.flatMap(([by, source]) => {
    const without = [...state.findings.values()].filter(finding => finding.decider === by && departs(finding))
    if (without.length === 0) return []
    return [
      fault(
        'departure without reasons',
        `The ${by} changed the finding without reasons on record: ${labelled(state, without)}.`,
        {
          against: against(without),
          source,
          entries: without.map(({ seq }) => seq),
          points: pointIds(state, without),
        },
      ),
    ]
  })
}

const numbered = ({ number }: Recommendation): string =>
  number === null ? 'A recommendation' : `Recommendation ${number}`

function rejectedRecommendations(state: ComplaintState): readonly Fault[] {
  return [...state.recommendations.values()].flatMap(recommendation => {
    const { answer, seq } = recommendation
    if (!answer || answer.answer === 'accepted' || answer.reasons !== null) return []
    return [
      fault(
        'departure without reasons',
        `${numbered(recommendation)} was ${answer.answer}, without reasons on record.`,
        {
          against: 'guidance',
          source: [{ key: 'D', at: '24 016 124' }],
          entries: [seq],
        },
      ),
    ]
  })
}

/** Each recommendation is answered with the response of its stage (docs/procedure.md, T27 and T36). */
function unansweredRecommendations(state: ComplaintState): readonly Fault[] {
  if (!state.worked) return []
  const isOver = (stage: 1 | 2 | 3): boolean =>
    stage !== 1 &&
    [...state.strands.values()].some(({ rounds }) => rounds.some(round => hasStep(round, `stage ${stage} responded`)))
  const open = [...state.recommendations.values()].filter(
    ({ stage, answer, done }) => answer === null && done === null && isOver(stage),
  )
  return open.map(recommendation =>
    fault('recommendation not answered', `${numbered(recommendation)} was not answered with the response.`, {
      against: 'guidance',
      source: recommendation.stage === 3 ? [{ key: 'REG', at: '20(3)' }] : [{ key: 'CA', at: 'section 26(7)' }],
      entries: [recommendation.seq],
    }),
  )
}

/** A partial finding says which part is upheld: a point may have two limbs, or two sources. */
function partialFindings(state: ComplaintState): readonly Fault[] {
  const without = [...state.findings.values()].filter(
    ({ finding, whichPart, labelAsPrinted }) =>
      finding === 'partially upheld' && whichPart === null && labelAsPrinted !== null,
  )
  if (without.length === 0) return []
  return [
    fault(
      'partial finding without its part',
      `Partially upheld, without saying which part: ${labelled(state, without)}.`,
      {
        against: against(without),
        source: [{ key: 'D', at: '24 001 902' }],
        entries: without.map(({ seq }) => seq),
        points: pointIds(state, without),
      },
    ),
  ]
}

/** What was decided without saying why, or without saying what. */
export const reasonFaults = (state: ComplaintState): readonly Fault[] => [
  ...departures(state),
  ...rejectedRecommendations(state),
  ...unansweredRecommendations(state),
  ...partialFindings(state),
]
