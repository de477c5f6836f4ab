import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dueDay } from '../dates.ts'
import { who } from '../people.ts'
import { advocacyPart, BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import { answerTo, type Template } from '../template.ts'

/** Who investigates and who watches over it, told to the complainant when they are appointed (regulation 17(2)). */
export const introduction: Template = {
  id: 'introduction',
  title: 'Introduction of the investigating officer and the independent person',
  heading: 'Who will look into your complaint',
  summary: 'Who the two are, what each does, how to reach them, by when, and that they can be objected to.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T22'],
  source: [
    { key: 'REG', at: '17(2)' },
    { key: 'GUIDANCE', at: '' },
  ],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStep(round, 'stage 2 responded')) return 'Stage 2 has been answered.'
    return hasStage(round, 2) ? null : 'Opens when stage 2 has been asked for.'
  },
  asks: () => [
    {
      name: 'contact',
      label: 'How can the two be reached?',
      hint: 'A telephone number or an email for each.',
      needed: true,
      long: true,
    },
    ...askedOfAll,
  ],
  parts: [
    words('opening', 'what the letter is', 'Dear {name}\n\nThis letter tells you who will look into your complaint.'),
    words(
      'who',
      'who the two are and what each does',
      '{investigating officer} is the investigating officer. They talk to you and to others, read the files, and write a report with a finding on each point.\n\n{independent person} is the independent person. They do not work for the council. They watch over the investigation, and write a report of their own about whether it was fair.\n\n{contact}',
      {
        heading: 'Who they are',
        source: [{ key: 'REG', at: '17(2)' }],
        keeps: ['investigating officer', 'independent person'],
      },
    ),
    words(
      'next',
      'what happens next',
      'They will get in touch with you to meet. You should have our answer by {usual}, or by {latest} at the latest.',
      {
        heading: 'What happens next',
        keeps: ['usual', 'latest'],
        source: [{ key: 'REG', at: '17(3)' }],
      },
    ),
    words(
      'objecting',
      'that the complainant can object',
      'Is there a reason why one of them should not do this? Tell us, and we will think about somebody else.',
      { heading: 'If you object to one of them' },
    ),
    words(
      'support',
      'support and adjustments',
      'You can bring somebody to every meeting. Tell us what you need: an interpreter, another time or place, large print, or anything else.',
      { heading: 'What would help you' },
    ),
    advocacyPart,
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({
    'investigating officer': who(given, 'investigating officer'),
    'independent person': who(given, 'independent person'),
    contact: answerTo(given, 'contact'),
    usual: dueDay(given, 'S2-25'),
    latest: dueDay(given, 'S2-65'),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: () => [],
  enclosures: () => [],
}
