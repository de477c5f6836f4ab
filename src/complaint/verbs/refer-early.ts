import { z } from 'zod'
import type { SourceRef } from '#law/sources.ts'
import { optionalTextField, whenField, yesNoOrNotRecordedField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { referredEarly } from '../entries/referred-early.ts'
import { notUpheld } from '../gates/early-referral.ts'
import { procedureState } from '../procedure-state.ts'
import { aDecider, deciderField } from './decider-field.ts'
import { complaintVerb } from './define.ts'

const guidance: SourceRef = { key: 'GUIDANCE', at: '' }

const limb = (met: boolean | null, reasons: string | null) =>
  met === null || reasons === null ? null : { met, reasons }

const REASONS = 'Without names.'

export const referEarly = complaintVerb({
  name: 'refer-early',
  title: 'Refer to the Ombudsman before stage 3',
  summary: 'Only by agreement, and only where every limb of a strict test is met. A panel asked for is held.',
  transitions: ['T31'],
  may: ['complaints manager'],
  sources: [guidance, { key: 'D', at: '21 007 738' }, { key: 'D', at: '14 020 129' }],
  input: z.object({
    happened: whenField('When was that decided?'),
    report: yesNoOrNotRecordedField('Is the stage 2 report very robust?'),
    reportReasons: optionalTextField('What makes it so?', REASONS),
    adjudication: yesNoOrNotRecordedField('Is the adjudication complete?'),
    adjudicationReasons: optionalTextField('What shows that?', REASONS),
    notSignificant: optionalTextField(
      'If points were not upheld: why is none of them significant?',
      'All points, or all that are significant for the service to the child or young person, have to be upheld. Redress works out which were not.',
    ),
    actionPlan: yesNoOrNotRecordedField('Is there a clear action plan?'),
    actionPlanReasons: optionalTextField('What is in it?', 'Who does what by when. Without names.'),
    outcomes: yesNoOrNotRecordedField('Will the council meet most or all of the desired outcomes?'),
    outcomesReasons: optionalTextField('Which, and which not?', REASONS),
    agreement: optionalTextField(
      'What does the complainant’s agreement in writing say, and when was it given?',
      'Without it there is no early referral.',
    ),
    decidedBy: deciderField(),
  }),
  opensWhen: state =>
    procedureState(state) === 'stage 2 responded'
      ? null
      : 'Opens when stage 2 has been answered and no panel asked for.',
  check: (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  guards: [
    {
      rule: 'Stage 3 is left out only if the complainant agrees in writing',
      source: { key: 'D', at: '21 007 738' },
      check: (_state, { agreement }) =>
        agreement === null
          ? {
              why: 'There is no agreement of the complainant in writing.',
              whatInstead: 'Ask them, and explain what they give up. Without it, a panel is held if they ask for one.',
            }
          : null,
    },
    {
      rule: 'Every point that is significant was upheld',
      source: { key: 'D', at: '14 020 129' },
      check: (state, { notSignificant }) => {
        const left = notUpheld(state)
        return left.length > 0 && notSignificant === null
          ? {
              why: `Not upheld: ${left.map(({ label }) => label ?? 'a point without a number').join(', ')}. So the limb is not met.`,
              whatInstead: 'Say why each of them is not significant, or leave the way to the panel open.',
            }
          : null
      },
    },
    {
      rule: 'Every limb of the test for early referral is met',
      source: guidance,
      check: (_state, { report, adjudication, actionPlan, outcomes, ...said }) => {
        const missing = [
          limb(report, said.reportReasons)?.met ? null : 'a very robust report',
          limb(adjudication, said.adjudicationReasons)?.met ? null : 'a complete adjudication',
          limb(actionPlan, said.actionPlanReasons)?.met ? null : 'a clear action plan',
          limb(outcomes, said.outcomesReasons)?.met ? null : 'most or all of the desired outcomes met',
        ].filter(one => one !== null)
        return missing.length > 0
          ? {
              why: `Not shown, with reasons: ${missing.join(', ')}.`,
              whatInstead:
                'Put right what is missing first. Until then the complainant goes on to the panel if they ask.',
            }
          : null
      },
    },
  ],
  decide: (_state, input, { source }) =>
    here(
      referredEarly.write(input.happened, source, {
        report: limb(input.report, input.reportReasons),
        adjudication: limb(input.adjudication, input.adjudicationReasons),
        notSignificant: input.notSignificant,
        actionPlan: limb(input.actionPlan, input.actionPlanReasons),
        outcomes: limb(input.outcomes, input.outcomesReasons),
        agreement: input.agreement,
        decidedBy: input.decidedBy,
      }),
    ),
})
