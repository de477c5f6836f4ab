import { z } from 'zod'
import { asked, optionalTextField, pointField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { findingMade } from '../entries/finding-made.ts'
import { viewGiven } from '../entries/view-given.ts'
import { hasParts, pointBeforePanel, stage2Baseline } from '../panel/views.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb } from './define.ts'

const NO_CHANGE = 'no change'
const found = ['upheld', 'partially upheld', 'not upheld', 'inconclusive'] as const
const wholePointWords = 'Record one finding for the whole point'

export const recordPanelView = complaintVerb({
  name: 'record-panel-view',
  title: "Record the panel's view of a point",
  summary:
    'The panel leaves the finding of stage 2 as it is, or changes it. What it changes from is filled in by Redress.',
  transitions: ['T34', 'T35'],
  may: ['complaints manager', 'panel clerk', 'panel member'],
  sources: [
    { key: 'REG', at: '20(1)' },
    { key: 'FRG3', at: '' },
    { key: 'D', at: '24 001 902' },
  ],
  input: z.object({
    happened: whenField('When did the panel come to its view?'),
    pointId: pointField('Of which point?'),
    view: asked(z.enum([NO_CHANGE, ...found], 'What is the view of the panel?: choose one'), {
      question: 'What is the view of the panel?',
      kind: 'choice',
      choices: [
        { value: NO_CHANGE, text: 'No change: the finding of stage 2 stands' },
        ...found.map(value => ({ value, text: `Changed to: ${value}` })),
      ],
    }),
    whichPart: optionalTextField('If it is now partially upheld, which part?', undefined, 'text'),
    reasons: optionalTextField('What are the reasons?', 'Needed where the finding is changed. Without names.'),
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
  opensWhen: state => {
    const round = currentRound(state)
    if (hasStep(round, 'stage 3 responded')) return 'The stage 3 response was sent.'
    return hasStep(round, 'panel held') ? null : 'Opens when the panel has met.'
  },
  check: [
    (state, { pointId, wholePoint }) => {
      const point = state.points.get(pointId)
      if (!point) return [{ field: 'pointId', message: 'Choose a point of this complaint' }]
      return hasParts(state, point) && wholePoint === 'no'
        ? [
            {
              field: 'wholePoint',
              message: `Point ${point.label} has parts. Record the view on each part, or choose “${wholePointWords}”`,
            },
          ]
        : []
    },
    (state, { pointId, view }) => {
      const point = state.points.get(pointId)
      const baseline = point && stage2Baseline(state, point)
      if (!point) return []
      if (!baseline && view === NO_CHANGE)
        return [{ field: 'view', message: 'Stage 2 made no finding on this point, so there is none to leave as it is' }]
      return baseline?.finding === view
        ? [{ field: 'view', message: `Stage 2 found it ${view} already. Choose that there is no change` }]
        : []
    },
    (_state, { view, reasons }) =>
      view !== NO_CHANGE && reasons === null
        ? [{ field: 'reasons', message: 'Give the reasons of the panel for changing the finding' }]
        : [],
    (_state, { view, whichPart }) =>
      view === 'partially upheld' && whichPart === null
        ? [{ field: 'whichPart', message: 'Say which part is upheld' }]
        : [],
  ],
  guards: [],
  decide(state, { happened, pointId, view, whichPart, reasons, wholePoint }, { source, newId }) {
    const point = state.points.get(pointId)
    if (!point) return []
    const { baseline, changed } = pointBeforePanel(state, point)
    if (view === NO_CHANGE && baseline && !changed)
      return here(
        viewGiven.write(happened, source, {
          decider: 'panel',
          pointId,
          label: point.label,
          findingId: baseline.id,
          view: 'agrees',
          reasons,
        }),
      )
    const finding = view === NO_CHANGE ? baseline?.finding : view
    if (finding === undefined) return []
    return here(
      findingMade.write(happened, source, {
        findingId: newId(),
        pointId,
        labelAsPrinted: point.label,
        decider: 'panel',
        stage: 3,
        finding,
        asPrinted: finding,
        // Always the locked finding of stage 2, even where the panel thinks again.
        reviews: baseline?.id ?? null,
        fromAsStated: null,
        whichPart,
        reasons,
        wholePoint: wholePoint === 'yes' ? 'chosen' : 'no',
      }),
    )
  },
})
