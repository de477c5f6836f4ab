import { z } from 'zod'
import { personRecorded } from '#person/entries/person-recorded.ts'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { keptBeside } from '../appointing/entries-of.ts'
import {
  declarationsField,
  declaredOnField,
  despiteField,
  employedUntilField,
  stillToSay,
  whyNotAppointed,
} from '../appointing/questions.ts'
import { partTaken } from '../entries/part-taken.ts'
import { panelMembers } from '../panel/members.ts'
import { currentRound, hasStage, hasStep } from '../rounds.ts'
import { complaintVerb } from './define.ts'

export const appointPanelMember = complaintVerb({
  name: 'appoint-panel-member',
  title: 'Appoint a member of the review panel',
  summary: 'One of the three independent people of the panel, with what they declared.',
  transitions: ['T32'],
  may: ['complaints manager', 'panel clerk'],
  sources: [
    { key: 'REG', at: '2' },
    { key: 'REG', at: '19(2)' },
    { key: 'REG', at: '19(3)' },
  ],
  input: z.object({
    happened: whenField('When were they appointed?'),
    as: choiceField('As what?', ['panel chair', 'panellist']),
    personId: optionalChosenField('person', 'Are they recorded already?', 'Leave empty for somebody new.'),
    name: optionalTextField('What is their name?', 'Only for somebody new.', 'text'),
    declarations: declarationsField('What have they declared?'),
    declaredOn: declaredOnField(),
    employedUntil: employedUntilField(),
    despite: despiteField(),
  }),
  opensWhen: state => {
    const round = currentRound(state)
    if (hasStep(round, 'panel held')) return 'The panel has met.'
    return hasStage(round, 3) ? null : 'Opens when a panel has been asked for.'
  },
  check: [
    (_state, { personId, name }) =>
      personId === null && name === null ? [{ field: 'name', message: 'Enter a name, or choose a person' }] : [],
    (_state, { personId, name }) =>
      personId !== null && name !== null
        ? [{ field: 'name', message: 'Leave the name empty when you choose a person already recorded' }]
        : [],
    (state, { happened, as, personId, declarations, employedUntil, despite }, context) =>
      stillToSay(state, { happened, as, personId, declarations, employedUntil, despite }, context),
  ],
  guards: [
    {
      rule: 'The panel is three people, one of them the chair',
      source: { key: 'REG', at: '19(2)' },
      check(state, { as, personId }) {
        const members = panelMembers(state)
        if (members.some(member => member.personId === personId))
          return {
            why: 'This person is on the panel already.',
            whatInstead: 'Appoint somebody else: regulation 19 wants three different people.',
          }
        if (as === 'panel chair' && members.some(({ part }) => part === 'panel chair'))
          return {
            why: 'The panel has a chair, and regulation 19(2) gives it one.',
            whatInstead: 'Appoint them as a panellist, or end the appointment of the chair first.',
          }
        if (members.length >= 3)
          return {
            why: 'The panel has three members, and regulation 19(2) gives it no fourth.',
            whatInstead: 'End the appointment of one of the three first, if somebody has to be replaced.',
          }
        const chairless = members.length === 2 && members.every(({ part }) => part !== 'panel chair')
        return chairless && as === 'panellist'
          ? {
              why: 'Two panellists are appointed, and the third of the three has to be the chair.',
              whatInstead: 'Appoint the chair, or end the appointment of a panellist who is to take the chair.',
            }
          : null
      },
    },
    {
      rule: 'Whoever sits on the panel is independent, and had no part in the complaint before',
      source: { key: 'REG', at: '19(3)' },
      check: (state, { happened, as, personId, declarations, employedUntil }, context) =>
        whyNotAppointed(state, { happened, as, personId, declarations, employedUntil }, context),
    },
  ],
  decide(state, { happened, as, personId, name, ...asked }, context) {
    const { source, newId } = context
    const id = personId ?? newId()
    return [
      ...(personId === null
        ? [
            {
              to: { kind: 'person', id } as const,
              entries: [personRecorded.write(happened, source, { name: name ?? '', note: null })],
            },
          ]
        : []),
      {
        to: 'this stream',
        entries: [
          ...keptBeside(state, { happened, as, personId: id, ...asked }, context),
          partTaken.write(happened, source, { personId: id, part: as, note: null }),
        ],
      },
    ]
  },
})
