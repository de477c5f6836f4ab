import { pointByLabel } from '#complaint/points.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { answerRecommendation } from '#complaint/verbs/answer-recommendation.ts'
import { makeRecommendation } from '#complaint/verbs/make-recommendation.ts'
import { recordFinding } from '#complaint/verbs/record-finding.ts'
import type { FindingValue } from '#complaint/words.ts'
import type { Day } from '#law/day.ts'
import { adjudicatingOfficer, complaintsManager, investigatingOfficer, panelClerk } from '../personas.ts'
import { type Step, step } from './step.ts'

export const pointIdOf = (state: ComplaintState, label: string): string => pointByLabel(state, label)?.id ?? ''

/** By label: the finding, and for a partial one which part of the point it is. */
export type Findings = Readonly<Record<string, FindingValue | readonly ['partially upheld', whichPart: string]>>

const by = { 'investigating officer': investigatingOfficer, panel: panelClerk } as const
type Finder = keyof typeof by

export const found = (on: Day, finder: Finder, findings: Findings): readonly Step[] =>
  Object.entries(findings).map(([label, said]) =>
    step(on, by[finder], recordFinding, state => ({
      pointId: pointIdOf(state, label),
      decider: finder,
      ...(typeof said === 'string' ? { finding: said } : { finding: said[0], whichPart: said[1] }),
    })),
  )

export interface Recommended {
  readonly kind: 'apology' | 'payment' | 'service improvement' | 'individual action'
  readonly text: string
  readonly deadline?: string
}

export const recommended = (on: Day, author: Finder, all: readonly Recommended[]): readonly Step[] =>
  all.map(({ kind, text, deadline = '' }) =>
    step(on, by[author], makeRecommendation, {
      stage: author === 'panel' ? '3' : '2',
      author,
      kind,
      text,
      soft: 'no',
      deadline,
    }),
  )

/** The next recommendations that nobody has answered are accepted, so many of them. */
export const accepted = (on: Day, number: number): readonly Step[] =>
  Array.from({ length: number }, () =>
    step(on, adjudicatingOfficer, answerRecommendation, state => ({
      recommendationId: [...state.recommendations.values()].find(({ answer }) => answer === null)?.id ?? '',
      answer: 'accepted',
      ownerId: complaintsManager.personId,
    })),
  )
