import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { notAsHistory, notBeforeAsked } from '../dispatch/on-the-day.ts'
import type { Dispatch } from '../dispatch/state.ts'
import { dispatchWithdrawn } from '../entries/dispatch-withdrawn.ts'
import { complaintVerb } from './define.ts'
import { recordLetter } from './record-letter.ts'

const canBeStopped = ({ withdrawn, deliveries }: Dispatch): boolean =>
  withdrawn === null && deliveries.some(({ went, standing }) => went.length === 0 && standing.kind !== 'given up')

export const withdrawDispatch = complaintVerb({
  name: 'withdraw-dispatch',
  title: 'Stop a letter that was to be sent',
  summary: 'What has not gone yet is not sent. What has gone has gone.',
  transitions: [],
  may: recordLetter.may,
  sources: [{ key: 'UKGDPR', at: 'article 32' }],
  input: z.object({
    happened: whenField('When was that decided?'),
    dispatch: chosenField('dispatch', 'What is not sent?'),
    why: longTextField('Why not?', 'Without names.'),
  }),
  opensWhen: ({ dispatch }) =>
    [...dispatch.asked.values()].some(canBeStopped) ? null : 'Opens when something is to be sent.',
  check: [
    (_state, _input, { source }) => notAsHistory(source),
    ({ dispatch: { asked } }, { dispatch }) => {
      const found = asked.get(dispatch)
      return found && canBeStopped(found)
        ? []
        : [{ field: 'dispatch', message: 'Choose something that has not gone to everybody' }]
    },
    ({ dispatch: { asked } }, { dispatch, happened }) => notBeforeAsked(asked.get(dispatch), happened),
  ],
  guards: [],
  decide: (_state, { happened, dispatch, why }, { source }) =>
    here(dispatchWithdrawn.write(happened, source, { dispatchId: dispatch, why })),
})
