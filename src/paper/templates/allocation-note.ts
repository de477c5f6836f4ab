import { holdersNow } from '#complaint/appointing/held.ts'
import { partsHeldBy } from '#complaint/parts.ts'
import { livePoints } from '#complaint/points.ts'
import { currentRound, hasStep } from '#complaint/rounds.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, table } from '../content.ts'
import { dayOf, dueDay, lengthTold } from '../dates.ts'
import { pointsLack, pointsTold } from '../points-told.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

const history = ({ state }: Given): readonly Block[] =>
  table(
    'What to read first',
    ['What', 'Why it matters'],
    state.intake.links.map(({ kind }) => ['Another complaint in the record', kind]),
  )

/** Those who are kept out of the complaint, and those complained about. */
const notToAsk = (given: Given): readonly Block[] => {
  const { state, names } = given
  const about = holdersNow(state, 'subject of a point').map(id => [names.get(id) ?? 'Name erased', 'Complained about'])
  const out = state.exclusions.map(({ personId, reason }) => [names.get(personId) ?? 'Name erased', reason])
  const told = table('Do not discuss the complaint with', ['Who', 'Why'], [...about, ...out])
  return told.length === 0 ? [] : [heading('People not to talk to'), ...told]
}

/** What a manager needs on the day on which a complaint is given to them (regulation 14). */
export const allocationNote: Template = {
  id: 'allocation-note',
  title: 'Allocation note to the manager who answers',
  heading: 'A complaint for you to answer at stage 1',
  summary: 'The points, the dates, what to read, whom not to talk to, and what may be offered.',
  reader: 'colleague',
  may: complaintsTeam,
  goesTo: ['stage 1 resolver'],
  tells: ['T05'],
  source: [{ key: 'REG', at: '14(1)' }],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStep(round, 'stage 1 answered')) return 'Stage 1 has been answered.'
    return hasStep(round, 'stage 1 started') ? null : 'Opens when stage 1 has started.'
  },
  asks: () => [
    {
      name: 'mayOffer',
      label: 'What may they offer without asking anybody?',
      hint: 'For example, an apology, a meeting, a payment up to an amount.',
      needed: true,
      long: true,
    },
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'what is asked',
      'Dear {name}\n\nPlease answer this complaint. It reached the council on {received}, and stage 1 started on {started}.',
    ),
    words(
      'by-when',
      'by when the answer goes out',
      'The answer has to reach the complainant by {due}, which is {limit} from the start. Talk to them first: most complaints are settled by listening. Tell us at once if it is complex. Nobody but us can give more time.',
      { heading: 'By when', source: [{ key: 'REG', at: '14(1)' }], keeps: ['due'] },
    ),
    {
      kind: 'composed',
      compose: given => [
        heading('The points'),
        ...pointsTold('The points to answer', livePoints(given.state, 'substance')),
      ],
    },
    { kind: 'composed', compose: history },
    { kind: 'composed', compose: notToAsk },
    words(
      'answer',
      'how the answer is written',
      'Answer every point with a finding and your reasons. Write it in Redress, under “Answer stage 1”: the letter is made from what you save there.\n\nYou may offer: {may offer}',
      { heading: 'Your answer', keeps: ['may offer'] },
    ),
  ],
  values: given => ({
    received: dayOf(given, 'received'),
    started: dayOf(given, 'stage 1 started'),
    due: dueDay(given, 'S1-10'),
    limit: lengthTold(given, 'S1-10'),
    'may offer': answerTo(given, 'mayOffer'),
  }),
  lacks: given => [
    ...pointsLack(given),
    ...holdersNow(given.state, 'stage 1 resolver')
      .filter(id => partsHeldBy(given.state, id).includes('subject of a point'))
      .map(() => 'Whoever is to answer is complained about. Give it to somebody else.'),
  ],
  enclosures: () => ['The complaint as it reached us'],
}
