import { citedOn, pointsToInvestigate } from '#complaint/investigation/progress.ts'
import { type Block, heading, type Paper, paragraphs, table } from '../content.ts'
import type { Given } from '../template.ts'
import { chronology } from './method.ts'
import type { OfReport } from './of-strand.ts'
import { factsOf } from './points.ts'
import { dayOrNone } from './shared.ts'

export interface DraftFor {
  /** By their part or post. */
  readonly reader: string
  /** From 1: the drafts of this report so far, with this one. */
  readonly number: number
  /** The points that they are to see; none for the whole report. */
  readonly pointIds: readonly string[]
}

const only = (given: Given, of: OfReport, pointIds: readonly string[]): readonly Block[] => {
  const points = pointsToInvestigate(given.state, of.strand).filter(({ id }) => pointIds.includes(id))
  const cited = [...new Set(points.flatMap(point => citedOn(given.state, point)))].toSorted(
    (a, b) => a.number - b.number,
  )
  return [
    ...paragraphs(
      'It is a part of the report: the points that concern you, without the findings. What is found on them is for the investigating officer alone.',
    ),
    heading('The points'),
    ...points.flatMap(point => factsOf(given, of, point)),
    ...chronology(given, of, new Set(cited.map(({ id }) => id))),
    ...(cited.length === 0
      ? []
      : [
          heading('What it rests on'),
          ...table(
            'The evidence, by its number',
            ['Number', 'What it is', 'Dated'],
            cited.map(({ number, what, dated }) => [String(number), what, dayOrNone(dated)]),
          ),
        ]),
  ]
}

/**
 * A numbered draft of the report for somebody who checks its facts. Who is asked about single points sees these and what
 * they rest on: no finding, no other point, nothing of the family besides.
 */
export function draftFor(report: Paper, given: Given, of: OfReport, draft: DraftFor): Paper {
  const blocks = draft.pointIds.length === 0 ? report.blocks : only(given, of, draft.pointIds)
  return {
    ...report,
    title: `Draft ${draft.number}: ${report.title.toLowerCase()}`,
    mark: `DRAFT ${draft.number}. To check the facts only. Do not pass it on.`,
    to: [draft.reader],
    blocks: [
      ...paragraphs(
        'Please check the facts: dates, names, the order of events, what was said. Say what is wrong and what shows it.',
      ),
      ...blocks,
    ],
  }
}
