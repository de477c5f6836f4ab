import { currentRound, hasStep } from '#complaint/rounds.ts'
import { dayTold, dueDay } from '../dates.ts'
import { askedForChild, childAdvocatePart, childOmbudsmanPart, childValues } from '../for-a-child.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

/** The day promised last: with the notice at stage 2, or the last day that an extended stage 1 has. */
function newDay(given: Given): string | null {
  const round = currentRound(given.state)
  const promised = round.promises.at(-1)
  if (promised) return dayTold(promised.date)
  return hasStep(round, 'stage 1 extended') ? dueDay(given, 'S1-20') : null
}

/** Sorry, it takes longer: the child's version of the extension of stage 1 and of the delay notice at stage 2. */
export const takingLongerForChild: Template = {
  id: 'taking-longer-for-a-child',
  title: 'Sorry, it is taking longer, for a child or young person',
  heading: 'Sorry, it is taking longer',
  summary: 'That it takes longer, why, and the new day on which they will hear.',
  reader: 'child',
  may: complaintsTeam,
  goesTo: ['child', 'complainant'],
  tells: ['T14', 'T23', 'T24'],
  source: [
    { key: 'REG', at: '14(5)' },
    { key: 'REG', at: '17(6)' },
  ],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStep(round, 'stage 2 responded')) return 'Stage 2 has been answered.'
    if (round.promises.length > 0) return null
    if (hasStep(round, 'stage 1 answered')) return 'Stage 1 has been answered.'
    return hasStep(round, 'stage 1 extended') ? null : 'Opens when more time was taken at stage 1 or stage 2.'
  },
  asks: given => [
    {
      name: 'why',
      label: 'Why does it take longer, in words they can use?',
      hint: 'One idea a sentence. Nothing about anybody else’s private life.',
      needed: true,
      long: true,
    },
    ...askedForChild(given),
  ],
  parts: [
    words(
      'opening',
      'the apology',
      'Hello {name}\n\nWe said that we would answer you. We need more time. We are sorry. It is not your fault.',
    ),
    words('reasons', 'why it takes longer', '{why}', {
      heading: 'Why',
      source: [{ key: 'REG', at: '17(6)' }],
      keeps: ['why'],
    }),
    words('new-date', 'the new day', 'You will get an answer by {new day}.', {
      heading: 'What happens next',
      source: [{ key: 'REG', at: '17(6)' }],
      keeps: ['new day'],
    }),
    words(
      'can-do',
      'what the child can do',
      'Are you fed up with waiting? You can tell us. You can also tell the people outside the council.',
    ),
    childAdvocatePart,
    childOmbudsmanPart,
  ],
  values: given => ({ ...childValues(given), why: answerTo(given, 'why'), 'new day': newDay(given) }),
  lacks: () => [],
  enclosures: () => [],
}
