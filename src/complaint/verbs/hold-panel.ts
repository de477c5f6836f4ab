import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { asked, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { panelAttended } from '../entries/panel-attended.ts'
import { panelHeld } from '../entries/panel-held.ts'
import { panelLacks } from '../panel/members.ts'
import { attendees } from '../panel/state.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

const isAttendee = (text: string): text is (typeof attendees)[number] => attendees.some(one => one === text)
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

export const holdPanel = complaintVerb({
  name: 'hold-panel',
  title: 'Record the panel meeting',
  summary: 'The panel met, and heard those with a right to speak.',
  transitions: ['T34'],
  may: ['complaints manager', 'panel clerk'],
  sources: [
    { key: 'REG', at: '19(4)' },
    { key: 'REG', at: '19(5)' },
    { key: 'REG', at: '19(6)' },
  ],
  input: z.object({
    happened: whenField('When did the panel meet?'),
    attended: asked(
      z
        .union([z.string(), z.array(z.string())])
        .default([])
        .transform(given => (typeof given === 'string' ? [given] : given).filter(isAttendee)),
      {
        question: 'Who was there, besides the panel?',
        kind: 'declarations',
        choices: attendees.map(value => ({ value, text: capital(value) })),
      },
    ),
    submissionIds: manyChosenField('submissions', 'Which submissions did the panel consider?'),
    note: optionalTextField('Anything to note of the meeting?', 'Who spoke, by their part, without names.'),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (hasStep(round, 'panel reported')) return 'The panel has reported.'
    return hasStep(round, 'panel arranged') ? null : 'Opens when the panel is arranged.'
  },
  check: (state, { submissionIds, strand }) =>
    submissionIds.every(id => currentRound(state, strand).panel.submissions.some(one => one.id === id))
      ? []
      : [{ field: 'submissionIds', message: 'Choose submissions to this panel' }],
  guards: [
    {
      rule: 'A panel that meets is three independent people, one of them the chair',
      source: { key: 'REG', at: '19(2)' },
      check: (state, { happened }) => {
        const lacks = panelLacks(state, happened.latest ?? undefined)
        return (
          lacks && {
            why: lacks.why,
            whatInstead:
              'If somebody has taken the empty place, appoint them with the day. If it met as it was, that was no review panel in law: fix a new day with three. What took place can still be entered as history, and then shows as a fault.',
          }
        )
      },
    },
  ],
  decide: (_state, { happened, note, attended, submissionIds, strand }, { source }) =>
    here(
      panelHeld.write(happened, source, { strand, note }),
      ...(attended.length > 0 || submissionIds.length > 0
        ? [panelAttended.write(happened, source, { strand, attended, considered: submissionIds })]
        : []),
    ),
})
