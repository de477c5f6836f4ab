import { readDay } from '#law/day-words.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { heading, paragraphs } from '../content.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

function wrongDay(given: Given): readonly string[] {
  const written = answerTo(given, 'until')
  if (written === '') return []
  const day = readDay(written)
  if (day === undefined) return ['The day on which the agreement ends is not a day. Write it as 27 March 2026.']
  return day > given.now.today ? [] : ['The day on which the agreement ends has to lie ahead.']
}

/** Asks somebody to agree that what they say is shared, for what, until when, and says how to take it back. */
export const consentForm: Template = {
  id: 'consent-form',
  title: 'Consent form',
  heading: 'May we share this?',
  summary: 'What would be shared, with whom and for what, until when, and how to take the agreement back.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'child', 'person affected', 'relative', 'representative'],
  tells: [],
  source: [{ key: 'UKGDPR', at: '' }],
  opensWhen: state => (state.strands.has('substance') ? null : 'Opens when a complaint has been received.'),
  asks: () => [
    { name: 'what', label: 'What would be shared?', needed: true, long: true },
    { name: 'with', label: 'With whom, and for what?', needed: true, long: true },
    {
      name: 'until',
      label: 'Until what day does the agreement last?',
      hint: 'For example, 27 March 2027.',
      needed: true,
    },
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'what is asked',
      'Dear {name}\n\nTo deal with the complaint we would like to share something about you. We ask you first. You can say no, and the complaint goes on all the same.',
    ),
    words('what', 'what would be shared', '{what}', {
      heading: 'What we would share',
      source: [{ key: 'UKGDPR', at: '' }],
      keeps: ['what'],
    }),
    words('with', 'with whom and for what', '{with whom and for what}', {
      heading: 'With whom, and for what',
      source: [{ key: 'UKGDPR', at: '' }],
      keeps: ['with whom and for what'],
    }),
    words(
      'until',
      'how long the agreement lasts, and how to take it back',
      'Your agreement lasts until {until}. You can take it back before then, on any day and without giving a reason: tell us in any way you like. What we have shared by then cannot be unshared, and nothing more is.',
      { heading: 'How long, and how to stop it', source: [{ key: 'UKGDPR', at: '' }], keeps: ['until'] },
    ),
    {
      kind: 'composed',
      compose: () => [
        heading('Your answer'),
        ...paragraphs(
          'I agree / I do not agree\n\nIn my own words, if I want to say more:\n\n…………………………………………………………………………………\n\nName: ………………………………………………\nSigned: ………………………………………………\nDate: ………………………………………………',
        ),
      ],
    },
  ],
  values: given => ({
    what: answerTo(given, 'what'),
    'with whom and for what': answerTo(given, 'with'),
    until: answerTo(given, 'until'),
  }),
  lacks: wrongDay,
  enclosures: () => [],
}
