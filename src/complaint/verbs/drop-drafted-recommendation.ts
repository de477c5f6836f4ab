import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { draftedRecommendationDropped } from '../entries/drafted-recommendation-dropped.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { draftsOf } from '../investigation/progress.ts'
import { complaintVerb } from './define.ts'

export const dropDraftedRecommendation = complaintVerb({
  name: 'drop-drafted-recommendation',
  title: 'Drop a drafted recommendation',
  summary: 'The report will not make it after all.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'IOX', at: '' }],
  input: z.object({
    happened: whenField('When was that decided?'),
    draftId: chosenField('drafted recommendation', 'Which one?'),
  }),
  opensWhen: state =>
    opensForInvestigation(state) ?? (draftsOf(state).length > 0 ? null : 'Opens when a recommendation is drafted.'),
  check: (state, { draftId }) =>
    draftsOf(state).some(({ id }) => id === draftId)
      ? []
      : [{ field: 'draftId', message: 'Choose a draft of this report' }],
  guards: [],
  decide: (_state, { happened, draftId }, { source }) =>
    here(draftedRecommendationDropped.write(happened, source, { draftId })),
})
