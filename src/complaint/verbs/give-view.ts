import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { viewGiven } from '../entries/view-given.ts'
import { partsHeldBy } from '../parts.ts'
import { findingsOn, pointsInOrder } from '../points.ts'
import type { ComplaintState, Finding, Point } from '../state.ts'
import { decider, type Strand } from '../words.ts'
import { complaintVerb, strandField } from './define.ts'

const givers = ['independent person', 'adjudicating officer'] as const
type Giver = (typeof givers)[number]

/** The stage 2 finding that a view is about: the last by somebody who decides before the one who gives it. */
function findingViewed(state: ComplaintState, point: Point, by: Giver): Finding | undefined {
  const earlier = decider.options.slice(0, decider.options.indexOf(by))
  return findingsOn(state, point)
    .filter(finding => finding.stage === 2 && earlier.includes(finding.decider))
    .at(-1)
}

interface Viewed {
  readonly point: Point
  readonly finding: Finding
}

/** One point, or every point of the strand that has a finding to agree with or not. */
function viewed(state: ComplaintState, by: Giver, pointId: string | null, strand: Strand): readonly Viewed[] {
  const points = pointsInOrder(state).filter(point =>
    pointId === null ? point.strand === strand : point.id === pointId,
  )
  return points.flatMap(point => {
    const finding = findingViewed(state, point, by)
    return finding ? [{ point, finding }] : []
  })
}

export const giveView = complaintVerb({
  name: 'give-view',
  title: 'Record a view on the findings',
  summary:
    'The independent person or the adjudicating officer agrees or disagrees with what was found, on one point or on all.',
  transitions: ['T25', 'T27'],
  may: ['complaints manager', 'independent person', 'adjudicating officer'],
  sources: [
    { key: 'REG', at: '17(3)' },
    { key: 'IPX', at: '' },
    { key: 'D', at: '24 001 902' },
  ],
  input: z.object({
    happened: whenField('When was the view given?'),
    decider: choiceField('Whose view is it?', givers),
    pointId: optionalChosenField('point', 'On which point?', 'Leave empty for every point that has a finding.'),
    view: choiceField('Do they agree with the finding?', ['agrees', 'agrees in part', 'disagrees']),
    reasons: optionalTextField('Why?', 'Needed unless they agree.'),
    strand: strandField(),
  }),
  opensWhen: state => (state.findings.size > 0 ? null : 'Opens when there is a finding.'),
  check: [
    (_state, { view, reasons }) =>
      view !== 'agrees' && reasons === null ? [{ field: 'reasons', message: 'Say why they do not agree' }] : [],
    (state, { decider: by, pointId, strand }) => {
      if (viewed(state, by, pointId, strand).length > 0) return []
      const message = pointId === null ? 'No point has a finding yet' : 'That point has no finding yet'
      return [{ field: 'pointId', message: `${message}. Record the investigating officer's finding first` }]
    },
  ],
  guards: [
    {
      rule: 'Nobody adjudicates on their own investigation',
      source: { key: 'GUIDANCE', at: '' },
      check: (state, { decider: by }, { actor }) =>
        by === 'adjudicating officer' && partsHeldBy(state, actor.personId).includes('investigating officer')
          ? {
              why: 'You are the investigating officer in this complaint.',
              whatInstead: 'Ask the adjudicating officer to record their own view.',
            }
          : null,
    },
  ],
  decide: (state, { happened, decider: by, pointId, view, reasons, strand }, { source }) =>
    here(
      ...viewed(state, by, pointId, strand).map(({ point, finding }) =>
        viewGiven.write(happened, source, {
          decider: by,
          pointId: point.id,
          label: point.label,
          findingId: finding.id,
          view,
          reasons,
        }),
      ),
    ),
})
