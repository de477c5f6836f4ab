import { z } from 'zod'
import { choiceField, longTextField, whenField, wholeNumberField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { statementOfComplaintSettled } from '../entries/statement-of-complaint-settled.ts'
import { currentRound, hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { complaintVerb, strandField } from './define.ts'
import { readPointsListed } from './points-listed.ts'
import { nestPoints } from './points-nested.ts'

/** Points that a list can name. Those that a source only counts keep standing beside it. */
const labelledPoints = (state: ComplaintState, strand: Strand) =>
  [...state.points.values()].filter(point => point.strand === strand && point.label !== null)

export const settleStatementOfComplaint = complaintVerb({
  name: 'settle-statement-of-complaint',
  title: 'Settle the statement of complaint',
  summary: 'The points of the complaint, as agreed with the complainant or not. It moves no date.',
  transitions: ['T22'],
  may: ['complaints manager', 'investigating officer'],
  sources: [
    { key: 'GUIDANCE', at: '' },
    { key: 'D', at: '23 013 837' },
    { key: 'D', at: '21 010 812' },
  ],
  input: z.object({
    happened: whenField('When was it settled?'),
    agreed: choiceField('Did the complainant agree with it?', ['agreed', 'agreed in part', 'not agreed', 'not stated']),
    points: longTextField(
      'What are the points?',
      'One a line, each with its number first: "1a Calls were not returned". Parts such as 15a and 15b hang under 15 by themselves. In a further version, a point keeps what is recorded on it while its number stays.',
    ),
    statedCount: wholeNumberField(
      'How many points are there in all, if the source says?',
      'Leave empty if it does not say. Some sources count more points than they name.',
    ),
    strand: strandField(),
  }),
  opensWhen: state => {
    const round = currentRound(state)
    return hasStep(round, 'stage 2 requested') || round.restartedBy ? null : 'Opens when stage 2 has been asked for.'
  },
  check: (_state, { points }) => readPointsListed(points, 'points').issues,
  guards: [],
  decide: (state, { happened, agreed, points, statedCount, strand }, { source, newId }) =>
    here(
      statementOfComplaintSettled.write(happened, source, {
        strand,
        agreed,
        points: [...nestPoints(readPointsListed(points, 'points').points, labelledPoints(state, strand), newId)],
        statedCount,
      }),
    ),
})
