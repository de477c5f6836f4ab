import { askedForChild, childAdvocatePart, childOmbudsmanPart, childValues, inTheirOwnWords } from '../for-a-child.ts'
import { isPlanned, opensWithInterview, whichInterview, wrongInterview } from '../interviews.ts'
import { who } from '../people.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Template } from '../template.ts'

/** Asks a child to come and talk to those who look into the complaint. */
export const meetingForChild: Template = {
  id: 'meeting-for-a-child',
  title: 'Meeting the investigators, for a child or young person',
  heading: 'Will you talk to us?',
  summary: 'Who would like to meet them, when and where, who can come along, and that they can stop at any time.',
  reader: 'child',
  may: complaintsTeam,
  goesTo: ['child', 'complainant', 'person affected'],
  tells: [],
  source: [{ key: 'GUIDANCE', at: '' }],
  opensWhen: state => opensWithInterview(state, isPlanned, 'Opens when an interview is planned.'),
  asks: given => [
    ...whichInterview(given, isPlanned),
    {
      name: 'when',
      label: 'When and where do you meet?',
      hint: 'The day, the time, and a place they know.',
      needed: true,
      long: true,
    },
    ...askedForChild(given),
  ],
  parts: [
    words(
      'opening',
      'what is asked, and that they are not in trouble',
      'Hello {name}\n\n{investigator} would like to meet you. They want to hear what happened. {independent person} may come too. They make sure that it is fair. You are not in trouble.',
      { source: [{ key: 'GUIDANCE', at: '' }], keeps: ['investigator'] },
    ),
    words('when', 'when and where it is', '{when and where}\n\nDo you want another day or another place? Tell us.', {
      heading: 'When and where',
      source: [{ key: 'GUIDANCE', at: '' }],
      keeps: ['when and where'],
    }),
    inTheirOwnWords,
    words(
      'how',
      'how it goes',
      'You can bring somebody with you. You can have a break. You can stop when you want. You do not have to answer everything.\n\nWe write down what you say. You get it to read. You can change what is wrong.\n\nAre you worried that somebody is not safe? Then we may have to tell someone who can help. We tell you first.',
      { heading: 'How it goes' },
    ),
    childAdvocatePart,
    childOmbudsmanPart,
  ],
  values: given => ({
    ...childValues(given),
    investigator: who(given, 'investigating officer'),
    'independent person': who(given, 'independent person'),
    'when and where': answerTo(given, 'when'),
  }),
  lacks: given => wrongInterview(given, isPlanned),
  enclosures: () => [],
}
