import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dueDay, lengthTold } from '../dates.ts'
import { lastSaid } from '../on-record.ts'
import {
  BEFORE_THE_END,
  complaintsTeam,
  OMBUDSMAN,
  ombudsmanPart,
  rightToStage2,
  STAGE_2,
  words,
} from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const reason = (given: Given): string | null => lastSaid(given, 'stage-1-extended', 'reason')

/** Word that stage 1 takes up to ten working days more because the complaint is complex (regulation 14(5)). */
export const stage1Extension: Template = {
  id: 'stage-1-extension',
  title: 'Extension of stage 1',
  heading: 'Our answer to your complaint will take longer',
  summary: 'Why stage 1 takes longer, the last day for the answer, and the right to ask for stage 2.',
  reader: 'adult',
  may: [...complaintsTeam, 'stage 1 resolver'],
  goesTo: ['complainant', 'advocate'],
  tells: ['T14'],
  source: [{ key: 'REG', at: '14(5)' }],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStep(round, 'stage 1 answered')) return 'Stage 1 has been answered.'
    if (hasStage(round, 2)) return 'Stage 2 has been asked for.'
    return hasStep(round, 'stage 1 extended') ? null : 'Opens when stage 1 has been extended.'
  },
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'the apology',
      'Dear {name}\n\nWe hoped to answer your complaint by {usual}, which is {limit} from the start of stage 1. We need longer, and we are sorry.',
    ),
    words('reasons', 'why it takes longer', 'We need longer because your complaint is complex. {reasons}', {
      heading: 'Why it takes longer',
      source: [{ key: 'REG', at: '14(5)' }],
      keeps: ['reasons'],
    }),
    words(
      'new-date',
      'the last day for the answer',
      'You will have our answer by {latest}. That is {longest} from the start of stage 1, and the law lets us take no longer.',
      { heading: 'When you will have our answer', source: [{ key: 'REG', at: '14(5)' }], keeps: ['latest'] },
    ),
    rightToStage2(
      'You can ask for {stage 2} when we have answered, and also if we have not answered by then. You do not have to give reasons.',
    ),
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({
    usual: dueDay(given, 'S1-10'),
    limit: lengthTold(given, 'S1-10'),
    latest: dueDay(given, 'S1-20'),
    longest: lengthTold(given, 'S1-20'),
    reasons: reason(given),
    'stage 2': STAGE_2,
    Ombudsman: OMBUDSMAN,
  }),
  lacks: () => [],
  enclosures: () => [],
}
