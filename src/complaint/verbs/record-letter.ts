import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { letterSent } from '../entries/letter-sent.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { tellsOf } from '../tells/index.ts'
import { complaintVerb } from './define.ts'

export const recordLetter = complaintVerb({
  name: 'record-letter',
  title: 'Record a letter that was sent',
  summary:
    'An acknowledgement, the papers of a panel, or any other letter, email or call: who was told of what, when and how.',
  transitions: ['T01', 'T05', 'T14', 'T19', 'T22', 'T28', 'T32', 'T33', 'T37', 'T39'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'adjudicating officer', 'panel clerk'],
  sources: [
    { key: 'REG', at: '11' },
    { key: 'CA', at: 'section 26(7)' },
  ],
  input: z.object({
    happened: whenField('When was it sent?'),
    events: manyChosenField('events', 'What does it tell them of?', 'One letter may tell of several things.'),
    what: optionalTextField('What is it?', 'Needed if it tells of none of these. Without names.', 'text'),
    ...sendingFields(),
  }),
  opensWhen: ({ history }) => (history.stored.length > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    ...sendingChecks,
    (state, { events }) =>
      events.every(seq =>
        state.history.standing.some(entry => String(entry.seq) === seq && tellsOf(entry, state).length > 0),
      )
        ? []
        : [{ field: 'events', message: 'Choose from the steps of this complaint' }],
    (_state, { events, what }) =>
      events.length === 0 && what === null
        ? [{ field: 'what', message: 'Choose what it tells of, or say what it is' }]
        : [],
    ({ history }, { events, happened }, { source }) => {
      const [before] = history.standing.filter(
        ({ seq, happened: then }) =>
          events.includes(String(seq)) &&
          then.earliest !== null &&
          happened.latest !== null &&
          then.earliest > happened.latest,
      )
      return before && source.kind === 'worked'
        ? [{ field: 'happened', message: 'It was sent before what it tells of had happened' }]
        : []
    },
  ],
  guards: [],
  decide: (state, { happened, events, what, ...sent }, { source }) => {
    const seqs = events.map(Number)
    const told = state.history.standing
      .filter(({ seq }) => seqs.includes(seq))
      .flatMap(entry => tellsOf(entry, state)[0] ?? [])
    return here(
      letterSent.write(happened, source, {
        what: what ?? (told.map(tell => capital(tell.what)).join('; ') || 'A letter'),
        events: seqs,
        sending: sendingFrom(sent),
      }),
    )
  },
})

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
