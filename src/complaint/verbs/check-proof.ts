import { z } from 'zod'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { leftOfItsSet } from '../agreed/coverage.ts'
import { whatIsMissing } from '../agreed/facts.ts'
import { agreedItems } from '../agreed/item.ts'
import { agreedStanding } from '../agreed/stands.ts'
import { proofChecked } from '../entries/proof-checked.ts'
import { agreedManyField, allAgreedOfComplaint, chosenWhich } from './agreed-fields.ts'
import { complaintVerb } from './define.ts'

export const checkProof = complaintVerb({
  name: 'check-proof',
  title: 'Check the proof',
  summary: 'Somebody other than the owner looks at what shows that it was done. Nothing closes without this.',
  transitions: ['T51'],
  may: ['complaints manager', 'complaints officer', 'adjudicating officer'],
  sources: [{ key: 'MANUALS', at: 'compliance' }],
  input: z.object({
    happened: whenField('When did you check it?'),
    agreedIds: agreedManyField('Whose proof did you check?'),
    verdict: choiceField('Does it show that it was done?', ['proved', 'not enough']),
    words: longTextField('What did you look at, and what did you see?', 'If it is not enough, what is missing.'),
  }),
  opensWhen: state =>
    agreedItems(state).some(item => agreedStanding(item).kind === 'to be checked')
      ? null
      : 'Opens when a proof is given and not yet checked.',
  check: [
    allAgreedOfComplaint,
    (state, { agreedIds }, { source }) =>
      source.kind === 'worked' &&
      chosenWhich(state, agreedIds, item => agreedStanding(item).kind !== 'to be checked').length > 0
        ? [{ field: 'agreedIds', message: 'Choose only what has a proof that is not yet checked' }]
        : [],
  ],
  guards: [
    {
      rule: 'The owner does not check the proof',
      source: { key: 'MANUALS', at: 'compliance' },
      check: (state, { agreedIds }, { actor }) => {
        const own = chosenWhich(state, agreedIds, ({ ownerId }) => ownerId === actor.personId).length > 0
        const given = chosenWhich(
          state,
          agreedIds,
          ({ followed }) => followed.proofs.at(-1)?.givenBy === actor.personId,
        ).length
        if (own)
          return {
            why: 'You are named as the one who sees that this is done, so you cannot also check the proof.',
            whatInstead: 'Ask somebody else to look at the proof and record it.',
          }
        return given > 0
          ? {
              why: 'You gave the proof, so you cannot also check it.',
              whatInstead: 'Ask somebody else to look at the proof and record it.',
            }
          : null
      },
    },
    {
      rule: 'Nothing closes unproved',
      source: { key: 'MANUALS', at: 'compliance' },
      check: (state, { agreedIds, verdict }) => {
        const all = agreedItems(state)
        const [missing] = chosenWhich(state, agreedIds, () => true).flatMap(
          item => whatIsMissing(item.facts) ?? leftOfItsSet(state, item, all) ?? [],
        )
        return verdict === 'proved' && missing !== undefined
          ? { why: missing, whatInstead: 'Record that first, or record that the proof is not enough.' }
          : null
      },
    },
  ],
  decide: (_state, { happened, agreedIds, ...said }, { source, actor }) =>
    here(
      proofChecked.write(happened, source, {
        ...said,
        agreedIds: [...agreedIds],
        checkedBy: source.kind === 'worked' ? actor.personId : null,
      }),
    ),
})
