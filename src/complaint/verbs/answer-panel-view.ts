import { z } from 'zod'
import { asked, optionalTextField, pointField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { findingMade } from '../entries/finding-made.ts'
import { viewGiven } from '../entries/view-given.ts'
import { hasParts, pointBeforePanel } from '../panel/views.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb } from './define.ts'

const ACCEPT = 'accept'
const own = ['upheld', 'partially upheld', 'not upheld', 'inconclusive'] as const

export const answerPanelView = complaintVerb({
  name: 'answer-panel-view',
  title: "Answer the panel's view of a point",
  summary:
    'The panel recommends and the council decides: it accepts a changed finding, or departs from it with reasons.',
  transitions: ['T36'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'REG', at: '20(3)' },
    { key: 'D', at: '24 016 124' },
  ],
  input: z.object({
    happened: whenField('When was it decided?'),
    pointId: pointField('Which point?'),
    decision: asked(z.enum([ACCEPT, ...own], 'What does the council decide?: choose one'), {
      question: 'What does the council decide?',
      kind: 'choice',
      choices: [
        { value: ACCEPT, text: 'Accept the finding of the panel' },
        ...own.map(value => ({ value, text: `Depart from it: ${value}` })),
      ],
    }),
    whichPart: optionalTextField('If the council finds it partially upheld, which part?', undefined, 'text'),
    reasons: optionalTextField(
      'What are the reasons?',
      'Needed where the council departs from the panel. Without names.',
    ),
  }),
  opensWhen: state => {
    const round = currentRound(state)
    if (hasStep(round, 'stage 3 responded')) return 'The stage 3 response was sent.'
    return hasStep(round, 'panel reported') ? null : 'Opens when the panel has reported.'
  },
  check: [
    (state, { pointId }) => {
      const point = state.points.get(pointId)
      return point && pointBeforePanel(state, point).changed
        ? []
        : [{ field: 'pointId', message: 'Choose a point whose finding the panel changed' }]
    },
    (state, { pointId, decision }) => {
      const point = state.points.get(pointId)
      return point && pointBeforePanel(state, point).changed?.finding === decision
        ? [{ field: 'decision', message: `The panel found it ${decision}. Choose that you accept that` }]
        : []
    },
    (_state, { decision, reasons }) =>
      decision !== ACCEPT && reasons === null
        ? [{ field: 'reasons', message: 'Give the reasons for departing from the panel' }]
        : [],
    (_state, { decision, whichPart }) =>
      decision === 'partially upheld' && whichPart === null
        ? [{ field: 'whichPart', message: 'Say which part is upheld' }]
        : [],
  ],
  guards: [],
  decide(state, { happened, pointId, decision, whichPart, reasons }, { source, newId }) {
    const point = state.points.get(pointId)
    const { changed, answer } = point ? pointBeforePanel(state, point) : {}
    if (!point || !changed) return []
    if (decision === ACCEPT && answer?.kind !== 'own finding')
      return here(
        viewGiven.write(happened, source, {
          decider: 'council',
          pointId,
          label: point.label,
          findingId: changed.id,
          view: 'agrees',
          reasons,
        }),
      )
    const finding = decision === ACCEPT ? changed.finding : decision
    return here(
      findingMade.write(happened, source, {
        findingId: newId(),
        pointId,
        labelAsPrinted: point.label,
        decider: 'council',
        stage: 3,
        finding,
        asPrinted: finding,
        reviews: changed.id,
        fromAsStated: null,
        whichPart: decision === ACCEPT ? changed.whichPart : whichPart,
        reasons,
        wholePoint: hasParts(state, point) ? 'chosen' : 'no',
      }),
    )
  },
})
