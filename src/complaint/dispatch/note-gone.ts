import { z } from 'zod'
import { asked, textField, whenField, yesOrNoField } from '#stream/field.ts'
import { uploadField } from '#stream/upload-field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { deliveryGone } from '../entries/delivery-gone.ts'
import { fileAdded } from '../entries/file-added.ts'
import { messageAsSent } from '../files/kinds.ts'
import { notTheirs } from '../packs/whose-copy.ts'
import type { ComplaintState } from '../state.ts'
import { complaintVerb } from '../verbs/define.ts'
import { recordLetter } from '../verbs/record-letter.ts'
import { cameSince } from './came-since.ts'
import { entriesOf, recordedBy, whyNot } from './carried-out.ts'
import { type DeliveryOf, deliveryOf } from './find.ts'

/** What was noted of a paper since it was released counts when it goes: that it is a court's, or somebody else's copy. */
function notForThem(state: ComplaintState, { dispatch, delivery }: DeliveryOf): string | null {
  const [kept] = notTheirs(state, [dispatch.letter, ...dispatch.enclosures], [delivery.personId])
  return kept ? `${state.files.held.get(kept.fileId)?.name ?? 'A file'} cannot go to them. ${kept.why}` : null
}

/**
 * What the outbox records, in the name of whoever released it, once a copy has gone: that it went, the message as it was
 * sent, and the step that it carries out. It stands on no page. `strict` refuses where the step could not be recorded: so
 * it is asked before anything is sent.
 */
export const noteGone = complaintVerb({
  name: 'note-gone',
  title: 'Note that a letter has gone',
  summary: 'What the outbox handed over, with the step that it carries out.',
  transitions: [],
  may: recordLetter.may,
  sources: [{ key: 'REG', at: '11' }],
  input: z.object({
    happened: whenField('When did it go?'),
    delivery: textField('Which delivery?'),
    how: textField('Who took it?'),
    strict: yesOrNoField('Has the step to be recorded with it?'),
    message: asked(uploadField('').nullable().default(null), { question: 'What was sent?', kind: 'upload' }),
  }),
  opensWhen: () => null,
  check: [
    (state, { delivery }) =>
      deliveryOf(state, delivery) ? [] : [{ field: 'delivery', message: 'There is no such delivery' }],
    (state, { delivery, strict, happened }, context) => {
      const found = deliveryOf(state, delivery)
      if (!strict || !found || happened.latest === null) return []
      const why =
        notForThem(state, found) ??
        cameSince(state, found, context) ??
        whyNot(recordedBy(state, found.dispatch, found.delivery, happened.latest, context))
      return why === null ? [] : [{ field: 'strict', message: why }]
    },
  ],
  guards: [],
  decide(state, { happened, delivery: id, how, message }, context) {
    const { source, today, newId } = context
    const found = deliveryOf(state, id)
    if (!found) return here()
    const outcome = recordedBy(state, found.dispatch, found.delivery, happened.latest ?? today, context)
    const fileId = message === null ? null : newId()
    return here(
      ...entriesOf(outcome),
      ...(message === null || fileId === null
        ? []
        : [
            fileAdded.write(happened, source, {
              ...message,
              fileId,
              kind: messageAsSent,
              what: 'The message as it was sent',
              dated: whenToData(happened),
              suppliedBy: null,
              versionOf: null,
            }),
          ]),
      deliveryGone.write(happened, source, { deliveryId: id, how, fileId, notRecorded: whyNot(outcome) }),
    )
  },
})
