import type { ComplaintState } from '#complaint/state.ts'
import { dayTold, lengthTold } from '../dates.ts'
import { matterWith, referenceOf } from '../ombudsman.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Template } from '../template.ts'

export const reportOf = (state: ComplaintState) => {
  const matter = matterWith(state, ({ reports }) => reports.length > 0)
  return { matter, report: matter?.reports.at(-1) }
}

/** The public notice that a report of the Ombudsman can be seen, and where (Local Government Act 1974, section 30(5)). */
export const publicNotice: Template = {
  id: 'public-notice',
  title: 'Public notice of an Ombudsman’s report',
  heading: 'Public notice: report by the Ombudsman',
  summary: 'That there is a report, where and from when copies can be seen, and for how long.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: [],
  addressedTo: () => null,
  namesNobody: true,
  tells: [],
  source: [
    { key: 'LGA30', at: 'section 30(4)' },
    { key: 'LGA30', at: 'section 30(5)' },
  ],
  opensWhen: state => (reportOf(state).report ? null : 'Opens when the Ombudsman has made a public report.'),
  asks: ({ state }) => [
    ...(reportOf(state).report?.notice
      ? []
      : [
          {
            name: 'from',
            label: 'From what day can copies be seen?',
            hint: 'For example, 27 March 2026. It lies within a week of the notice.',
            needed: true,
          },
        ]),
    { name: 'where', label: 'Where can copies be seen, and how are they asked for?', needed: true, long: true },
  ],
  parts: [
    words(
      'opening',
      'that there is a report',
      'The Local Government and Social Care Ombudsman has made a report about {council}, under reference {Ombudsman’s reference}. It is about a complaint to the council’s services for children.',
      { source: [{ key: 'LGA30', at: 'section 30(5)' }], keeps: ['council', 'Ombudsman’s reference'] },
    ),
    words(
      'copies',
      'where and from when copies can be seen',
      'Anybody can read the report and take a copy of it, free to read, from {from}, for {how long}. {where}',
      {
        heading: 'Where you can read it',
        source: [{ key: 'LGA30', at: 'section 30(4)' }],
        keeps: ['from', 'how long', 'where'],
      },
    ),
  ],
  values(given) {
    const { matter, report } = reportOf(given.state)
    return {
      'Ombudsman’s reference': referenceOf(matter),
      from: report?.notice ? dayTold(report.notice.copiesFrom) : answerTo(given, 'from'),
      'how long': lengthTold(given, 'S30-INSPECT'),
      where: answerTo(given, 'where'),
    }
  },
  lacks: () => [],
  enclosures: () => [],
}
