import { z } from 'zod'
import { choiceField, optionalTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { panelAttendancePlanned } from '../entries/panel-attendance-planned.ts'
import { currentRound, hasStage, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const planPanelAttendance = complaintVerb({
  name: 'plan-panel-attendance',
  title: 'Plan who comes to the panel',
  summary: 'Who comes, who speaks, and what they need to take part.',
  transitions: ['T32'],
  may: ['complaints manager', 'complaints officer', 'panel clerk'],
  sources: [{ key: 'REG', at: '19(6)' }],
  input: z.object({
    happened: whenField('When was that settled?'),
    complainantComes: choiceField('Does the complainant come?', ['yes', 'no', 'not known yet']),
    advocateComes: yesOrNoField('Does their advocate come?'),
    companion: optionalTextField(
      'Who else comes with the complainant?',
      'They may bring one other person (regulation 19(6)), such as a friend. Without names.',
      'text',
    ),
    speaks: optionalTextField('Who speaks for the complainant?', 'By their part, without names.', 'text'),
    needs: optionalTextField(
      'What do they need to take part?',
      'Language, hearing, breaks, times of day, the way there.',
    ),
    officers: optionalTextField(
      'Which officers come?',
      'By their part. The adjudicating officer above all where a finding was not accepted.',
    ),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (hasStep(round, 'panel held')) return 'The panel has met.'
    return hasStage(round, 3) ? null : 'Opens when a panel has been asked for.'
  },
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(panelAttendancePlanned.write(happened, source, said)),
})
