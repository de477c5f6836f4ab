import { discussionsWithIndependentPerson } from '#complaint/adjudication/response-check.ts'
import { changedByPanel, type PointBeforePanel, pointsBeforePanel } from '#complaint/panel/views.ts'
import { currentRound, hasStep } from '#complaint/rounds.ts'
import type { Strand } from '#complaint/words.ts'
import { actions, recommendations, recommendationsLack, remedies } from '../agreed.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayOf, timeForTheOmbudsman } from '../dates.ts'
import { ofTheHandling } from '../handling.ts'
import { findingWords, pointName, pointText } from '../point-words.ts'
import { apologyAsked, apologyPart, OMBUDSMAN, ombudsmanPart } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

const stood = ({ baseline }: Pick<PointBeforePanel, 'baseline'>): string =>
  baseline ? findingWords(baseline.finding) : 'No finding'

const panelSaid = ({ changed, unchanged }: PointBeforePanel): string =>
  changed ? findingWords(changed.finding) : unchanged ? 'Left as it was' : '–'

function answered({ answer, changed, baseline }: PointBeforePanel): string {
  if (answer?.kind === 'own finding') return findingWords(answer.finding.finding)
  if (answer?.kind === 'accepts') return findingWords((changed ?? baseline)?.finding ?? 'no finding')
  return changed ? '[not answered yet]' : stood({ baseline })
}

const reasonsOf = ({ answer }: PointBeforePanel): string | null =>
  answer?.kind === 'own finding' ? answer.finding.reasons : (answer?.reasons ?? null)

const findings =
  (strand: Strand) =>
  ({ state }: Given): readonly Block[] => {
    const all = pointsBeforePanel(state, strand).filter(({ baseline, changed }) => baseline || changed)
    if (all.length === 0) return []
    const withReasons = all.filter(({ answer }) => answer !== null)
    return [
      heading('The findings'),
      ...table(
        'The findings after the panel',
        ['Point', 'At stage 2', 'The panel', 'Our finding now'],
        all.map(one => [pointName(one.point), stood(one), panelSaid(one), answered(one)]),
      ),
      ...withReasons.flatMap(one => [
        heading(pointName(one.point), 3),
        ...paragraphs(`You told us: ${pointText(one.point)}`),
        ...(one.changed?.reasons ? paragraphs(`The panel said: ${one.changed.reasons}`) : []),
        ...paragraphs(`Our finding now: ${answered(one).toLowerCase()}.`),
        ...paragraphs(reasonsOf(one) ?? ''),
      ]),
    ]
  }

const lacks =
  (strand: Strand) =>
  (given: Given): readonly string[] => [
    ...recommendationsLack(given, 3),
    ...changedByPanel(given.state, strand).flatMap(one =>
      one.answer === null
        ? [`The finding that the panel changed on ${pointName(one.point).toLowerCase()} is not answered yet.`]
        : one.answer.kind === 'own finding' && reasonsOf(one) === null
          ? [`On ${pointName(one.point).toLowerCase()} the council departs from the panel without reasons.`]
          : [],
    ),
    ...(discussionsWithIndependentPerson(given.state, strand, 3).length === 0
      ? ['No discussion with the independent person at stage 3 is on record (Regulation 20(3)).']
      : []),
  ]

/** The council's response to the panel, the last of its own procedure (regulation 20(3)). */
const finalResponseOf = (strand: Strand): Template => ({
  id: 'final-response',
  title: 'Final response after the panel',
  heading: 'Our final response to your complaint',
  summary: 'The answer to each recommendation of the panel and each finding it changed, and the way to the Ombudsman.',
  reader: 'adult',
  may: ['complaints manager', 'complaints officer', 'panel clerk'],
  goesTo: ['complainant', 'advocate'],
  tells: ['T36'],
  source: [
    { key: 'REG', at: '20(3)' },
    { key: 'CA', at: 'section 26(7)' },
  ],
  opensWhen: state =>
    hasStep(currentRound(state, strand), 'panel reported') ? null : 'Opens when the panel has reported.',
  asks: () => [apologyAsked, ...askedOfAll],
  parts: [
    {
      kind: 'words',
      wording: {
        id: 'opening',
        about: 'what the letter is',
        words:
          'Dear {name}\n\nThe review panel met on {met}, and we have its report. We considered what it recommends together with the independent person. This is our response.',
      },
    },
    apologyPart,
    { kind: 'composed', compose: given => recommendations(given, 3, 'the panel') },
    { kind: 'composed', compose: findings(strand) },
    { kind: 'composed', compose: given => actions(given, 3) },
    { kind: 'composed', compose: remedies },
    ombudsmanPart(
      'This is the end of the council’s own procedure. If you are not satisfied, you have the right to complain to {Ombudsman}. Please do so within {time} of when you first knew of what you complain about.',
      [{ key: 'REG', at: '20(3)' }],
    ),
  ],
  values: given => ({
    met: dayOf(given, 'panel held', strand),
    apology: answerTo(given, 'apology'),
    time: timeForTheOmbudsman(given),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: lacks(strand),
  enclosures: () => [],
})

export const finalResponse = finalResponseOf('substance')

/** The same of how the complaint was handled, where that is a strand of its own. */
export const finalResponseOnHandling = ofTheHandling(finalResponseOf('handling'), {
  id: 'final-response-on-handling',
  title: 'Final response after the panel, on how the complaint was handled',
  heading: 'Our final response on how we handled your complaint',
})
