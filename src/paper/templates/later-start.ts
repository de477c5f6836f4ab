import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayOf, dayTold, dueDay, lengthTold } from '../dates.ts'
import { lastOf, lastSaid, strandOf } from '../on-record.ts'
import { who } from '../people.ts'
import {
  advocacyPart,
  BEFORE_THE_END,
  complaintsTeam,
  OMBUDSMAN,
  ombudsmanPart,
  rightToStage2,
  STAGE_2,
  words,
} from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const laterStartOf = ({ state }: Pick<Given, 'state'>) => lastOf(state, 'later-start-agreed')

const LONGER = 'If your complaint is complex we may need up to {longest}. We will tell you before then, and why.'

/** Word that stage 1 starts later because the complainant asked for it and the council agreed (regulation 14(4)). */
export const laterStart: Template = {
  id: 'later-start',
  title: 'Later start of stage 1',
  heading: 'We start later, as you asked',
  summary: 'What they asked for, the day on which stage 1 starts, and the day by which they will have the answer.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T15'],
  source: [{ key: 'REG', at: '14(4)' }],
  opensWhen(state) {
    const agreed = laterStartOf({ state })
    const round = currentRound(state, strandOf(agreed))
    if (hasStep(round, 'stage 1 answered')) return 'Stage 1 has been answered.'
    if (hasStage(round, 2)) return 'Stage 2 has been asked for.'
    return agreed ? null : 'Opens when a later start of stage 1 has been agreed.'
  },
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'that stage 1 starts later, as they asked',
      'Dear {name}\n\nYou asked us to start later, and on {agreed} we agreed. Stage 1 of your complaint starts on {started}.',
      { source: [{ key: 'REG', at: '14(4)' }], keeps: ['started'] },
    ),
    words('asked', 'what they asked for', 'This is what you asked for: {request}'),
    words(
      'by-when',
      'who answers and by when',
      `{who answers} will answer you by {due}, which is {limit} from the start of stage 1. ${LONGER}`,
      {
        heading: 'Who answers, and by when',
        source: [{ key: 'REG', at: '14(4)' }],
        keeps: ['who answers', 'due'],
        when: given => who(given, 'stage 1 resolver') !== null,
      },
    ),
    words(
      'by-when-nobody-yet',
      'by when the answer comes, while nobody is named',
      `You will have our answer by {due}, which is {limit} from the start of stage 1. We will write to you about who gives it. ${LONGER}`,
      {
        heading: 'By when we answer',
        source: [{ key: 'REG', at: '14(4)' }],
        keeps: ['due'],
        when: given => who(given, 'stage 1 resolver') === null,
      },
    ),
    words('nothing-else', 'that only they can move it', 'We do not move this day unless you ask us to.'),
    rightToStage2(
      'You can ask for {stage 2} when we have answered, and also if we have not answered in time. You do not have to give reasons.',
    ),
    advocacyPart,
    ombudsmanPart(BEFORE_THE_END),
  ],
  values(given) {
    const agreed = laterStartOf(given)
    const strand = strandOf(agreed)
    return {
      agreed: dayTold(agreed?.happened),
      started: dayOf(given, 'stage 1 started', strand),
      request: lastSaid(given, 'later-start-agreed', 'request'),
      'who answers': who(given, 'stage 1 resolver'),
      due: dueDay(given, 'S1-10', strand),
      limit: lengthTold(given, 'S1-10'),
      longest: lengthTold(given, 'S1-20'),
      'stage 2': STAGE_2,
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: () => [],
  enclosures: () => [],
}
