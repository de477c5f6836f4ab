import { z } from 'zod'
import { choiceField, personField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { keptBeside } from '../appointing/entries-of.ts'
import { holdersNow } from '../appointing/held.ts'
import {
  declarationsField,
  declaredOnceField,
  declaredOnField,
  despiteField,
  employedUntilField,
  stillToSay,
  whyNotAppointed,
} from '../appointing/questions.ts'
import { inLaw } from '../appointing/sentences.ts'
import { appointmentMade } from '../entries/appointment-made.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb, opensAfter, strandField } from './define.ts'

export const appoint = complaintVerb({
  name: 'appoint',
  title: 'Appoint an investigating officer or independent person',
  summary: 'Who investigates at stage 2, and who takes part as the independent person, with what they declared.',
  transitions: ['T22'],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '2' },
    { key: 'REG', at: '17(2)' },
    { key: 'CA', at: 'section 26(4)' },
    { key: 'IPX', at: '' },
  ],
  input: z.object({
    happened: whenField('When were they appointed?'),
    as: choiceField('As what?', ['investigating officer', 'independent person']),
    personId: personField('Who?'),
    declarations: declarationsField('What have they declared?'),
    declaredOn: declaredOnField(),
    employedUntil: employedUntilField(),
    despite: despiteField(),
    declared: declaredOnceField(
      'Had they declared that they are independent?',
      'For the independent person: no member or officer of the council, nor married to or the civil partner of one.',
    ),
    strand: strandField(),
  }),
  opensWhen: opensAfter('stage 2 requested', 'stage 2 has been asked for'),
  check: [
    (state, { happened, as, personId, declarations, employedUntil, despite }, context) =>
      stillToSay(state, { happened, as, personId, declarations, employedUntil, despite }, context),
    // Begun again, or in the other strand, the same person is appointed anew: each run has appointments of its own.
    (state, { as, personId, strand }, { source }) =>
      source.kind === 'worked' &&
      hasStep(currentRound(state, strand), `${as} appointed`) &&
      holdersNow(state, as).includes(personId)
        ? [{ field: 'personId', message: `They are the ${as} already` }]
        : [],
  ],
  guards: [
    {
      rule: 'Whoever is appointed is independent as far as the law wants it, and holds no part that excludes this one',
      source: { key: 'REG', at: '2' },
      check: (state, { happened, as, personId, declarations, employedUntil }, context) =>
        whyNotAppointed(state, { happened, as, personId, declarations, employedUntil }, context),
    },
  ],
  decide(
    state,
    { happened, as, personId, declarations, declaredOn, employedUntil, despite, declared, strand },
    context,
  ) {
    const { source } = context
    const live = source.kind === 'worked'
    const wanted = as === 'independent person' ? inLaw : (['not involved'] as const)
    return here(
      ...keptBeside(state, { happened, as, personId, declarations, employedUntil, despite, declaredOn }, context),
      appointmentMade.write(happened, source, {
        as,
        personId,
        strand,
        declared: live ? wanted.every(id => declarations.includes(id)) : declared,
      }),
    )
  },
})
