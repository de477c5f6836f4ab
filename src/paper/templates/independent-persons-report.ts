import { submissionStanding } from '#complaint/investigation/as-submitted.ts'
import { findingOn, pointsToInvestigate, viewOn } from '#complaint/investigation/progress.ts'
import type { WrittenPart } from '#complaint/investigation/written.ts'
import { wordsOn, writtenIn } from '#complaint/investigation/written-in.ts'
import { currentRound, hasStage } from '#complaint/rounds.ts'
import type { Strand } from '#complaint/words.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { ofTheHandling } from '../handling.ts'
import { who } from '../people.ts'
import { capitalised, findingWords, pointName, pointText } from '../point-words.ts'
import { asReported, gap, type OfReport, partOf } from '../report/of-strand.ts'
import { written } from '../report/shared.ts'
import { words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const NOBODY = '[nobody on record]'

const cover = (given: Given): readonly Block[] =>
  table(
    'This report',
    ['What', 'As recorded'],
    [
      ['Complainant', who(given, 'complainant') ?? NOBODY],
      ['Independent person', who(given, 'independent person') ?? NOBODY],
      ['Investigating officer', who(given, 'investigating officer') ?? NOBODY],
    ],
  )

const standing =
  (strand: Strand) =>
  ({ state }: Given): readonly Block[] => {
    const submitted = submissionStanding(state, strand, 'independent person')
    const day = submitted && dayTold(submitted.happened)
    return paragraphs(submitted ? `This report was submitted${day ? ` on ${day}` : ''}.` : '')
  }

/** Every finding beside what the independent person says to it, and why. */
function views(given: Given, of: OfReport): readonly Block[] {
  const all = pointsToInvestigate(given.state, of.strand).map(point => ({
    point,
    found: findingOn(given.state, point),
    view: viewOn(given.state, point),
  }))
  return [
    heading('The findings'),
    ...table(
      'What the investigating officer found on each point, and the view of it',
      ['Point', 'Finding', 'View'],
      all.map(({ point, found, view }) => [
        pointName(point),
        found ? findingWords(found.finding) : 'No finding',
        view ? capitalised(view.view) : gap(of, 'no view yet'),
      ]),
    ),
    ...all.flatMap(({ point, view }) =>
      view?.comments
        ? [heading(pointName(point), 3), ...paragraphs(pointText(point)), ...paragraphs(view.comments)]
        : [],
    ),
  ]
}

/** Said either way: a report that is silent on concerns leaves its reader to guess. */
function concerns({ state }: Given, of: OfReport): readonly Block[] {
  const own = writtenIn(state, of.strand, of.author)
  const told = submissionStanding(state, of.strand, of.author)?.concerns ?? null
  // Silence is no "none": somebody who wrote the rest left it empty, or the report that came in says it.
  const none = own !== undefined || told === false
  const words = wordsOn(own, 'concerns') ?? (none ? 'I have no concerns.' : told ? 'I have concerns.' : null)
  return [heading('Concerns'), ...paragraphs(words ?? gap(of, 'not written yet'))]
}

const needed: readonly (readonly [part: WrittenPart, lacks: string])[] = [
  ['observed', 'What was observed is not written yet.'],
  ['open and fair', 'Whether the investigation was open and fair is not written yet.'],
  ['complete', 'Whether it was complete is not written yet.'],
  ['delays', 'Whether there was delay, and why, is not written yet.'],
]

function lacksOf({ state }: Given, { strand, author }: OfReport): readonly string[] {
  const own = writtenIn(state, strand, author)
  return [
    ...needed.flatMap(([part, lacks]) => (wordsOn(own, part) === null ? [lacks] : [])),
    ...pointsToInvestigate(state, strand).flatMap(point => {
      const [found, view] = [findingOn(state, point), viewOn(state, point)]
      if (!found) return []
      const named = pointName(point).toLowerCase()
      if (!view) return [`No view is given on ${named}.`]
      return view.findingId === found.id ? [] : [`The finding on ${named} has changed since the view on it was given.`]
    }),
  ]
}

/** The independent person's own report: written by them alone, and given to the complainant with the other. */
function reportOf(strand: Strand): Template {
  const of: OfReport = { strand, author: 'independent person' }
  return {
    id: 'independent-persons-report',
    title: 'Independent person’s report',
    heading: 'Report of the independent person',
    summary:
      'What was observed, whether it was open, fair and complete, each finding agreed with or not, concerns, delay.',
    reader: 'adult',
    may: ['independent person'],
    goesTo: [],
    addressedTo: () => null,
    tells: [],
    source: [
      { key: 'REG', at: '17(2)' },
      { key: 'IPX', at: '' },
    ],
    opensWhen: state => (hasStage(currentRound(state, strand), 2) ? null : 'Opens when stage 2 has been asked for.'),
    asks: () => [],
    parts: [
      partOf(of, cover),
      { kind: 'composed', compose: standing(strand) },
      words(
        'role',
        'what the independent person is there for',
        'I do not work for the council. I took part in the investigation to see that it was fair. This report is my own. It goes to the complainant too.',
        { heading: 'Who I am', source: [{ key: 'REG', at: '17(2)' }] },
      ),
      partOf(of, written('observed', 'What I observed', true)),
      partOf(of, written('open and fair', 'Was it open and fair?', true)),
      partOf(of, written('complete', 'Was it complete?', true)),
      partOf(of, views),
      partOf(of, concerns),
      partOf(of, written('delays', 'Delay, and why', true)),
      partOf(of, written('as a whole', 'The investigation as a whole', false)),
    ],
    values: () => ({}),
    lacks: given => lacksOf(asReported(given, of), of),
    enclosures: () => [],
  }
}

export const independentPersonsReport = reportOf('substance')

/** The same of how the complaint was handled, where that is a strand of its own. */
export const independentPersonsReportOnHandling = ofTheHandling(reportOf('handling'), {
  id: 'independent-persons-report-on-handling',
  title: 'Independent person’s report, on how the complaint was handled',
  heading: 'Report of the independent person on how the complaint was handled',
})
