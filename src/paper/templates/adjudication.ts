import { type Decision, type PointToDecide, pointsToDecide } from '#complaint/adjudication/adjudication.ts'
import { currentRound, hasStep } from '#complaint/rounds.ts'
import type { Strand } from '#complaint/words.ts'
import { actions, recommendations, recommendationsLack, remedies } from '../agreed.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayOf, lengthTold } from '../dates.ts'
import { ofTheHandling } from '../handling.ts'
import { capitalised, findingWords, pointName, pointText, undescribed } from '../point-words.ts'
import { apologyAsked, apologyPart, BEFORE_THE_END, OMBUDSMAN, ombudsmanPart } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

const points = ({ state }: Given, strand: Strand): readonly PointToDecide[] => pointsToDecide(state, strand)

const foundBy = ({ found }: PointToDecide): string => (found ? findingWords(found.finding) : '[no finding]')

function decided({ decision, found }: PointToDecide): string {
  if (decision === null || decision.kind === 'disagrees') return '[not decided yet]'
  if (decision.kind === 'own finding') return findingWords(decision.finding.finding)
  return found ? findingWords(found.finding) : '[not decided yet]'
}

const reasonsOf = (decision: Decision | null): string | null =>
  decision === null ? null : decision.kind === 'own finding' ? decision.finding.reasons : decision.reasons

function onPoint(one: PointToDecide): readonly Block[] {
  const { point, found, independentView: view, decision } = one
  const which = decision?.kind === 'own finding' ? decision.finding.whichPart : (found?.whichPart ?? null)
  return [
    heading(pointName(point), 3),
    ...paragraphs(`You told us: ${pointText(point)}`),
    ...paragraphs(
      `The investigating officer found: ${foundBy(one).toLowerCase()}.${found?.reasons ? ` ${found.reasons}` : ''}`,
    ),
    ...(view ? paragraphs(`The independent person ${view.view}.${view.reasons ? ` ${view.reasons}` : ''}`) : []),
    ...paragraphs(`Our decision: ${decided(one).toLowerCase()}.`),
    ...(which === null ? [] : paragraphs(`The part this is about: ${which}`)),
    ...paragraphs(reasonsOf(decision) ?? ''),
  ]
}

const decisions =
  (strand: Strand) =>
  (given: Given): readonly Block[] => {
    const all = points(given, strand)
    const rows = all.map(one => [
      pointName(one.point),
      foundBy(one),
      one.independentView ? capitalised(one.independentView.view) : '–',
      decided(one),
    ])
    return [
      heading('What we decided'),
      ...table(
        'What was found and what we decided on each point',
        ['Point', 'Investigating officer', 'Independent person', 'Our decision'],
        rows,
      ),
      ...all.flatMap(onPoint),
    ]
  }

function wishes({ state }: Given): readonly Block[] {
  const rows = state.outcomes.flatMap(({ id, text }) => {
    const said = state.adjudication.outcomes.get(id)
    return said && !said.atStage1 ? [[text, capitalised(said.result), said.reasons]] : []
  })
  const told = table('What we say to what you asked for', ['You asked for', 'Result', 'Reasons'], rows)
  return told.length === 0 ? [] : [heading('What you asked for'), ...told]
}

const lacks =
  (strand: Strand) =>
  (given: Given): readonly string[] => {
    const all = points(given, strand)
    if (all.length === 0) return ['No points are recorded, so there is nothing to decide.']
    return [
      ...undescribed(all.map(({ point }) => point)),
      ...all.flatMap(({ point, decision }) =>
        decision === null || decision.kind === 'disagrees'
          ? [`${pointName(point)} is not decided yet.`]
          : decision.kind === 'own finding' && decision.finding.reasons === null
            ? [`${pointName(point)} is decided otherwise than the investigating officer found, without reasons.`]
            : [],
      ),
      ...(hasStep(currentRound(given.state, strand), 'independent person reported')
        ? []
        : ['The independent person’s report is not on record, and goes with this letter.']),
      ...recommendationsLack(given, 2),
    ]
  }

/** The council's response at stage 2: the decision on each point, the reasons and the action (regulation 17(8), section 26(7)). */
const adjudicationOf = (strand: Strand): Template => ({
  id: 'adjudication',
  title: 'Adjudication letter at stage 2',
  heading: 'Our decision on your complaint at stage 2',
  summary: 'The decision on each point and recommendation, what will be done, and how to ask for a review panel.',
  reader: 'adult',
  may: ['complaints manager', 'complaints officer', 'adjudicating officer'],
  goesTo: ['complainant', 'advocate'],
  tells: ['T27'],
  source: [
    { key: 'REG', at: '17(8)' },
    { key: 'CA', at: 'section 26(7)' },
  ],
  opensWhen(state) {
    const round = currentRound(state, strand)
    if (hasStep(round, 'panel requested')) return 'A panel has been asked for.'
    return hasStep(round, 'investigating officer reported')
      ? null
      : 'Opens when the investigating officer has reported.'
  },
  asks: () => [
    apologyAsked,
    {
      name: 'asking',
      label: 'How can a review panel be asked for?',
      hint: 'Whom to tell, and where. No form may be demanded.',
      needed: true,
      long: true,
    },
    ...askedOfAll,
  ],
  parts: [
    {
      kind: 'words',
      wording: {
        id: 'opening',
        about: 'what the letter is',
        words:
          'Dear {name}\n\nYou asked for stage 2 on {asked}. Your complaint has been investigated, and an independent person took part. I have read both reports, which come with this letter.',
        required: { source: [{ key: 'REG', at: '17(8)' }], keeps: [] },
      },
    },
    apologyPart,
    { kind: 'composed', compose: decisions(strand) },
    { kind: 'composed', compose: given => recommendations(given, 2, 'the investigation') },
    { kind: 'composed', compose: given => actions(given, 2) },
    { kind: 'composed', compose: remedies },
    { kind: 'composed', compose: wishes },
    {
      kind: 'words',
      heading: 'If you are not satisfied',
      wording: {
        id: 'right-to-a-panel',
        about: 'the right to ask for a review panel',
        words:
          'You can ask for a review panel, which is stage 3. Three independent people then look at how your complaint was dealt with. Please ask within {time to ask}, counted from the day you receive this letter. If you ask later, tell us why, and we will consider it.\n\n{how to ask}',
        required: { source: [{ key: 'REG', at: '18(2)' }], keeps: ['time to ask', 'how to ask'] },
      },
    },
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({
    asked: dayOf(given, 'stage 2 requested', strand),
    apology: answerTo(given, 'apology'),
    'time to ask': lengthTold(given, 'S3-REQ-20'),
    'how to ask': answerTo(given, 'asking'),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: lacks(strand),
  enclosures: () => ['The investigating officer’s report', 'The independent person’s report'],
})

export const adjudication = adjudicationOf('substance')

/** The same of how the complaint was handled, where that is a strand of its own. */
export const adjudicationOnHandling = ofTheHandling(adjudicationOf('handling'), {
  id: 'adjudication-on-handling',
  title: 'Adjudication letter, on how the complaint was handled',
  heading: 'Our decision at stage 2 on how we handled your complaint',
})
