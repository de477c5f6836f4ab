import { holdersNow } from '#complaint/appointing/held.ts'
import { livePoints } from '#complaint/points.ts'
import type { Point } from '#complaint/state.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { heading } from '../content.ts'
import { pointsTold } from '../points-told.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

/** Only what is about this person: the rest is nothing they may know of. */
const aboutThem = ({ state, to }: Given): readonly Point[] =>
  livePoints(state).filter(({ id }) => to !== null && state.intake.pointPeople.get(id)?.about.includes(to))

/** Tells somebody that they are complained about: in outline, how it goes, and who supports them. */
export const staffNotice: Template = {
  id: 'staff-notice',
  title: 'Notice to somebody who is complained about',
  heading: 'A complaint that concerns you',
  summary: 'What concerns them in outline, how it goes, their support, and confidentiality.',
  reader: 'colleague',
  may: complaintsTeam,
  goesTo: ['subject of a point'],
  tells: [],
  source: [{ key: 'GUIDANCE', at: '' }],
  opensWhen: state =>
    holdersNow(state, 'subject of a point').length > 0 ? null : 'Opens when somebody is named as complained about.',
  asks: () => [
    {
      name: 'support',
      label: 'Who supports them?',
      hint: 'A manager, the staff service, the union.',
      needed: true,
      long: true,
    },
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'what the letter is',
      'Dear {name}\n\nWe have a complaint from a family, and part of it concerns you. That somebody complains does not mean that you did something wrong. We want you to hear it from us.',
    ),
    {
      kind: 'composed',
      compose: given => [heading('What concerns you'), ...pointsTold('In outline', aboutThem(given))],
    },
    words(
      'process',
      'how it goes',
      'Somebody who has nothing to do with it looks into it. They will ask you what happened. You see the notes of what you said and can correct them. If a draft report says something about you, you can check its facts.',
      { heading: 'How it goes' },
    ),
    words('support', 'support', '{support}', {
      heading: 'Who supports you',
      source: [{ key: 'GUIDANCE', at: '' }],
      keeps: ['support'],
    }),
    words(
      'confidential',
      'confidentiality',
      'Please do not talk to the family about this complaint, or to colleagues. Change nothing in the files. You cannot open the complaint itself.',
      { heading: 'Please keep it to yourself' },
    ),
  ],
  values: given => ({ support: answerTo(given, 'support') }),
  lacks: given =>
    given.to !== null && aboutThem(given).length === 0
      ? ['No point is recorded as being about this person, so there is nothing to tell them.']
      : [],
  enclosures: () => [],
}
