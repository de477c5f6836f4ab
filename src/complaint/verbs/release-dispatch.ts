import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { whenField } from '#stream/field.ts'
import { holdsAny } from '#stream/role.ts'
import { here } from '#stream/verb.ts'
import { sendingVerbNamed } from '../dispatch/carried-out.ts'
import { awaitsRelease } from '../dispatch/find.ts'
import { notAsHistory, notBeforeAsked } from '../dispatch/on-the-day.ts'
import { dispatchReleased } from '../entries/dispatch-released.ts'
import { notTheirs } from '../packs/whose-copy.ts'
import { complaintVerb } from './define.ts'
import { recordLetter } from './record-letter.ts'

export const releaseDispatch = complaintVerb({
  name: 'release-dispatch',
  title: 'Release a letter to be sent',
  summary: 'You have read what somebody else asked to be sent, and it goes as it stands.',
  transitions: [],
  may: recordLetter.may,
  sources: [{ key: 'UKGDPR', at: 'article 32' }],
  input: z.object({
    happened: whenField('When did you read it?'),
    dispatch: chosenField('dispatch', 'What do you release?'),
  }),
  opensWhen: ({ dispatch }) =>
    [...dispatch.asked.values()].some(awaitsRelease) ? null : 'Opens when a letter waits for a second pair of eyes.',
  check: [
    (_state, _input, { source }) => notAsHistory(source),
    ({ dispatch: { asked } }, { dispatch, happened }) => notBeforeAsked(asked.get(dispatch), happened),
    ({ dispatch: { asked } }, { dispatch }) => {
      const found = asked.get(dispatch)
      return found && awaitsRelease(found)
        ? []
        : [{ field: 'dispatch', message: 'Choose a letter that waits to be released' }]
    },
    (state, { dispatch }) => {
      const found = state.dispatch.asked.get(dispatch)
      if (!found) return []
      const people = found.deliveries.map(({ personId }) => personId)
      return notTheirs(state, [found.letter, ...found.enclosures], people).map(({ fileId, why }) => ({
        field: 'dispatch',
        message: `${state.files.held.get(fileId)?.name ?? 'A file'} cannot go to all of them. ${why}`,
      }))
    },
    ({ dispatch: { asked } }, { dispatch }, { actor }) => {
      const verb = sendingVerbNamed(asked.get(dispatch)?.verb ?? '')
      return verb && !holdsAny(actor, verb.may)
        ? [{ field: 'dispatch', message: 'Somebody has to release it who may take the step that it carries out' }]
        : []
    },
  ],
  guards: [
    {
      rule: 'A letter that needs a second pair of eyes is released by somebody else than the person who asked for it',
      source: { key: 'UKGDPR', at: 'article 32' },
      check: ({ dispatch: { asked } }, { dispatch }, { actor }) =>
        asked.get(dispatch)?.askedBy === actor.personId
          ? { why: 'You asked for it to be sent.', whatInstead: 'Ask a colleague to read it and to release it.' }
          : null,
    },
  ],
  decide: (_state, { happened, dispatch }, { source }) =>
    here(dispatchReleased.write(happened, source, { dispatchId: dispatch })),
})
