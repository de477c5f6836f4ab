import { agreedText } from '#complaint/agreed/in-words.ts'
import { agreedItems } from '#complaint/agreed/item.ts'
import { currentRound, hasStep } from '#complaint/rounds.ts'
import { byWhen } from '../agreed.ts'
import { heading, paragraphs } from '../content.ts'
import { timeForTheOmbudsman } from '../dates.ts'
import { askedForChild, childAdvocatePart, childValues } from '../for-a-child.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import type { Template } from '../template.ts'

/** The end of the council's own procedure, for a child: what is still to be done, and the Ombudsman. */
export const whatNextForChild: Template = {
  id: 'what-next-for-a-child',
  title: 'What happens next, for a child or young person',
  heading: 'What happens next',
  summary: 'That the council has given its last answer, what it still has to do and by when, and about the Ombudsman.',
  reader: 'child',
  may: complaintsTeam,
  goesTo: ['child', 'complainant'],
  tells: ['T36', 'T39'],
  source: [{ key: 'REG', at: '20(3)' }],
  opensWhen: state =>
    hasStep(currentRound(state), 'stage 3 responded') || state.closed !== null
      ? null
      : 'Opens when the council has answered the panel, or the complaint is closed.',
  asks: askedForChild,
  parts: [
    words(
      'opening',
      'that the council has given its last answer',
      'Hello {name}\n\nWe have looked at what you told us, from start to end. This was the last step here at the council. Thank you for telling us. You were brave.',
    ),
    {
      kind: 'composed',
      compose: given => {
        const open = agreedItems(given.state).filter(({ done, at }) => done === null && at !== 'Ombudsman')
        return open.length === 0
          ? []
          : [
              heading('What we still have to do'),
              ...open.flatMap(item => paragraphs(`${agreedText(item)}. By when: ${byWhen(given, item)}.`)),
              ...paragraphs('Do we not do it? Then tell us.'),
            ]
      },
    },
    words(
      'ombudsman',
      'the Ombudsman',
      'Are you still not happy? There are people outside the council who can check what we did. They are {Ombudsman}. It is free. You can call them yourself. Your advocate can do it with you. Do it within {time} of the day you first knew what went wrong.',
      { heading: 'If you are still not happy', source: [{ key: 'REG', at: '20(3)' }], keeps: ['Ombudsman', 'time'] },
    ),
    childAdvocatePart,
  ],
  values: given => ({ ...childValues(given), time: timeForTheOmbudsman(given) }),
  lacks: () => [],
  enclosures: () => [],
}
