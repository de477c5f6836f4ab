import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import type { When } from '#stream/entry.ts'
import { choiceField, optionalChoiceField, optionalTextField, whenField } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { holdsAny } from '#stream/role.ts'
import { type Context, here } from '#stream/verb.ts'
import { cameSince } from '../dispatch/came-since.ts'
import { entriesOf, recordedBy, sendingVerbNamed, whyNot } from '../dispatch/carried-out.ts'
import { answersForIt, type DeliveryOf, deliveriesOf, deliveryOf } from '../dispatch/find.ts'
import { notAsHistory, notBeforeAsked } from '../dispatch/on-the-day.ts'
import { whyReadTwice } from '../dispatch/read-twice.ts'
import { type Delivery, isElectronic, methodOf, type Way, ways } from '../dispatch/state.ts'
import { deliveryAskedAgain } from '../entries/delivery-asked-again.ts'
import { deliveryGone } from '../entries/delivery-gone.ts'
import { deliveryTold } from '../entries/delivery-told.ts'
import { unsuitableFor } from '../letters/suitable.ts'
import type { ComplaintState } from '../state.ts'
import { complaintVerb } from './define.ts'
import { recordLetter } from './record-letter.ts'

const settled = ['it went', 'send it again', 'do not send it'] as const
type Settled = (typeof settled)[number]

const mayBe: Readonly<Record<Settled, (delivery: Delivery) => boolean>> = {
  // What leaves by itself is told by the outbox, unless it was cut off in between.
  'it went': ({ standing: { kind }, way }) =>
    kind === 'may have gone' || kind === 'failed' || kind === 'put back' || (kind === 'to go' && !isElectronic(way)),
  'send it again': ({ standing: { kind } }) => kind !== 'held' && kind !== 'gone' && kind !== 'given up',
  'do not send it': ({ standing: { kind } }) => kind !== 'gone' && kind !== 'given up',
}

const issue = (field: string, message: string): readonly InputIssue[] => [{ field, message }]

export const settleDelivery = complaintVerb({
  name: 'settle-delivery',
  title: 'Say what became of a delivery',
  summary:
    'It was handed over, or went after all; it is sent again, or another way; or it is not sent to that person any more.',
  transitions: ['T01', 'T14', 'T16', 'T17', 'T28', 'T37'],
  may: recordLetter.may,
  sources: [{ key: 'REG', at: '11' }],
  input: z.object({
    happened: whenField('When did it go, or when is that decided?'),
    delivery: chosenField('delivery', 'Which delivery?'),
    what: choiceField('What became of it?', settled),
    how: optionalTextField(
      'How do you know that it went, why is it not sent, or why is it sent so all the same?',
      'For example: handed over at the meeting; the family has answered it. Without names.',
      'text',
    ),
    way: optionalChoiceField('If it is sent again: how?', ways, 'Leave empty for the same way.'),
  }),
  opensWhen: state =>
    deliveriesOf(state).some(({ delivery }) => settled.some(one => mayBe[one](delivery)))
      ? null
      : 'Opens when something is to be sent.',
  check: [
    (_state, _input, { source }) => notAsHistory(source),
    (state, { delivery, what }) => {
      const found = deliveryOf(state, delivery)
      if (!found) return issue('delivery', 'Choose something that is to be sent')
      return mayBe[what](found.delivery) ? [] : issue('what', 'That cannot be said of it as it stands now')
    },
    (state, { delivery, happened }) => notBeforeAsked(deliveryOf(state, delivery)?.dispatch, happened),
    (state, { delivery, what }, { actor }) => {
      const verb = sendingVerbNamed(deliveryOf(state, delivery)?.dispatch.verb ?? '')
      return what === 'send it again' && verb && !holdsAny(actor, verb.may)
        ? issue('what', 'Somebody has to ask for it again who may take the step that it carries out')
        : []
    },
    (_state, { what, how }) =>
      how === null && what !== 'send it again' ? issue('how', 'Say how you know it, or why not') : [],
    (state, { delivery, what, how, way }, context) => {
      const found = deliveryOf(state, delivery)
      if (what !== 'send it again' || !found || how !== null) return []
      const again = { ...found.delivery, way: asWay(way) ?? found.delivery.way }
      const since = cameSince(state, { ...found, delivery: again }, context)
      return since === null ? [] : issue('how', `${since} Say why it is sent so all the same, or send it another way`)
    },
    (state, { delivery, what, happened }, context) => {
      const found = deliveryOf(state, delivery)
      if (what !== 'it went' || !found || happened.latest === null) return []
      const why = whyNot(recordedBy(state, found.dispatch, found.delivery, happened.latest, context))
      return why === null ? [] : issue('what', `What it carries out cannot be recorded: ${why}`)
    },
  ],
  guards: [
    {
      rule: 'What is sent again and has to be read twice is asked for by somebody else than whoever asked first, unless a colleague let it go that way',
      source: { key: 'UKGDPR', at: 'article 32' },
      check(state, { delivery, what, way }, context) {
        const found = deliveryOf(state, delivery)
        if (what !== 'send it again' || found?.dispatch.askedBy !== context.actor.personId) return null
        const [why] = whyNotByThem(state, found, asWay(way) ?? found.delivery.way, context)
        return why === undefined
          ? null
          : {
              why: `${why} You asked for it to be sent.`,
              whatInstead: 'Ask a colleague to read it and to ask for it again, or send it another way.',
            }
      },
    },
  ],
  decide(state, { happened, delivery: id, what, how, way }, context) {
    const { source, today } = context
    const found = deliveryOf(state, id)
    if (!found) return here()
    const { dispatch, delivery } = found
    if (what === 'send it again') return here(askedAgain(state, found, { happened, how, way }, context))
    if (what === 'do not send it')
      return here(deliveryTold.write(happened, source, { deliveryId: id, told: 'given up', why: how ?? '' }))
    const outcome = recordedBy(state, dispatch, delivery, happened.latest ?? today, context)
    return here(
      ...entriesOf(outcome),
      deliveryGone.write(happened, source, {
        deliveryId: id,
        how: how ?? '',
        fileId: null,
        notRecorded: whyNot(outcome),
      }),
    )
  },
})

/** Why whoever asked first may not have it go again by themselves, this way; none where they may. */
function whyNotByThem(state: ComplaintState, of: DeliveryOf, way: Way, context: Context): readonly string[] {
  const { dispatch, delivery } = of
  const { personId } = delivery
  const stoodAgainst = unsuitableFor(state, personId, methodOf(way), [personId], context)
  if (stoodAgainst.length > 0) return stoodAgainst
  // What a colleague let go, they let go that way and no other.
  if (way === delivery.way && answersForIt(of) !== dispatch.askedBy) return []
  return whyReadTwice(state, { ...dispatch, to: [{ personId, way, stoodAgainst }] }, context)
}

interface Again {
  readonly happened: When
  readonly how: string | null
  readonly way: string | null
}

/** What stands against it as it is to go now is kept: whoever asks again has seen that and no more. */
function askedAgain(state: ComplaintState, { delivery }: DeliveryOf, { happened, how, way }: Again, context: Context) {
  const { id, personId, reasonAgain, way: before } = delivery
  const next = asWay(way) ?? before
  const stoodAgainst = [...unsuitableFor(state, personId, methodOf(next), [personId], context)]
  const reason = stoodAgainst.length === 0 ? null : (how ?? reasonAgain)
  return deliveryAskedAgain.write(happened, context.source, { deliveryId: id, way: next, stoodAgainst, reason })
}

const asWay = (text: string | null) => ways.find(one => one === text)
