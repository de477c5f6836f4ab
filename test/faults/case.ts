import { findingMade } from '#complaint/entries/finding-made.ts'
import { recommendationAnswered } from '#complaint/entries/recommendation-answered.ts'
import type { Fault } from '#complaint/faults/fault.ts'
import { faultsOf } from '#complaint/faults/faults.ts'
import { commissionSupplementaryReview } from '#complaint/verbs/commission-supplementary-review.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { recordOmbudsmanContact } from '#complaint/verbs/record-ombudsman-contact.ts'
import { isoDay } from '#law/day.ts'
import type { NewEntry } from '#stream/entry.ts'
import type { SignOffRule } from '#stream/sign-off.ts'
import { onDay } from '#stream/when.ts'
import { nowOn } from '../derived.ts'
import { fromThePast, type Scenario, worked } from '../scenario.ts'
import { found, panelReported, pointId, reported, stage1Answered } from '../stories.ts'

const TODAY = '2025-06-30'
export const faultsIn = (story: Scenario, today = TODAY, signOff: readonly SignOffRule[] = []): readonly Fault[] =>
  faultsOf(story.state(), { ...nowOn(today), signOff })
export const live = { source: worked, today: TODAY }

export const answered2 = (happened: string, more: object = {}) => ({
  happened,
  apology: 'no',
  method: 'email',
  ...more,
})
export const notice = (happened: string, promised = '2 December 2024') => ({ happened, promised, reason: 'r' })
export const responded3 = (independentPersonTookPart = 'yes') => ({
  happened: '2 December 2024',
  independentPersonTookPart,
  apology: 'no',
})
export const turnedDown = { happened: '14 November 2024', decision: 'turned down', whyLate: 'x', reasons: 'x' }
export const arranged = (panelOn: string, more: object = {}) => ({
  happened: '21 October 2024',
  panelOn,
  declared: 'yes',
  ...more,
})
export const action = (more: object) => ({
  happened: '28 January 2025',
  kind: 'payment',
  text: 'Pay.',
  amountPence: '£500',
  symbolic: 'yes',
  fromEvent: 'the decision',
  from: '28 January 2025',
  ...more,
})
export const begunAgain = (matterId: string) => ({
  happened: '9 June 2025',
  at: '2',
  matterId,
  newMatters: 'no',
  words: 'A.',
})
export const withMatter = () =>
  stage1Answered().givenDone(recordOmbudsmanContact, { happened: '3 February 2025', about: 'x' })
export const matterOf = (story: Scenario): string => [...story.state().matters.keys()][0] ?? ''

/** A finding as a document may have it, which no verb would write. */
const printed = (story: Scenario, label: string | null, more: object): NewEntry =>
  findingMade.write(onDay(isoDay('2024-11-15')), fromThePast, {
    findingId: `printed ${label}`,
    pointId: label === null ? null : pointId(story, label),
    labelAsPrinted: label,
    decider: 'panel',
    stage: 3,
    finding: 'upheld',
    asPrinted: 'upheld',
    reviews: null,
    fromAsStated: null,
    whichPart: null,
    reasons: null,
    wholePoint: 'no',
    ...more,
  })
export const changed = (label: string | null, more: (story: Scenario) => object, from = found): Scenario => {
  const story = from()
  return story.given(printed(story, label, more(story)))
}
export const findingOn = (story: Scenario, label: string): string =>
  [...story.state().findings.values()].find(({ pointId: id }) => id === pointId(story, label))?.id ?? ''

export const withRecommendation = (answer: string, reasons: string | null, more = reported) => {
  const story = more()
  const [recommendationId = ''] = story.state().recommendations.keys()
  return story.given(
    recommendationAnswered.write(onDay(isoDay('2024-10-08')), fromThePast, {
      recommendationId,
      answer: answer === 'rejected' ? 'rejected' : 'accepted',
      reasons,
      ownerId: null,
    }),
  )
}

export const reviewed = () => {
  const story = panelReported()
  return story
    .givenDone(commissionSupplementaryReview, {
      happened: '20 November 2024',
      personId: 'second io',
      pointIds: pointId(story, '1'),
    })
    .givenDone(receiveReport, { happened: '20 January 2025', author: 'supplementary investigating officer' })
}

export interface Case {
  readonly rule: string
  /** Given this, the fault is told. */
  readonly given: () => Scenario
  readonly against: Fault['against']
  /** One of its sources, as text; empty where a paper contradicts itself. */
  readonly source: string
  readonly what: RegExp
  /** Given this, which differs in that alone, it is not. */
  readonly otherwise: () => Scenario
  readonly today?: string
  /** The council's own rule on who signs a stage 1 response. */
  readonly signOff?: readonly SignOffRule[]
}
