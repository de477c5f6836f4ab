import { agreedText } from '#complaint/agreed/in-words.ts'
import { agreedItems } from '#complaint/agreed/item.ts'
import { byWhen } from '../agreed.ts'
import { heading, table } from '../content.ts'
import { dayTold, lengthTold } from '../dates.ts'
import { referenceOf } from '../ombudsman.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Template } from '../template.ts'
import { reportOf } from './public-notice.ts'

/** Puts a public report of the Ombudsman before the members, who have to consider it (Local Government Act 1974, section 31). */
export const reportToMembers: Template = {
  id: 'report-to-members',
  title: 'Report to members on an Ombudsman’s report',
  heading: 'Report by the Local Government and Social Care Ombudsman',
  summary: 'What the Ombudsman found, what members have to decide, what was done, and by when the council answers.',
  reader: 'colleague',
  may: complaintsTeam,
  goesTo: [],
  addressedTo: () => null,
  namesNobody: true,
  tells: [],
  source: [{ key: 'LGA31', at: 'section 31(2)' }],
  opensWhen: state => (reportOf(state).report ? null : 'Opens when the Ombudsman has made a public report.'),
  asks: () => [
    {
      name: 'found',
      label: 'What did the Ombudsman find, in brief?',
      hint: 'Without names.',
      needed: true,
      long: true,
    },
    { name: 'decide', label: 'What are members asked to decide?', needed: true, long: true },
  ],
  parts: [
    words(
      'opening',
      'what members have to do',
      'The council received a report of the Ombudsman, under reference {Ombudsman’s reference}, on {received}. The law wants it to be considered, and the Ombudsman told what the council has done or will do, within {how long}.',
      { source: [{ key: 'LGA31', at: 'section 31(2)' }], keeps: ['Ombudsman’s reference', 'received', 'how long'] },
    ),
    words('found', 'what the Ombudsman found', '{found}', {
      heading: 'What the Ombudsman found',
      source: [{ key: 'LGA31', at: 'section 31(2)' }],
      keeps: ['found'],
    }),
    {
      kind: 'composed',
      compose: given => {
        const rows = agreedItems(given.state)
          .filter(({ at }) => at === 'Ombudsman')
          .map(item => [agreedText(item), byWhen(given, item), item.done ? 'Done' : 'To be done'])
        return rows.length === 0
          ? []
          : [heading('What was agreed'), ...table('Each remedy', ['What', 'By when', 'How it stands'], rows)]
      },
    },
    words('decide', 'what members are asked to decide', '{decide}', {
      heading: 'What you are asked to decide',
      source: [{ key: 'LGA31', at: 'section 31(2)' }],
      keeps: ['decide'],
    }),
  ],
  values(given) {
    const { matter, report } = reportOf(given.state)
    return {
      'Ombudsman’s reference': referenceOf(matter),
      received: dayTold(report?.happened),
      'how long': lengthTold(given, 'LGSCO-S31-3M'),
      found: answerTo(given, 'found'),
      decide: answerTo(given, 'decide'),
    }
  },
  lacks: () => [],
  enclosures: () => ['The report of the Ombudsman'],
}
