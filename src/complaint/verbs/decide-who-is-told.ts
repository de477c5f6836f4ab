import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { asked, longTextField, personField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { toldDecisions, whoIsToldDecided } from '../entries/who-is-told-decided.ts'
import { partsHeldBy } from '../parts.ts'
import { tellsOf } from '../tells/index.ts'
import { complaintVerb } from './define.ts'

const words: Readonly<Record<(typeof toldDecisions)[number], string>> = {
  'told by another': 'Told: somebody else tells them, such as a parent, an advocate or their social worker',
  'not reasonably practicable': 'Not told: it is not reasonably practicable',
  'not of sufficient understanding': 'Not told: not of sufficient understanding',
  'not likely to be affected': 'Not told: not likely to be affected',
  'somebody would be put at risk': 'Not told: it would put somebody at risk',
  'asked not to be told': 'Not told: they asked not to be',
  'not told': 'They were not told, and should have been',
}

export const decideWhoIsTold = complaintVerb({
  name: 'decide-who-is-told',
  title: 'Decide who else is told',
  summary:
    'Whether the child and others likely to be affected are told, person by person. Where they are told by letter, record the letter instead.',
  transitions: ['T27', 'T36'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'CA', at: 'section 26(7)' },
    { key: 'REG', at: '12(5)' },
  ],
  input: z.object({
    happened: whenField('When was that decided?'),
    events: manyChosenField('events', 'Told of what?'),
    personId: personField('Who?'),
    decision: asked(z.enum(toldDecisions, 'Choose what was decided'), {
      question: 'What was decided?',
      kind: 'choice',
      choices: toldDecisions.map(value => ({ value, text: words[value] })),
    }),
    reasons: longTextField('Why?', 'The council tells them as far as is reasonably practicable. Without names.'),
  }),
  opensWhen: state =>
    state.history.standing.some(entry => tellsOf(entry, state).length > 0)
      ? null
      : 'Opens when there is something to tell.',
  check: [
    (state, { events }) =>
      events.length > 0 &&
      events.every(seq =>
        state.history.standing.some(entry => String(entry.seq) === seq && tellsOf(entry, state).length > 0),
      )
        ? []
        : [{ field: 'events', message: 'Choose from the steps of this complaint' }],
    (state, { personId }) =>
      partsHeldBy(state, personId).length > 0
        ? []
        : [{ field: 'personId', message: 'Choose somebody of this complaint' }],
  ],
  guards: [
    {
      rule: 'The complainant is told in writing',
      source: { key: 'CA', at: 'section 26(7)' },
      check: (state, { personId, decision }) =>
        decision !== 'not told' &&
        decision !== 'told by another' &&
        partsHeldBy(state, personId).includes('complainant')
          ? {
              why: 'They are the complainant, and no decision can keep the council’s answer from them.',
              whatInstead: 'Send the letter in a way that is safe for them and that they can use, and record it.',
            }
          : null,
    },
  ],
  decide: (_state, { happened, events, ...said }, { source }) =>
    here(...events.map(event => whoIsToldDecided.write(happened, source, { ...said, event: Number(event) }))),
})
