import { z } from 'zod'
import { asked, choiceField, optionalTextField, pointField, whenField } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { here } from '#stream/verb.ts'
import { findingMade } from '../entries/finding-made.ts'
import { findingReviewed } from '../finding-reviewed.ts'
import { partsHeldBy } from '../parts.ts'
import { partsOf } from '../points.ts'
import { currentRound, hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { decider, findingValue } from '../words.ts'
import { complaintVerb } from './define.ts'

const stageOfDecider = {
  'stage 1 resolver': 1,
  'investigating officer': 2,
  'independent person': 2,
  'adjudicating officer': 2,
  panel: 3,
  'supplementary investigating officer': 3,
  council: 3,
} as const

const wholePointWords = 'Record one finding for the whole point'

function pointIssues(state: ComplaintState, pointId: string, whole: 'yes' | 'no'): readonly InputIssue[] {
  const point = state.points.get(pointId)
  if (!point) return [{ field: 'pointId', message: 'Choose a point of this complaint' }]
  const parts = partsOf(state, point)
  return parts.length > 0 && whole === 'no'
    ? [
        {
          field: 'wholePoint',
          message: `Point ${point.label} has parts. Record a finding on each part, or choose “${wholePointWords}”`,
        },
      ]
    : []
}

export const recordFinding = complaintVerb({
  name: 'record-finding',
  title: 'Record a finding',
  summary: "One decider's finding on one point. What it changes from is filled in from the record.",
  transitions: ['T25', 'T27', 'T35', 'T36', 'T38'],
  may: ['complaints manager', 'stage 1 resolver', 'investigating officer', 'adjudicating officer', 'panel clerk'],
  sources: [
    { key: 'REG', at: '17(3)' },
    { key: 'REG', at: '20(1)' },
  ],
  input: z.object({
    happened: whenField('When was the finding made?'),
    pointId: pointField('On which point?'),
    decider: choiceField('Whose finding is it?', decider.options),
    finding: choiceField('What is the finding?', findingValue.options),
    whichPart: optionalTextField('If it is partial, which part is upheld?'),
    reasons: optionalTextField('Reasons'),
    wholePoint: asked(z.enum(['yes', 'no']).default('no'), {
      question: `${wholePointWords}?`,
      hint: 'Only for a point that has parts. Otherwise each part takes its own finding.',
      kind: 'yes or no',
      choices: [
        { value: 'yes', text: wholePointWords },
        { value: 'no', text: 'No' },
      ],
    }),
  }),
  opensWhen: state => (state.points.size > 0 ? null : 'Opens when the statement of complaint lists the points.'),
  check: (state, { pointId, wholePoint, finding, whichPart }) => [
    ...pointIssues(state, pointId, wholePoint),
    ...(finding === 'partially upheld' && whichPart === null
      ? [{ field: 'whichPart', message: 'Say which part is upheld' }]
      : []),
  ],
  guards: [
    {
      rule: 'The findings of stage 2 are locked once the response was sent',
      source: { key: 'D', at: '24 001 902' },
      check(state, { pointId, decider: by }) {
        const sent = hasStep(currentRound(state, state.points.get(pointId)?.strand), 'stage 2 responded')
        return sent && stageOfDecider[by] < 3
          ? {
              why: `The stage 2 response was sent, and a review panel may look at the findings as they stood then. A finding of the ${by} now would move what it looks at.`,
              whatInstead:
                'If the record is wrong, correct the entry, with the reason. Otherwise let the panel change the finding.',
            }
          : null
      },
    },
    {
      rule: 'A further review finds on the points that it was given',
      source: { key: 'D', at: '18 011 015' },
      check(state, { pointId, decider: by }) {
        if (by !== 'supplementary investigating officer') return null
        const review = currentRound(state, state.points.get(pointId)?.strand).panel.supplementary
        if (review?.pointIds.includes(pointId)) return null
        return {
          why: review ? 'The review was not asked to look at this point.' : 'No supplementary review was commissioned.',
          whatInstead: 'Commission a review of the points that the panel wants looked at again, by somebody new.',
        }
      },
    },
    {
      rule: 'Nobody adjudicates on their own investigation',
      source: { key: 'GUIDANCE', at: '' },
      check: (state, { decider: by }, { actor }) =>
        by === 'adjudicating officer' && partsHeldBy(state, actor.personId).includes('investigating officer')
          ? {
              why: 'You are the investigating officer in this complaint.',
              whatInstead: 'Ask the adjudicating officer to record their own finding.',
            }
          : null,
    },
  ],
  decide(state, { happened, wholePoint, ...said }, { source, newId }) {
    const point = state.points.get(said.pointId)
    return here(
      findingMade.write(happened, source, {
        ...said,
        findingId: newId(),
        labelAsPrinted: point?.label ?? null,
        stage: stageOfDecider[said.decider],
        asPrinted: said.finding,
        reviews: findingReviewed(state, said.pointId, said.decider),
        fromAsStated: null,
        wholePoint: wholePoint === 'yes' ? 'chosen' : 'no',
      }),
    )
  },
})
