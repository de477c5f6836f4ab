import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { applyCorrections } from '#stream/correction.ts'
import { longTextField, optionalTextField, whenField, wholeNumberField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { notAnAccount } from '../account/not-corrected.ts'
import { entryWithdrawn } from '../entries/entry-withdrawn.ts'
import { otherSideOf } from '../intake/linked-both-ways.ts'
import { entryBehind, startsAClock } from './clock-starts.ts'
import { complaintVerb } from './define.ts'
import { twoPairsOfEyes } from './two-pairs-of-eyes.ts'

export const withdrawEntry = complaintVerb({
  name: 'withdraw-entry',
  title: 'Withdraw an entry',
  summary:
    'An entry should not be in this complaint. It no longer counts, and stays in the history. A correction can be withdrawn too.',
  transitions: [],
  may: ['complaints manager'],
  sources: [{ key: 'MANUALS', at: 'records' }],
  input: z.object({
    happened: whenField('When was it withdrawn?'),
    target: wholeNumberField('Which entry?', 'Its number in the history.'),
    reason: longTextField('Why should it not count?', 'Without names.'),
    evidence: optionalTextField('What shows that?', 'Needed when a time limit counts from the entry.'),
    secondPerson: optionalChosenField('person', 'Who checked it?', 'Needed when a time limit counts from the entry.'),
  }),
  opensWhen: state => (state.history.stored.length > 0 ? null : 'Opens when there is an entry.'),
  check: [
    (state, { target }) => notAnAccount(state, target),
    (state, { target }) => {
      if (target === null) return [{ field: 'target', message: 'Enter the number of the entry' }]
      const { stored } = state.history
      if (!stored.some(({ seq }) => seq === target))
        return [{ field: 'target', message: `There is no entry ${target}` }]
      const gone = applyCorrections(stored).corrections.some(
        correction => correction.target === target && correction.replacement === null,
      )
      return gone ? [{ field: 'target', message: `Entry ${target} is withdrawn already` }] : []
    },
    (state, { target, evidence, secondPerson }, context) => {
      const { stored } = state.history
      const entry = stored.find(({ seq }) => seq === target)
      return entry && startsAClock(entryBehind(stored, entry))
        ? twoPairsOfEyes(`A time limit counts from what entry ${target} says.`, { evidence, secondPerson }, context)
        : []
    },
  ],
  guards: [],
  decide(state, { happened, target, reason, evidence, secondPerson }, context) {
    if (target === null) return []
    const withdrawal = (seq: number) =>
      entryWithdrawn.write(happened, context.source, { target: seq, reason, evidence, secondPerson })
    const there = otherSideOf(target, state.history.stored, context)
    return [...here(withdrawal(target)), ...(there ? [{ to: there.to, entries: [withdrawal(there.entry.seq)] }] : [])]
  },
})
