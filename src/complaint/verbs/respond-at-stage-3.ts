import { z } from 'zod'
import { whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { discussionsWithIndependentPerson, notDiscussed } from '../adjudication/response-check.ts'
import { declaredOnceField } from '../appointing/questions.ts'
import { stage3Responded } from '../entries/stage-3-responded.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { notAnsweredToPanel } from '../panel/response-check.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb, opensAfter, strandField } from './define.ts'

export const respondAtStage3 = complaintVerb({
  name: 'respond-at-stage-3',
  title: 'Record the stage 3 response',
  summary: "The council's response to the panel was sent, with what to do about the Ombudsman.",
  transitions: ['T36'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'REG', at: '20(3)' },
    { key: 'CA', at: 'section 26(7)' },
  ],
  input: z.object({
    happened: whenField('When was the response sent?'),
    independentPersonTookPart: declaredOnceField(
      'Did the independent person take part in considering it?',
      'In live work the discussion with them is on record.',
    ),
    apology: yesOrNoField('Does it apologise?'),
    ...sendingFields(),
    strand: strandField(),
  }),
  opensWhen: opensAfter('panel requested', 'a panel has been asked for'),
  check: sendingChecks,
  guards: [
    {
      rule: "No stage 3 response before the panel's report",
      source: { key: 'REG', at: '20(3)' },
      check: (state, { strand }) =>
        hasStep(currentRound(state, strand), 'panel reported')
          ? null
          : {
              why: "The response is to the panel's recommendations, and the panel has not reported.",
              whatInstead: "Record the panel's report first, or hold the panel.",
            },
    },
    {
      rule: 'The council considers the recommendations together with the independent person',
      source: { key: 'REG', at: '20(3)' },
      check: (state, { strand }) => notDiscussed(state, strand, 3),
    },
    {
      rule: 'The council answers every recommendation of the panel and every finding it changed',
      source: { key: 'REG', at: '20(3)' },
      check: state => notAnsweredToPanel(state),
    },
  ],
  decide: (state, { happened, independentPersonTookPart, apology, strand, ...sent }, { source }) =>
    here(
      stage3Responded.write(happened, source, {
        strand,
        apology,
        independentPersonTookPart:
          source.kind === 'worked'
            ? discussionsWithIndependentPerson(state, strand, 3).length > 0
            : independentPersonTookPart,
        sending: sendingFrom(sent),
      }),
    ),
})
