import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import { dueDay } from '../dates.ts'
import { askedForChild, childAdvocatePart, childOmbudsmanPart, childValues, inTheirOwnWords } from '../for-a-child.ts'
import { who } from '../people.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import type { Template } from '../template.ts'

/** Who looks at a child's complaint at stage 2, what each of them does, and when the child hears. */
export const whoIsLookingForChild: Template = {
  id: 'who-is-looking-for-a-child',
  title: 'Who is looking at this, for a child or young person',
  heading: 'Who is looking at what you told us',
  summary: 'The two people who look at the complaint at stage 2, what each does, and on what day they will hear.',
  reader: 'child',
  may: complaintsTeam,
  goesTo: ['child', 'complainant'],
  tells: ['T19', 'T22'],
  source: [{ key: 'REG', at: '17(2)' }],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStep(round, 'stage 2 responded')) return 'Stage 2 has been answered.'
    return hasStage(round, 2) ? null : 'Opens when stage 2 has been asked for.'
  },
  asks: askedForChild,
  parts: [
    words(
      'opening',
      'thanks, and that they are not in trouble',
      'Hello {name}\n\nYou asked us to look again. Thank you for telling us. You are not in trouble.',
    ),
    inTheirOwnWords,
    words(
      'who',
      'who the two people are, and what each does',
      'Two new people will look at it.\n\n{investigator} finds out what happened. They will talk to you, if you want.\n\n{independent person} does not work for the council. They make sure that it is fair.\n\nDo you not want one of these people? Tell us. You do not have to say why.',
      { heading: 'Who they are', source: [{ key: 'REG', at: '17(2)' }], keeps: ['investigator', 'independent person'] },
    ),
    words(
      'by-when',
      'by when they hear',
      'You should get an answer by {usual}. It can take longer. Then we tell you why. The very last day is {latest}.',
      { heading: 'What happens next', source: [{ key: 'REG', at: '17(3)' }], keeps: ['usual', 'latest'] },
    ),
    childAdvocatePart,
    childOmbudsmanPart,
  ],
  values: given => ({
    ...childValues(given),
    investigator: who(given, 'investigating officer'),
    'independent person': who(given, 'independent person'),
    usual: dueDay(given, 'S2-25'),
    latest: dueDay(given, 'S2-65'),
  }),
  lacks: () => [],
  enclosures: () => [],
}
