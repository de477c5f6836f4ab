import { citedOn, findingOn, pointsToInvestigate, workOn } from '#complaint/investigation/progress.ts'
import type { Point } from '#complaint/state.ts'
import { lastVersion } from '#complaint/statement-of-complaint/versions.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { findingWords, pointName, pointText } from '../point-words.ts'
import type { Given } from '../template.ts'
import { gap, type OfReport } from './of-strand.ts'

const foundOn = ({ state }: Given, of: OfReport, point: Point): string => {
  const found = findingOn(state, point)
  return found ? findingWords(found.finding) : gap(of, 'no finding yet')
}

/** Every finding at a glance, before the reasons. */
export const atAGlance = (given: Given, of: OfReport): readonly Block[] =>
  table(
    'What the investigating officer found on each point',
    ['Point', 'The complaint', 'Finding'],
    pointsToInvestigate(given.state, of.strand).map(point => [
      pointName(point),
      pointText(point),
      foundOn(given, of, point),
    ]),
  )

/** What was complained about, as it was settled, and whether it was agreed. */
export function statement(given: Given, { strand }: OfReport): readonly Block[] {
  const version = lastVersion(given.state, strand)
  const day = version ? dayTold(version.happened) : null
  const told =
    version?.kind === 'settled'
      ? `The statement of complaint was settled${day === null ? '' : ` on ${day}`}. ${version.agreed !== null && version.agreed !== 'not stated' ? `The complainant’s answer to it: ${version.agreed}.` : 'Whether the complainant agreed is not on record.'}${version.disagreement === null ? '' : ` Where they do not agree: ${version.disagreement}`}`
      : 'The statement of complaint is not settled on record.'
  return [
    heading('The complaint'),
    ...paragraphs(told),
    ...table(
      'The points, as they were settled',
      ['Point', 'The complaint'],
      pointsToInvestigate(given.state, strand).map(point => [pointName(point), pointText(point)]),
    ),
  ]
}

/** What was complained about, what it rests on and what that shows: what anybody may say is wrong in it. */
export function factsOf(given: Given, of: OfReport, point: Point): readonly Block[] {
  const cited = citedOn(given.state, point)
  return [
    heading(pointName(point), 3),
    ...paragraphs(`The complaint: ${pointText(point)}`),
    ...table(
      `The evidence on ${pointName(point).toLowerCase()}`,
      ['Number', 'What it is'],
      cited.map(({ number, what }) => [`Evidence ${number}`, what]),
    ),
    ...(cited.length === 0 ? paragraphs(`The evidence: ${gap(of, 'none cited yet')}`) : []),
    ...paragraphs(`What the evidence shows: ${workOn(given.state, point)?.analysis ?? gap(of, 'not written yet')}`),
  ]
}

function onPoint(given: Given, of: OfReport, point: Point): readonly Block[] {
  const found = findingOn(given.state, point)
  return [
    ...factsOf(given, of, point),
    ...paragraphs(
      `The investigating officer’s finding on ${pointName(point).toLowerCase()}: ${foundOn(given, of, point).toLowerCase()}.`,
    ),
    ...(found?.whichPart ? paragraphs(`The part that is upheld: ${found.whichPart}`) : []),
    ...paragraphs(`Reasons: ${found?.reasons ?? gap(of, 'not written yet')}`),
  ]
}

/** Point by point: the allegation, the evidence by its number, what it shows, the finding and its reasons. */
export const points = (given: Given, of: OfReport): readonly Block[] => [
  heading('The points'),
  ...pointsToInvestigate(given.state, of.strand).flatMap(point => onPoint(given, of, point)),
]
