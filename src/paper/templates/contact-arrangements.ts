import type { ComplaintState } from '#complaint/state.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayTold } from '../dates.ts'
import { lastSaid } from '../on-record.ts'
import { unstopped } from '../point-words.ts'
import { BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import { answerTo, type Template } from '../template.ts'

const last = ({ alongside }: ComplaintState) => alongside.restrictions.at(-1)

/** How somebody reaches the council for a time, under its published policy, with every right at every stage kept. */
export const contactArrangements: Template = {
  id: 'contact-arrangements',
  title: 'Arrangements for contact',
  heading: 'How we will keep in touch',
  summary: 'What led to it, what is arranged, until when, how to appeal, and that every right in the procedure stays.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'relative', 'representative', 'person affected'],
  tells: [],
  source: [{ key: 'GLOS', at: '' }],
  opensWhen: state =>
    last(state)?.lifted === false ? null : 'Opens when contact has been limited under the council’s policy.',
  asks: () => [
    {
      name: 'instead',
      label: 'How can they reach the council now?',
      hint: 'One person, one number, certain hours.',
      needed: true,
      long: true,
    },
    { name: 'appeal', label: 'Whom do they tell if they disagree?', needed: true },
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'what led to it',
      'Dear {name}\n\nWe want to go on helping you, and to answer your complaint. For now we have to change how you reach us. The reason is this: {reasons}',
      {
        source: [{ key: 'GLOS', at: '' }],
        keeps: ['reasons'],
      },
    ),
    words('what', 'what is arranged', '{what is arranged}\n\n{how to reach us}', {
      heading: 'What we arrange',
      source: [{ key: 'GLOS', at: '' }],
      keeps: ['what is arranged', 'how to reach us'],
    }),
    words(
      'until',
      'how long it lasts',
      'We look at this again on {review}. It ends then, unless we write to you with new reasons.',
      {
        heading: 'How long',
        source: [{ key: 'GLOS', at: '' }],
        keeps: ['review'],
      },
    ),
    words(
      'appeal',
      'how to appeal',
      'If you disagree, tell {appeal}. Somebody who did not decide this looks at it again.',
      {
        heading: 'If you disagree',
        source: [{ key: 'GLOS', at: '' }],
        keeps: ['appeal'],
      },
    ),
    words(
      'rights-kept',
      'that every right in the procedure stays',
      'Your complaint goes on. You keep every right in it: our answer in time, stage 2, a review panel, and an advocate. In an emergency, use the emergency numbers as ever.',
      {
        heading: 'What does not change',
        source: [
          { key: 'REG', at: '15(2)' },
          { key: 'REG', at: '18(2)' },
        ],
      },
    ),
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({
    reasons: lastSaid(given, 'contact-restricted', 'reasons'),
    'what is arranged': last(given.state)?.what ?? null,
    'how to reach us': answerTo(given, 'instead'),
    review: dayTold(last(given.state)?.reviewOn),
    appeal: unstopped(answerTo(given, 'appeal')),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: () => [],
  enclosures: () => [],
}
