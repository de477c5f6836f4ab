import { z } from 'zod'
import { asked, optionalTextField, pointField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { decisionOn, findingToDecideOn } from '../adjudication/adjudication.ts'
import { findingMade } from '../entries/finding-made.ts'
import { viewGiven } from '../entries/view-given.ts'
import { openInSomeStrand } from '../open-in-some-strand.ts'
import { partsHeldBy } from '../parts.ts'
import { findingsOn, partsOf } from '../points.ts'
import { currentRound, hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Part, Strand } from '../words.ts'
import { complaintVerb } from './define.ts'

/** Open in a strand from both reports until the response: after that its findings of stage 2 are locked. */
export function adjudicationOpensIn(state: ComplaintState, strand: Strand): string | null {
  const round = currentRound(state, strand)
  if (hasStep(round, 'stage 2 responded')) return 'The stage 2 response was sent, so its findings are locked.'
  return hasStep(round, 'investigating officer reported') && hasStep(round, 'independent person reported')
    ? null
    : 'Opens when the investigating officer and the independent person have both reported.'
}

export const adjudicationOpens = (state: ComplaintState): string | null => openInSomeStrand(state, adjudicationOpensIn)

const judgesThemselves: readonly Part[] = ['investigating officer', 'independent person', 'subject of a point']

/** Whoever investigated, watched over it or is complained about does not decide on it: why this person may not, or null. */
export function judgesTheirOwn(state: ComplaintState, personId: string) {
  const held = partsHeldBy(state, personId).find(part => judgesThemselves.includes(part))
  return held === undefined
    ? null
    : {
        why: `You are ${held === 'subject of a point' ? 'complained about' : `the ${held}`} in this complaint.`,
        whatInstead: 'Ask the adjudicating officer to decide.',
      }
}

/** The rule that `judgesTheirOwn` applies, and its source. */
export const nobodyJudgesTheirOwn = {
  rule: 'Nobody adjudicates on their own investigation, or on themselves',
  source: { key: 'GUIDANCE', at: '' },
} as const

const AGREE = 'agree'
const own = ['upheld', 'partially upheld', 'not upheld', 'inconclusive'] as const

export const adjudicate = complaintVerb({
  name: 'adjudicate',
  title: 'Decide a point at adjudication',
  summary: 'The adjudicating officer agrees with the finding on one point, or makes their own with reasons.',
  transitions: ['T27'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'REG', at: '17(3)' },
    { key: 'CA', at: 'section 26(7)' },
    { key: 'D', at: '18 011 015' },
  ],
  input: z.object({
    happened: whenField('When was it decided?'),
    pointId: pointField('Which point?'),
    decision: asked(z.enum([AGREE, ...own], 'What is the decision?: choose one'), {
      question: 'What is the decision?',
      kind: 'choice',
      choices: [
        { value: AGREE, text: 'Agree with the finding' },
        ...own.map(value => ({ value, text: `Do not agree: ${value}` })),
      ],
    }),
    whichPart: optionalTextField(
      'If you find it partially upheld, which part?',
      'Name the part that is upheld.',
      'text',
    ),
    reasons: optionalTextField(
      'What are the reasons?',
      'Needed unless you agree: what in the evidence leads you to another finding. Without names.',
    ),
  }),
  opensWhen: adjudicationOpens,
  check: [
    (state, { pointId }) => {
      const point = state.points.get(pointId)
      if (!point) return [{ field: 'pointId', message: 'Choose a point of this complaint' }]
      return findingToDecideOn(state, point)
        ? []
        : [
            {
              field: 'pointId',
              message: `The investigating officer has made no finding on point ${point.label ?? 'without a number'}. Send the report back for it`,
            },
          ]
    },
    (state, { pointId }, { source }) => {
      const point = state.points.get(pointId)
      const why = point && source.kind === 'worked' ? adjudicationOpensIn(state, point.strand) : null
      return why === null ? [] : [{ field: 'pointId', message: why }]
    },
    (state, { pointId, decision }) => {
      const point = state.points.get(pointId)
      return point && findingToDecideOn(state, point)?.finding === decision
        ? [{ field: 'decision', message: `The finding is ${decision} already. Choose that you agree with it` }]
        : []
    },
    (_state, { decision, reasons }) =>
      decision !== AGREE && reasons === null
        ? [{ field: 'reasons', message: 'Give the reasons why you do not agree with the finding' }]
        : [],
    (_state, { decision, whichPart }) =>
      decision === 'partially upheld' && whichPart === null
        ? [{ field: 'whichPart', message: 'Say which part is upheld' }]
        : [],
  ],
  guards: [{ ...nobodyJudgesTheirOwn, check: (state, _input, { actor }) => judgesTheirOwn(state, actor.personId) }],
  decide(state, { happened, pointId, decision, whichPart, reasons }, { source, newId }) {
    const point = state.points.get(pointId)
    const found = point && findingToDecideOn(state, point)
    if (!point || !found) return []
    // Whoever had found otherwise before and now agrees takes their own finding back by making the other.
    const takesBack = decisionOn(state, point)?.kind === 'own finding'
    if (decision === AGREE && !takesBack)
      return here(
        viewGiven.write(happened, source, {
          decider: 'adjudicating officer',
          pointId,
          label: point.label,
          findingId: found.id,
          view: 'agrees',
          reasons,
        }),
      )
    const finding = decision === AGREE ? found.finding : decision
    return here(
      findingMade.write(happened, source, {
        findingId: newId(),
        pointId,
        labelAsPrinted: point.label,
        decider: 'adjudicating officer',
        stage: 2,
        finding,
        asPrinted: finding,
        reviews: decision === AGREE ? (findingsOn(state, point).at(-1)?.id ?? found.id) : found.id,
        fromAsStated: null,
        whichPart: decision === AGREE ? found.whichPart : whichPart,
        reasons,
        wholePoint: partsOf(state, point).length > 0 ? 'chosen' : 'no',
      }),
    )
  },
})
