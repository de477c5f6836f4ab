import type { FileKind } from '#complaint/files/kinds.ts'
import type { Facts, PointFact, StageFinding } from '#statement/facts.ts'
import { bradford } from '../retold/bradford.ts'
import { westminster } from '../retold/westminster.ts'
import type { PracticeFile } from './letters.ts'

/** A paper of a published case: invented, and of the day on which the case had one of its kind. */
export interface RetoldPaper extends PracticeFile {
  /** As people write it: "8 February 2023", or a year where no more is known. */
  readonly dated: string
  readonly suppliedBy: 'complainant' | 'independent person' | null
}

/** When the papers of a case were written, where its decision says so. */
interface Written {
  readonly complaint: string
  readonly statement: string
  readonly reports: readonly [officer: string, independent: string]
  readonly adjudication: string
  readonly request: string
  readonly panel: string
  readonly reply: string
}

const INVENTED = 'This paper is invented. It was made for practice.'
const RELEASED = 'Made by Redress itself for practice.'

interface Heading {
  readonly title: string
  /** What the kind does not say. */
  readonly what: string
  readonly dated: string
  readonly suppliedBy?: RetoldPaper['suppliedBy']
}

const paper = (
  kind: FileKind,
  { title, what, dated, suppliedBy = null }: Heading,
  lines: readonly string[],
): RetoldPaper => ({
  name: `${title.toLowerCase()}.pdf`,
  type: 'pdf',
  kind,
  what,
  dated,
  suppliedBy,
  lines: [title, dated, '', ...lines, '', INVENTED],
  released: RELEASED,
})

const pointLine = ({ label, count, text }: PointFact): string =>
  `${label === null ? '' : `${label.printed}  `}${text}${count > 1 ? ` (${count} points)` : ''}`

const foundLine = (found: (point: PointFact) => StageFinding | null) => (point: PointFact) =>
  `${pointLine(point)}: ${found(point) ?? 'no finding'}`

function papersOf({ points, recommendations }: Facts, written: Written): readonly RetoldPaper[] {
  const { complaint, statement, reports, adjudication, request, panel, reply } = written
  return [
    paper(
      'complaint as received',
      {
        title: 'The complaint as it came',
        what: 'In the family’s own words',
        dated: complaint,
        suppliedBy: 'complainant',
      },
      ['To the council', '', 'This is what went wrong, as we see it.', '', ...points.slice(0, 6).map(pointLine)],
    ),
    paper('statement of complaint', { title: 'Statement of complaint', what: 'As it was agreed', dated: statement }, [
      'The points complained of:',
      '',
      ...points.map(pointLine),
    ]),
    paper(
      'report',
      { title: 'Report of the investigating officer', what: 'What was found at stage 2', dated: reports[0] },
      ['What was found on each point:', '', ...points.map(foundLine(({ stage2 }) => stage2?.finding ?? null))],
    ),
    paper(
      'report',
      {
        title: 'Report of the independent person',
        what: 'On how stage 2 was done',
        dated: reports[1],
        suppliedBy: 'independent person',
      },
      ['I was present at the interviews and read the file.', 'The investigation was open, fair and thorough enough.'],
    ),
    paper(
      'letter or email',
      { title: 'Adjudication letter', what: 'The council’s answer at stage 2', dated: adjudication },
      [
        'I have read both reports. This is what the council decides on them.',
        '',
        ...recommendations.map(({ text }) => text),
      ],
    ),
    paper(
      'letter or email',
      { title: 'Request for a review panel', what: 'Asking for a panel', dated: request, suppliedBy: 'complainant' },
      ['We ask for a panel. We do not agree with what was found.'],
    ),
    // As a report it would be taken for the investigating officer’s, and go to another panel as theirs.
    paper(
      'record of an interview or meeting',
      { title: 'Report of the panel', what: 'What the panel found', dated: panel },
      [
        'The panel heard both sides. What it finds on each point:',
        '',
        ...points.map(foundLine(({ afterStage3 }) => afterStage3)),
      ],
    ),
    paper(
      'letter or email',
      { title: 'Reply after the panel', what: 'The council’s answer to the panel', dated: reply },
      ['The council has considered the report of the panel and writes to you about it.'],
    ),
    paper(
      'policy or procedure',
      { title: 'Complaints procedure of the council', what: 'The three stages', dated: complaint },
      ['Stage 1: the service answers. Stage 2: an investigation with an independent person. Stage 3: a review panel.'],
    ),
  ]
}

/** The papers of the published cases, by the reference of the Ombudsman. */
export const retoldPapers: ReadonlyMap<string, readonly RetoldPaper[]> = new Map([
  [
    '24 001 902',
    papersOf(bradford, {
      complaint: '2022',
      statement: '2022',
      reports: ['8 February 2023', '6 February 2023'],
      adjudication: '22 February 2023',
      request: '2023',
      panel: '2023',
      reply: '30 August 2023',
    }),
  ],
  [
    '18 011 015',
    papersOf(westminster, {
      complaint: 'January 2018',
      statement: '2018',
      reports: ['25 May 2018', 'May 2018'],
      adjudication: '8 June 2018',
      request: '2018',
      panel: '2018',
      reply: '2018',
    }),
  ],
])
