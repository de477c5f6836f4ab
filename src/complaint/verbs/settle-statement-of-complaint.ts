import { z } from 'zod'
import { asked, choiceField, optionalTextField, whenField, wholeNumberField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { statementAgreementNoted } from '../entries/statement-agreement-noted.ts'
import { statementOfComplaintSettled } from '../entries/statement-of-complaint-settled.ts'
import { currentRound, hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { draftOf, numbered } from '../statement-of-complaint/draft.ts'
import type { Strand } from '../words.ts'
import { complaintVerb, strandField } from './define.ts'
import { readPointsListed } from './points-listed.ts'
import { nestPoints } from './points-nested.ts'

/** Points that a list can name. Those that a source only counts keep standing beside it. */
const labelledPoints = (state: ComplaintState, strand: Strand) =>
  [...state.points.values()].filter(point => point.strand === strand && point.label !== null)

const answerers = ['complainant', 'advocate', 'representative', 'not recorded'] as const

/** The draft as its entry holds it: with the ids that its points have, and the numbers that follow from their place. */
const draftSettled = (state: ComplaintState) =>
  numbered(draftOf(state)).map(({ id, label, segments, parentId, kind, text }) => ({
    pointId: id,
    label,
    segments: [...segments],
    parentId,
    kind,
    text,
    count: 1,
    countInferred: false,
  }))

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
    agreedBy: asked(z.enum(answerers).default('not recorded'), {
      question: 'Who answered?',
      kind: 'choice',
      choices: answerers.map(value => ({ value, text: `${value.slice(0, 1).toUpperCase()}${value.slice(1)}` })),
    }),
    disagreement: optionalTextField('What do they not agree with?', 'Needed unless they agree with all of it.'),
    reasons: optionalTextField(
      'If they do not agree, why does the investigation go ahead?',
      'It may: agreement is sought and is not a condition. Say what was done to reach it.',
    ),
    points: optionalTextField(
      'What are the points?',
      'Leave empty to settle the draft as it stands. Otherwise one a line, each with its number first: "1a Calls were not returned". Parts such as 15a and 15b hang under 15 by themselves. In a further version, a point keeps what is recorded on it while its number stays.',
    ),
    statedCount: wholeNumberField(
      'How many points are there in all, if the source says?',
      'Leave empty if it does not say. Some sources count more points than they name.',
    ),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    return hasStep(round, 'stage 2 requested') || round.restartedBy ? null : 'Opens when stage 2 has been asked for.'
  },
  check: [
    (state, { points }) => {
      if (points !== null) return readPointsListed(points, 'points').issues
      return draftOf(state).length > 0 ? [] : [{ field: 'points', message: 'Enter at least one point' }]
    },
    (_state, { agreed, disagreement }, { source }) =>
      source.kind === 'worked' && (agreed === 'agreed in part' || agreed === 'not agreed') && disagreement === null
        ? [{ field: 'disagreement', message: 'Say what they do not agree with' }]
        : [],
    (_state, { agreed, reasons }, { source }) =>
      source.kind === 'worked' && agreed === 'not agreed' && reasons === null
        ? [{ field: 'reasons', message: 'Say why the investigation goes ahead without their agreement' }]
        : [],
  ],
  guards: [],
  decide: (
    state,
    { happened, agreed, agreedBy, disagreement, reasons, points, statedCount, strand },
    { source, newId },
  ) =>
    here(
      statementOfComplaintSettled.write(happened, source, {
        strand,
        agreed,
        points: [
          ...(points === null
            ? draftSettled(state)
            : nestPoints(readPointsListed(points, 'points').points, labelledPoints(state, strand), newId)),
        ],
        statedCount,
      }),
      ...(source.kind === 'worked' || agreedBy !== 'not recorded' || disagreement !== null || reasons !== null
        ? [
            statementAgreementNoted.write(happened, source, {
              agreedBy: agreedBy === 'not recorded' ? null : agreedBy,
              disagreement,
              reasons,
              outcomes: state.outcomes.map(({ text }) => text),
            }),
          ]
        : []),
    ),
})
