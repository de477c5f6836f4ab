import { submissionStanding } from '#complaint/investigation/as-submitted.ts'
import { citedOn, findingOn, pointsToInvestigate, workOn } from '#complaint/investigation/progress.ts'
import type { WrittenPart } from '#complaint/investigation/written.ts'
import { wordsOn, writtenIn } from '#complaint/investigation/written-in.ts'
import { currentRound, hasStage } from '#complaint/rounds.ts'
import type { Strand } from '#complaint/words.ts'
import { type Block, paragraphs, table } from '../content.ts'
import { dayOf, dayTold } from '../dates.ts'
import { ofTheHandling } from '../handling.ts'
import { initials, listed, namesOf, who } from '../people.ts'
import { pointName, undescribed } from '../point-words.ts'
import { appendices, chronology, method } from '../report/method.ts'
import { asReported, type OfReport, partOf } from '../report/of-strand.ts'
import { atAGlance, points, statement } from '../report/points.ts'
import { recommendations, wishes } from '../report/recommended.ts'
import { written } from '../report/shared.ts'
import { words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const NOBODY = '[nobody on record]'

/** Who it is about, who wrote it, and when. Children by their initials. */
function cover(given: Given, { strand }: OfReport): readonly Block[] {
  const children = namesOf(given, 'child').map(initials)
  return table(
    'This report',
    ['What', 'As recorded'],
    [
      ['Complainant', who(given, 'complainant') ?? NOBODY],
      [children.length > 1 ? 'Children' : 'Child', listed(children) || NOBODY],
      ['Investigating officer', who(given, 'investigating officer') ?? NOBODY],
      ['Independent person', who(given, 'independent person') ?? NOBODY],
      ['Stage 2 asked for', dayOf(given, 'stage 2 requested', strand) ?? 'No exact day on record'],
    ],
  )
}

/** Whether it is the report, or may still change. On the complaint as it stands: what a report is made from has none yet. */
const standing =
  (strand: Strand) =>
  ({ state }: Given): readonly Block[] => {
    const submitted = submissionStanding(state, strand, 'investigating officer')
    const day = submitted && dayTold(submitted.happened)
    return paragraphs(submitted ? `This report was submitted${day ? ` on ${day}` : ''}.` : '')
  }

const needed: readonly (readonly [part: WrittenPart, lacks: string])[] = [
  ['background', 'The background is not written yet.'],
  ['law and standards', 'The law and the standards that it is measured by are not written yet.'],
  ['conclusions', 'The conclusions are not written yet.'],
]

/** Everything that keeps it from being a report, at once. A sentence each. */
function lacksOf({ state }: Given, { strand, author }: OfReport): readonly string[] {
  const all = pointsToInvestigate(state, strand)
  const own = writtenIn(state, strand, author)
  return [
    ...(all.length === 0 ? ['No points are recorded, so there is nothing to report on.'] : undescribed(all)),
    ...all.flatMap(point => {
      const name = pointName(point)
      const found = findingOn(state, point)
      return [
        ...(citedOn(state, point).length === 0 ? [`${name} cites no evidence.`] : []),
        ...(workOn(state, point)?.analysis ? [] : [`${name} does not say what the evidence shows.`]),
        ...(found ? [] : [`${name} has no finding.`]),
        ...(found && found.reasons === null ? [`${name} has a finding without reasons.`] : []),
      ]
    }),
    ...needed.flatMap(([part, lacks]) => (wordsOn(own, part) === null ? [lacks] : [])),
    ...state.outcomes.flatMap(({ id, text }) =>
      state.investigation.outcomes.has(id) ? [] : [`Nothing is said yet to what is wanted: ${text}`],
    ),
  ]
}

/** The investigating officer's report: per point, from the record, so that it cannot say anything else. */
function reportOf(strand: Strand): Template {
  const of: OfReport = { strand, author: 'investigating officer' }
  return {
    id: 'investigation-report',
    title: 'Investigation report',
    heading: 'Report of the investigating officer',
    summary:
      'Point by point: the complaint, the evidence, what it shows, the finding and why, and what should be done.',
    reader: 'adult',
    may: ['complaints manager', 'investigating officer'],
    goesTo: [],
    addressedTo: () => null,
    tells: [],
    source: [
      { key: 'IOX', at: '' },
      { key: 'D', at: '24 001 902' },
      { key: 'D', at: '18 011 015' },
    ],
    opensWhen: state => (hasStage(currentRound(state, strand), 2) ? null : 'Opens when stage 2 has been asked for.'),
    asks: () => [],
    parts: [
      partOf(of, cover),
      { kind: 'composed', compose: standing(strand) },
      words(
        'distribution',
        'who the report is for',
        'This report is for the complainant and their advocate, the officer who decides on it, the complaints manager and the independent person. It tells of private matters. Please do not pass it on.',
        { heading: 'Who this report is for' },
      ),
      partOf(of, atAGlance),
      partOf(of, written('background', 'Background', true)),
      partOf(of, statement),
      partOf(of, method),
      partOf(of, written('law and standards', 'What it was measured by', true)),
      partOf(of, chronology),
      partOf(of, points),
      partOf(of, written('conclusions', 'Conclusions', true)),
      partOf(of, wishes),
      partOf(of, (given, { strand }) => recommendations(given, strand)),
      partOf(of, appendices),
    ],
    values: () => ({}),
    lacks: given => lacksOf(asReported(given, of), of),
    enclosures: () => [],
  }
}

export const investigationReport = reportOf('substance')

/** The same of how the complaint was handled, where that is a strand of its own. */
export const investigationReportOnHandling = ofTheHandling(reportOf('handling'), {
  id: 'investigation-report-on-handling',
  title: 'Investigation report, on how the complaint was handled',
  heading: 'Report of the investigating officer on how the complaint was handled',
})
