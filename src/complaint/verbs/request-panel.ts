import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { panelRequested } from '../entries/panel-requested.ts'
import { pointsDisputed } from '../entries/points-disputed.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

/**
 * A request is recorded whenever it comes. Asked for in time, the panel follows; asked for late, a decision with reasons
 * does (`decide-late-panel-request`).
 */
export const requestPanel = complaintVerb({
  name: 'request-panel',
  title: 'Record a request for a review panel',
  summary: 'The complainant or their advocate asks for a panel. A late request is recorded too, and then decided on.',
  transitions: ['T28', 'T29'],
  may: ['complaints manager', 'complaints officer', 'panel clerk'],
  sources: [
    { key: 'REG', at: '18(1)' },
    { key: 'REG', at: '18(2)' },
  ],
  input: z.object({
    happened: whenField(
      'When did the council receive the request?',
      'The day it reached any part of the council. For example, 8 September 2022.',
    ),
    reasons: optionalTextField('Why are they dissatisfied?', 'In their own words, if you have them. Without names.'),
    pointIds: manyChosenField(
      'points',
      'On which points?',
      'Choose none where they say nothing of single points: then the panel may look at all.',
    ),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (hasStep(round, 'panel requested')) return 'A panel has already been asked for.'
    return hasStep(round, 'stage 2 responded') ? null : 'Opens when the stage 2 response has been sent.'
  },
  check: (state, { pointIds }) =>
    pointIds.every(id => state.points.has(id))
      ? []
      : [{ field: 'pointIds', message: 'Choose points of this complaint' }],
  guards: [],
  decide: (_state, { happened, reasons, pointIds, strand }, { source }) =>
    here(
      panelRequested.write(happened, source, { strand, reasons }),
      ...(pointIds.length > 0 ? [pointsDisputed.write(happened, source, { strand, pointIds })] : []),
    ),
})
