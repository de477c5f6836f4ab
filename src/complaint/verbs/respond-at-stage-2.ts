import { z } from 'zod'
import { pastField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { notDiscussed } from '../adjudication/response-check.ts'
import { stage2Responded } from '../entries/stage-2-responded.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { isAdjudicated, livePoints } from '../points.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb, opensAfter, strandField } from './define.ts'

export const respondAtStage2 = complaintVerb({
  name: 'respond-at-stage-2',
  title: 'Record the stage 2 response',
  summary:
    'The response was sent, with the reports and the right to a review panel. Only this stops the stage 2 clock.',
  transitions: ['T27'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'REG', at: '17(3)' },
    { key: 'REG', at: '17(8)' },
    { key: 'CA', at: 'section 26(7)' },
  ],
  input: z.object({
    happened: whenField('When was the response sent?'),
    received: pastField(
      'When did the complainant receive it?',
      'Their 20 working days to ask for a panel count from then. Leave empty if you do not know.',
    ),
    apology: yesOrNoField('Does it apologise?'),
    ...sendingFields(),
    strand: strandField(),
  }),
  opensWhen: opensAfter('stage 2 requested', 'stage 2 has been asked for'),
  check: sendingChecks,
  guards: [
    {
      rule: 'No response without an independent person',
      source: { key: 'REG', at: '17(2)' },
      check: (state, { strand }) =>
        hasStep(currentRound(state, strand), 'independent person appointed')
          ? null
          : {
              why: 'No independent person has been appointed, and one has to take part in the consideration.',
              whatInstead: 'Appoint an independent person and let them take part before the response goes out.',
            },
    },
    {
      rule: 'The independent person takes part in the discussion before the response',
      source: { key: 'REG', at: '17(7)' },
      check: (state, { strand }) => notDiscussed(state, strand, 2),
    },
    {
      rule: 'The council decides every point before the response',
      source: { key: 'CA', at: 'section 26(7)' },
      check: (state, { strand }) => {
        const undecided = livePoints(state, strand).filter(point => !isAdjudicated(state, point))
        return undecided.length === 0
          ? null
          : {
              why: `The adjudicating officer has not decided ${undecided.map(({ label }) => label ?? 'a point without a number').join(', ')}.`,
              whatInstead:
                'Record that they agree with the finding on each, or their own finding. Or decide with reasons that a point is outside the procedure.',
            }
      },
    },
  ],
  decide: (_state, { happened, received, apology, strand, ...sent }, { source }) =>
    here(
      stage2Responded.write(happened, source, {
        strand,
        received: isUndated(received) ? null : whenToData(received),
        apology,
        sending: sendingFrom(sent),
      }),
    ),
})
