import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import { dueSpan } from '#law/due.ts'
import { limits } from '#law/limits.ts'
import { isExact } from '#law/span.ts'
import { asked, optionalTextField, whenField } from '#stream/field.ts'
import { clockTime, timeField } from '#stream/time-field.ts'
import { here } from '#stream/verb.ts'
import { declaredOnceField } from '../appointing/questions.ts'
import { panelArranged } from '../entries/panel-arranged.ts'
import { panelLacks, panelMembers } from '../panel/members.ts'
import { holdersOf } from '../parts.ts'
import { currentRound, firstStep, hasStage, hasStep } from '../rounds.ts'
import { wishedBy } from '../words.ts'
import { complaintVerb, strandField } from './define.ts'

export const arrangePanel = complaintVerb({
  name: 'arrange-panel',
  title: 'Arrange the review panel',
  summary: 'The day on which the panel of three meets. It can be moved the same way, and every date stays on record.',
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
    time: timeField('At what time?', 'For example, 10.30am. Leave empty if no time is fixed.'),
    where: optionalTextField('Where?', 'A place or a link. It goes into the calendar of those who take part.', 'text'),
    wishedBy: asked(
      z
        .string()
        .default('')
        .transform((text, context) => {
          if (text === '') return null
          const read = wishedBy.safeParse(text)
          if (read.success) return read.data
          context.addIssue({ code: 'custom', message: 'If it is later, or moved, who asked for that?: choose one' })
          return z.NEVER
        }),
      {
        question: 'If it is after the 30 working days, or moved: who asked for that?',
        kind: 'choice',
        choices: wishedBy.options.map(value => ({
          value,
          text: `${value.charAt(0).toUpperCase()}${value.slice(1)}`,
        })),
      },
    ),
    reasonIfLate: optionalTextField(
      'And why?',
      'A later date is taken. It is still measured against the 30 working days and shown as late, with this beside it.',
    ),
    declared: declaredOnceField(
      'Had all three declared that they are independent?',
      'No member or officer of the council, nor married to or the civil partner of one.',
    ),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (hasStep(round, 'panel held')) return 'The panel has met.'
    if (round.latePanelRequest?.taken === false) return 'The request was late and was turned down, with reasons.'
    return hasStage(round, 3) ? null : 'Opens when a panel has been asked for.'
  },
  check: [
    (_state, { panelOn }) =>
      isExact(panelOn) ? [] : [{ field: 'panelOn', message: 'Enter the day the panel meets, such as 8 December 2022' }],
    (state, { panelOn, reasonIfLate, wishedBy: by, strand }, { calendar, source }) => {
      const round = currentRound(state, strand)
      const request = firstStep(round, 'panel requested')?.happened
      const last = request ? dueSpan(limits['S3-PANEL-30'], request, calendar).latest : null
      if (source.kind !== 'worked' || panelOn.latest === null) return []
      const late = last !== null && panelOn.latest > last
      const moved = round.panelArrangements.length > 0
      if (!late && !moved) return []
      const because = late ? `The 30 working days end on ${dateInWords(last)}.` : 'The panel is moved.'
      return [
        ...(by === null ? [{ field: 'wishedBy', message: `${because} Say who asked for this date` }] : []),
        ...(reasonIfLate === null
          ? [
              {
                field: 'reasonIfLate',
                message: `${because} Say why the panel meets ${late ? 'later' : 'on another day'}`,
              },
            ]
          : []),
      ]
    },
  ],
  guards: [
    {
      rule: 'The panel is three independent people, one of them the chair',
      source: { key: 'REG', at: '19(2)' },
      check: state => panelLacks(state),
    },
    {
      rule: 'The independent person does not sit on the panel',
      source: { key: 'REG', at: '19(3)' },
      check: state => {
        const panel = panelMembers(state).map(({ personId }) => personId)
        return holdersOf(state, 'independent person').some(id => panel.includes(id))
          ? {
              why: 'The independent person of stage 2 is recorded as a member of the panel.',
              whatInstead: 'Find somebody else for the panel.',
            }
          : null
      },
    },
  ],
  decide: (state, { happened, panelOn, declared, time, ...said }, { source }) =>
    panelOn.latest === null
      ? []
      : here(
          panelArranged.write(happened, source, {
            ...said,
            time: time === null ? null : clockTime(time),
            panelOn: formatIsoDay(panelOn.latest),
            declared: source.kind === 'worked' ? panelLacks(state) === null : declared,
          }),
        ),
})
