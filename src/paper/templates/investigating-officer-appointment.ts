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

/** What an investigating officer takes on: the points, the dates, how to work, and what the report holds. */
export const investigatingOfficerAppointment: Template = {
  id: 'investigating-officer-appointment',
  title: 'Appointment of the investigating officer',
  heading: 'Your appointment as investigating officer',
  summary: 'The points, the dates, independence, files, interviews, the report, the panel and the terms.',
  reader: 'colleague',
  may: complaintsTeam,
  goesTo: ['investigating officer'],
  tells: ['T22'],
  source: [
    { key: 'REG', at: '17(1)' },
    { key: 'IOX', at: '' },
    { key: 'GUIDANCE', at: '' },
  ],
  opensWhen: state => opensAtStage2(state, 'investigating officer'),
  asks: () => [termsAsked, ...askedOfAll],
  parts: [
    words(
      'opening',
      'what the appointment is',
      'Dear {name}\n\nThank you for taking on this complaint as investigating officer at stage 2.',
    ),
    scopePart,
    statementPart,
    datesPart,
    words(
      'independence',
      'independence',
      'You have nothing to do with the service complained about, with the family, or with how the complaint was answered before. Tell us at once if that changes. {declaration}',
      { heading: 'Your independence', source: [{ key: 'GUIDANCE', at: '' }], keeps: ['declaration'] },
    ),
    confidentialPart,
    words(
      'interviews',
      'interviews',
      'Meet the complainant first, with the independent person. Tell everybody beforehand what you want to ask, and that they may bring somebody. Write down what was said, and let each person correct their own record. The independent person may come to every interview.',
      { heading: 'Interviews', source: [{ key: 'IPX', at: '' }] },
    ),
    words(
      'report',
      'what the report holds',
      'Your report takes each point by itself: what is complained about, the evidence with its references, what you make of it, and a finding: upheld, partially upheld, not upheld or inconclusive. Say whether the complainant gets what they want. Number your recommendations, and make each one something that a person can do and prove. Write so that the complainant can read it.',
      { heading: 'Your report', source: [{ key: 'GUIDANCE', at: '' }] },
    ),
    words('panel', 'the review panel', 'If there is a review panel, it may ask you to come and explain your report.', {
      heading: 'Afterwards',
      source: [{ key: 'GUIDANCE', at: '' }],
    }),
    words('terms', 'the terms', '{terms}', {
      heading: 'Terms',
      source: [{ key: 'GUIDANCE', at: '' }],
      keeps: ['terms'],
    }),
  ],
  values: given => sharedValues(given, 'investigating officer'),
  lacks: () => [],
  enclosures: () => ['The complaint, and the answer at stage 1'],
}
