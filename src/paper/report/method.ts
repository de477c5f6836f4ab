import { counted } from '#complaint/intake/counted.ts'
import { factCheckStands } from '#complaint/investigation/fact-checks.ts'
import type { Interview } from '#complaint/investigation/papers.ts'
import { wordsOn, writtenIn } from '#complaint/investigation/written-in.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { listed } from '../people.ts'
import { capitalised, pointName } from '../point-words.ts'
import type { Given } from '../template.ts'
import type { OfReport } from './of-strand.ts'
import { dayOrNone, evidenceNumbers } from './shared.ts'

const held = ({ state }: Given): readonly Interview[] =>
  [...state.investigation.interviews.values()].filter(one => one.held !== null)

/** How it was investigated: whom they met, what was read, and what the author says of it. */
export function method(given: Given, { strand, author }: OfReport): readonly Block[] {
  const { evidence } = given.state.investigation
  const said = wordsOn(writtenIn(given.state, strand, author), 'method')
  const met = held(given).map(one => [
    one.withWhom,
    one.held ? dayOrNone(one.held.happened) : '–',
    one.held?.independentPersonPresent ? 'There' : 'Not there',
  ])
  return [
    heading('How it was investigated'),
    ...paragraphs(said ?? ''),
    ...(met.length === 0
      ? paragraphs('No interviews are on record.')
      : table('The people seen', ['With whom', 'Day', 'The independent person'], met)),
    ...paragraphs(
      evidence.size === 0
        ? 'No evidence is registered.'
        : `${counted(evidence.size, 'piece')} of evidence ${evidence.size === 1 ? 'was' : 'were'} read. Each has a number, which never changes. The list is at the end of this report.`,
    ),
  ]
}

/** What happened in the matter itself, in order; or only what this evidence shows. */
export function chronology(
  { state }: Given,
  _of: OfReport,
  shownBy: ReadonlySet<string> | null = null,
): readonly Block[] {
  const { chronology: items, evidence } = state.investigation
  const rows = items
    .filter(({ evidenceIds }) => shownBy === null || evidenceIds.some(id => shownBy.has(id)))
    .toSorted((a, b) => (a.dated.earliest ?? Infinity) - (b.dated.earliest ?? Infinity))
    .map(({ dated, what, evidenceIds }) => [
      dayOrNone(dated),
      what,
      evidenceNumbers(
        evidenceIds.filter(id => shownBy === null || shownBy.has(id)).flatMap(id => evidence.get(id) ?? []),
      ),
    ])
  return rows.length === 0
    ? []
    : [
        heading('What happened, in order'),
        ...table('What happened and what shows it', ['When', 'What', 'Shown by'], rows),
      ]
}

function register({ state }: Given): readonly Block[] {
  return table(
    'The evidence, by its number',
    ['Number', 'What it is', 'Dated', 'Where it comes from'],
    [...state.investigation.evidence.values()].map(({ number, what, dated, whence }) => [
      String(number),
      what,
      dayOrNone(dated),
      whence,
    ]),
  )
}

function recordsAsked({ state }: Given): readonly Block[] {
  return table(
    'The records asked for',
    ['What', 'Of whom', 'Asked', 'What came of it'],
    [...state.investigation.records.values()].map(({ what, ofWhom, asked, steps }) => {
      const last = steps.at(-1)
      return [
        what,
        ofWhom,
        dayOrNone(asked),
        last
          ? `${last.step === 'missing' ? 'It could not be found' : last.step === 'received' ? 'It came' : 'It was chased'}, ${dayOrNone(last.happened)}`
          : 'It has not come',
      ]
    }),
  )
}

function interviews(given: Given): readonly Block[] {
  return table(
    'The interviews',
    ['With whom', 'About', 'Day', 'Who was there'],
    held(given).map(({ withWhom, about, held: took }) => [
      withWhom,
      about,
      took ? dayOrNone(took.happened) : '–',
      took
        ? listed([
            took.attended.replace(/\.$/, ''),
            ...(took.independentPersonPresent ? ['the independent person'] : []),
          ])
        : '–',
    ]),
  )
}

/** Their comments and what became of each; of somebody who did not answer, that they did not. */
function readers({ state, now }: Given): readonly Block[] {
  const { factChecks } = state.investigation
  const rows = [...factChecks.values()].flatMap((check): (readonly string[])[] => {
    const stands = factCheckStands(check, now.today)
    const late = stands === 'answered late' ? ' (after the last day)' : ''
    if (check.comments.length === 0)
      return [[check.reader, stands === 'waiting' ? 'No answer so far' : 'They did not answer', '–']]
    return check.comments.map(({ comment, pointId, accepted, outcome }) => {
      const point = pointId === null ? undefined : state.points.get(pointId)
      return [
        `${check.reader}${late}`,
        `${point ? `${pointName(point)}: ` : ''}${comment ?? 'Nothing is wrong'}`,
        `${accepted === null ? '' : `${capitalised(accepted)}. `}${outcome}`,
      ]
    })
  })
  return table(
    'The readers who checked the facts of the draft',
    ['Reader', 'What they said', 'What became of it'],
    rows,
  )
}

/** The lists that the report rests on. */
export function appendices(given: Given): readonly Block[] {
  const all = [register, interviews, recordsAsked, readers].flatMap(one => one(given))
  return all.length === 0 ? [] : [heading('What this report rests on'), ...all]
}
