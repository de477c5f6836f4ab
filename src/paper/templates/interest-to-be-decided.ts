import { askedOfAll } from '../asked-of-all.ts'
import { dayOf } from '../dates.ts'
import { advocacyPart, BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import { answerTo, type Template } from '../template.ts'

/** Word that the council has to decide first whether somebody's interest is sufficient (regulation 12(1) and (2)). */
export const interestToBeDecided: Template = {
  id: 'interest-to-be-decided',
  title: 'Sufficient interest has to be decided',
  heading: 'We have to decide whether you can make this complaint',
  summary: 'That the interest of whoever complains has to be decided, how that is done, and what follows.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T02'],
  source: [
    { key: 'REG', at: '12(1)' },
    { key: 'REG', at: '12(2)' },
  ],
  opensWhen: ({ gates }) =>
    gates.interests.some(one => one.decided === null) ? null : 'Opens when somebody’s interest waits for a decision.',
  asks: () => [
    {
      name: 'tellUs',
      label: 'What can they send or tell that would help the council to decide?',
      hint: 'And by when, so that the decision need not wait.',
      needed: true,
      long: true,
    },
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'what has to be decided',
      'Dear {name}\n\nThank you for your complaint, which reached us on {received}. The law says who can use this procedure. Others can use it if we think that their interest is strong enough. We have to decide that about you before we can look at your complaint.',
      { source: [{ key: 'REG', at: '12(1)' }] },
    ),
    words(
      'how',
      'how it is decided',
      'We look at what the child is to you, and at what you tell us. We also find out what the child wants, where it is right to ask.\n\n{what would help}',
      { heading: 'How we decide', source: [{ key: 'REG', at: '12(2)' }], keeps: ['what would help'] },
    ),
    words(
      'next',
      'what follows from the decision',
      'We decide as soon as we can, and write to you with our reasons. If your interest is strong enough, stage 1 starts on the day that we decide. If it is not, we tell you what else you can do.',
      {
        heading: 'What happens next',
        source: [
          { key: 'REG', at: '12(3)' },
          { key: 'REG', at: '12(4)' },
        ],
      },
    ),
    advocacyPart,
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({
    received: dayOf(given, 'received'),
    'what would help': answerTo(given, 'tellUs'),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: () => [],
  enclosures: () => [],
}
