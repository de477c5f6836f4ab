import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import { dueSpan } from '#law/due.ts'
import { limits } from '#law/limits.ts'
import { isExact } from '#law/span.ts'
import { optionalTextField, whenField, yesNoOrNotRecordedField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { panelArranged } from '../entries/panel-arranged.ts'
import { holdersOf } from '../parts.ts'
import { currentRound, firstStep, hasStage, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const arrangePanel = complaintVerb({
  name: 'arrange-panel',
  title: 'Arrange the review panel',
  summary:
    'Three independent people, one of them the chair, and the day the panel meets. It can be moved the same way.',
  transitions: ['T32', 'T33'],
  may: ['complaints manager', 'panel clerk'],
  sources: [
    { key: 'REG', at: '19(2)' },
    { key: 'REG', at: '19(3)' },
    { key: 'REG', at: '19(4)' },
  ],
  input: z.object({
    happened: whenField('When was it arranged?'),
    panelOn: whenField('On what day does the panel meet?', 'Within 30 working days of the request.'),
    declared: yesNoOrNotRecordedField(
      'Have all three declared that they are independent?',
      'No member or officer of the council, nor married to or the civil partner of one.',
    ),
    reasonIfLate: optionalTextField(
      'If that is after the 30 working days, or the panel is moved: why, and at whose wish?',
      'A later date is taken and shown as late, with this reason beside it.',
    ),
    strand: strandField(),
  }),
  opensWhen: state => {
    const round = currentRound(state)
    if (hasStep(round, 'panel held')) return 'The panel has met.'
    if (round.latePanelRequest?.taken === false) return 'The request was late and was turned down, with reasons.'
    return hasStage(round, 3) ? null : 'Opens when a panel has been asked for.'
  },
  check: [
    (_state, { panelOn }) =>
      isExact(panelOn) ? [] : [{ field: 'panelOn', message: 'Enter the day the panel meets, such as 8 December 2022' }],
    (state, { panelOn, reasonIfLate, strand }, { calendar, source }) => {
      const request = firstStep(currentRound(state, strand), 'panel requested')?.happened
      const last = request ? dueSpan(limits['S3-PANEL-30'], request, calendar).latest : null
      if (source.kind !== 'worked' || reasonIfLate !== null || last === null || panelOn.latest === null) return []
      return panelOn.latest > last
        ? [
            {
              field: 'reasonIfLate',
              message: `The 30 working days end on ${dateInWords(last)}. Say why the panel meets later`,
            },
          ]
        : []
    },
  ],
  guards: [
    {
      rule: 'The panel is three independent people, one of them the chair',
      source: { key: 'REG', at: '19(2)' },
      check: (state, { declared }) => {
        const chairs = holdersOf(state, 'panel chair')
        const others = holdersOf(state, 'panellist').filter(id => !chairs.includes(id))
        if (chairs.length !== 1 || others.length !== 2)
          return {
            why: `The complaint has ${chairs.length} people recorded as chair of the panel and ${others.length} as further panellists.`,
            whatInstead: 'Add one chair and two panellists to the complaint first.',
          }
        return declared === true
          ? null
          : {
              why: 'There is no declaration that all three are independent of the council.',
              whatInstead: 'Get the declarations first, or find other people for the panel.',
            }
      },
    },
    {
      rule: 'The independent person does not sit on the panel',
      source: { key: 'REG', at: '19(3)' },
      check: state => {
        const panel = [...holdersOf(state, 'panel chair'), ...holdersOf(state, 'panellist')]
        return holdersOf(state, 'independent person').some(id => panel.includes(id))
          ? {
              why: 'The independent person of stage 2 is recorded as a member of the panel.',
              whatInstead: 'Find somebody else for the panel.',
            }
          : null
      },
    },
  ],
  decide: (_state, { happened, panelOn, ...said }, { source }) =>
    panelOn.latest === null
      ? []
      : here(panelArranged.write(happened, source, { ...said, panelOn: formatIsoDay(panelOn.latest) })),
})
