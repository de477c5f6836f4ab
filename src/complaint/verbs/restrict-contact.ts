import { z } from 'zod'
import { isExact } from '#law/span.ts'
import { longTextField, optionalTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { contactRestricted } from '../entries/contact-restricted.ts'
import { aDecider, deciderField, needed } from './decider-field.ts'
import { complaintVerb } from './define.ts'

export const restrictContact = complaintVerb({
  name: 'restrict-contact',
  title: 'Restrict contact, or lift it',
  summary: 'Under a published policy, for a time, looked at again. It refuses no stage and stops no clock.',
  transitions: ['T01'],
  may: ['complaints manager'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When was that decided?'),
    step: namedChoiceField('What was decided?', [
      ['restricted', 'Contact is restricted'],
      ['lifted', 'The restriction is lifted'],
    ]),
    what: longTextField('How can they still reach the council?', 'What is restricted, and what stays open.'),
    policy: optionalTextField('Under which published policy?', 'Its name and where it can be read.'),
    reasons: longTextField('What are the reasons?', 'Without names.'),
    refusesAStage: yesOrNoField('Does it keep them from a stage of the procedure?'),
    reviewOn: whenField('When is it looked at again?', 'A day. Leave empty if it is lifted.'),
    decidedBy: deciderField(),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (_state, { step, policy }, context) =>
      step === 'restricted' ? needed(context, 'policy', policy, 'Name the published policy') : [],
    (_state, { step, reviewOn, happened }, { source }) =>
      source.kind !== 'worked' ||
      step === 'lifted' ||
      (isExact(reviewOn) && reviewOn.earliest > (happened.earliest ?? 0))
        ? []
        : [{ field: 'reviewOn', message: 'Enter a day after the decision, such as 3 March 2025' }],
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [
    {
      rule: 'Restricted contact refuses no stage',
      source: { key: 'REG', at: '17(1)' },
      check: (_state, { step, refusesAStage }) =>
        step === 'restricted' && refusesAStage
          ? {
              why: 'A stage that is due is never refused because of how somebody gets in touch.',
              whatInstead: 'Restrict how they get in touch and with whom, and go on with every stage.',
            }
          : null,
    },
  ],
  decide: (_state, { happened, step, reviewOn, refusesAStage: _, ...said }, { source }) =>
    here(
      contactRestricted.write(happened, source, {
        ...said,
        lifted: step === 'lifted',
        reviewOn: whenToData(reviewOn),
      }),
    ),
})
