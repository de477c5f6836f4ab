import { askedOfAll } from '../asked-of-all.ts'
import { interviewChosen, isPlanned, opensWithInterview, whichInterview, wrongInterview } from '../interviews.ts'
import { who } from '../people.ts'
import { advocacyPart, complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Template } from '../template.ts'

/** Asks somebody to an interview, with what they need to know before they come. */
export const interviewInvitation: Template = {
  id: 'interview-invitation',
  title: 'Invitation to an interview, with the information sheet',
  heading: 'Would you come and talk to us?',
  summary: 'What it is about, who comes, when and where, who can come along, and what becomes of the notes.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: [
    'complainant',
    'person affected',
    'relative',
    'representative',
    'subject of a point',
    'stage 1 resolver',
    'other',
  ],
  tells: [],
  source: [
    { key: 'IPX', at: '' },
    { key: 'GUIDANCE', at: '' },
  ],
  opensWhen: state => opensWithInterview(state, isPlanned, 'Opens when an interview is planned.'),
  asks: given => [
    ...whichInterview(given, isPlanned),
    {
      name: 'when',
      label: 'When and where is it?',
      hint: 'The day, the time, and the place or the link.',
      needed: true,
      long: true,
    },
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'what is asked',
      'Dear {name}\n\n{investigating officer} looks into a complaint about children’s services and would like to talk to you. {independent person}, who does not work for the council, may come as well.',
    ),
    words(
      'when',
      'when and where it is',
      '{when and where}\n\nDoes that not suit you? Tell us, and we will find another day.',
      {
        heading: 'When and where',
        keeps: ['when and where'],
        source: [{ key: 'GUIDANCE', at: '' }],
      },
    ),
    words('about', 'what it is about', '{what it is about}', {
      heading: 'What it is about',
      keeps: ['what it is about'],
      source: [{ key: 'GUIDANCE', at: '' }],
    }),
    words(
      'support',
      'who can come along',
      'You can bring somebody: a friend, an advocate, a colleague or somebody from your union. Tell us what you need, such as an interpreter or breaks.',
      { heading: 'Who can come with you' },
    ),
    words(
      'notes',
      'how the notes are used, and the right to correct them',
      'We write down what you say. You then get the notes, and can correct them before they are used. What you say may stand in a report that the complainant, senior officers and perhaps a review panel read. It is used for this complaint and to make services better.',
      { heading: 'What happens with what you say', source: [{ key: 'IPX', at: '' }] },
    ),
    words('free', 'that nobody has to answer', 'You do not have to answer every question. You can stop at any time.'),
    advocacyPart,
  ],
  values: given => ({
    'investigating officer': who(given, 'investigating officer'),
    'independent person': who(given, 'independent person'),
    'when and where': answerTo(given, 'when'),
    'what it is about': interviewChosen(given, isPlanned)?.about ?? null,
  }),
  lacks: given => wrongInterview(given, isPlanned),
  enclosures: () => [],
}
