import { holdersNow } from '#complaint/appointing/held.ts'
import { livePoints } from '#complaint/points.ts'
import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { heading, table } from '../content.ts'
import { dayOf, dueDay, lengthTold } from '../dates.ts'
import { pointName, pointText, undescribed } from '../point-words.ts'
import { BEFORE_THE_END, OMBUDSMAN, ombudsmanPart } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

const wishes = ({ state }: Given) => state.outcomes.map(({ text }) => [text])

function whoAnswers({ state, names }: Given): string | null {
  const named = holdersNow(state, 'stage 1 resolver').flatMap(id => names.get(id) ?? [])
  return named.length === 0 ? null : named.join(' and ')
}

/** The answer to a complaint that came: what was understood, who answers by when, help and advocacy (regulation 11). */
export const acknowledgement: Template = {
  id: 'acknowledgement',
  title: 'Acknowledgement at stage 1',
  heading: 'We have your complaint',
  summary: 'What we understood, who answers and by when, about advocacy, and what happens if it is late.',
  reader: 'adult',
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  goesTo: ['complainant', 'advocate'],
  tells: ['T01', 'T05'],
  source: [
    { key: 'REG', at: '11' },
    { key: 'REG', at: '14(3)' },
  ],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStage(round, 2)) return 'Stage 2 has been asked for.'
    if (hasStep(round, 'stage 1 answered')) return 'Stage 1 has been answered.'
    return hasStep(round, 'stage 1 started') ? null : 'Opens when stage 1 has started.'
  },
  asks: () => [
    ...askedOfAll,
    {
      name: 'help',
      label: 'What help is there for making the complaint, and who provides advocates?',
      hint: 'Regulation 11 wants both told: help with the procedure, and how to get an advocate.',
      needed: true,
      long: true,
    },
  ],
  parts: [
    {
      kind: 'words',
      wording: {
        id: 'opening',
        about: 'what the letter is',
        words:
          'Dear {name}\n\nYour complaint reached us on {received}. We are dealing with it under the children’s social care complaints procedure, which the law sets out and which can have three stages. Stage 1 started on {started}.',
      },
    },
    {
      kind: 'composed',
      compose: given => [
        heading('What we understood'),
        ...table(
          'The points of your complaint',
          ['Point', 'What it is about'],
          livePoints(given.state, 'substance').map(point => [pointName(point), pointText(point)]),
        ),
        ...table('What you want to happen', ['What you want'], wishes(given)),
      ],
    },
    {
      kind: 'words',
      wording: {
        id: 'put-right',
        about: 'putting the points right',
        words: 'If something is missing or wrong, please tell us and we will change it.',
      },
    },
    {
      kind: 'words',
      heading: 'Who answers, and by when',
      wording: {
        id: 'by-when',
        about: 'who answers and by when',
        words:
          '{who answers} will answer you by {due}, which is {limit} from the start of stage 1. If the complaint is complex we may need up to {longest}. We will tell you before then, and why.',
        required: { source: [{ key: 'REG', at: '14(3)' }], keeps: ['who answers', 'due'] },
      },
    },
    {
      kind: 'words',
      heading: 'If we are late, or you are not satisfied',
      wording: {
        id: 'right-to-stage-2',
        about: 'the right to ask for stage 2',
        words:
          'You can ask for {stage 2} when we have answered, and also if we have not answered in time. You do not have to give reasons.',
        required: { source: [{ key: 'REG', at: '15(2)' }], keeps: ['stage 2'] },
      },
    },
    {
      kind: 'words',
      heading: 'Help and advocacy',
      wording: {
        id: 'help',
        about: 'help with the procedure and advocacy',
        words:
          'A child, young person or care leaver who complains has a right to an advocate, free of charge.\n\n{help}',
        required: {
          source: [
            { key: 'REG', at: '11' },
            { key: 'CA', at: 'section 26A' },
          ],
          keeps: ['help'],
        },
      },
    },
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({
    received: dayOf(given, 'received'),
    started: dayOf(given, 'stage 1 started'),
    'who answers': whoAnswers(given),
    due: dueDay(given, 'S1-10'),
    limit: lengthTold(given, 'S1-10'),
    longest: lengthTold(given, 'S1-20'),
    'stage 2': 'stage 2, in which the complaint is investigated together with an independent person',
    help: answerTo(given, 'help'),
    Ombudsman: OMBUDSMAN,
  }),
  lacks({ state }) {
    const points = livePoints(state, 'substance')
    return points.length === 0 ? ['No points are recorded: say first what we understood.'] : undescribed(points)
  },
  enclosures: () => [],
}
