import {
  confidentialPart,
  datesPart,
  opensAtStage2,
  scopePart,
  sharedValues,
  statementPart,
  termsAsked,
} from '../appointment.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import type { Template } from '../template.ts'

/** What an independent person takes on: to watch that the investigation is fair, and to say so in a report (regulation 17(2)). */
export const independentPersonAppointment: Template = {
  id: 'independent-person-appointment',
  title: 'Appointment of the independent person',
  heading: 'Your appointment as independent person',
  summary: 'What the independent person does, the points, the dates, independence in law, files and the terms.',
  reader: 'colleague',
  may: complaintsTeam,
  goesTo: ['independent person'],
  tells: ['T22'],
  source: [
    { key: 'REG', at: '17(2)' },
    { key: 'IPX', at: '' },
  ],
  opensWhen: state => opensAtStage2(state, 'independent person'),
  asks: () => [termsAsked, ...askedOfAll],
  parts: [
    words(
      'opening',
      'what the appointment is',
      'Dear {name}\n\nThank you for taking part in this complaint as independent person at stage 2. The law wants somebody in it who is not of the council.',
      { source: [{ key: 'REG', at: '17(2)' }] },
    ),
    scopePart,
    statementPart,
    datesPart,
    words(
      'role',
      'what the independent person does',
      'You see what the investigating officer sees, and may come to every interview. You watch whether the investigation is open, fair and complete. Then you write a report of your own. In it you say of every finding whether you agree, agree in part or disagree, and why.\n\nYou also take part when the council decides what to do. We will ask you what you think before it answers.',
      {
        heading: 'What you do',
        source: [
          { key: 'REG', at: '17(7)' },
          { key: 'IPX', at: '' },
        ],
      },
    ),
    words(
      'independence',
      'independence',
      'You may not be a member or an officer of the council, nor the husband, wife or civil partner of one. You cannot sit on a review panel in this complaint later. {declaration}',
      {
        heading: 'Your independence',
        source: [
          { key: 'REG', at: '2' },
          { key: 'REG', at: '19(3)' },
        ],
        keeps: ['declaration'],
      },
    ),
    confidentialPart,
    words('terms', 'the terms', '{terms}', {
      heading: 'Terms',
      source: [{ key: 'GUIDANCE', at: '' }],
      keeps: ['terms'],
    }),
  ],
  values: given => sharedValues(given, 'independent person'),
  lacks: () => [],
  enclosures: () => ['The complaint, and the answer at stage 1'],
}
