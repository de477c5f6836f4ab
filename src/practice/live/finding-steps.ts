import { pointByLabel } from '#complaint/points.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { answerRecommendation } from '#complaint/verbs/answer-recommendation.ts'
import { makeRecommendation } from '#complaint/verbs/make-recommendation.ts'
import { recordFinding } from '#complaint/verbs/record-finding.ts'
import { registerEvidence } from '#complaint/verbs/register-evidence.ts'
import { workOnPoint } from '#complaint/verbs/work-on-point.ts'
import type { FindingValue } from '#complaint/words.ts'
import type { Day } from '#law/day.ts'
import { adjudicatingOfficer, complaintsManager, investigatingOfficer, panelClerk } from '../personas.ts'
import { type Step, step } from './step.ts'

export const pointIdOf = (state: ComplaintState, label: string): string => pointByLabel(state, label)?.id ?? ''

/** By label: the finding, and for a partial one which part of the point it is. */
export type Findings = Readonly<Record<string, FindingValue | readonly ['partially upheld', whichPart: string]>>

const by = { 'investigating officer': investigatingOfficer, panel: panelClerk } as const
type Finder = keyof typeof by

const recorded = (on: Day, finder: Finder, findings: Findings): readonly Step[] =>
  Object.entries(findings).map(([label, said]) =>
    step(on, by[finder], recordFinding, state => ({
      pointId: pointIdOf(state, label),
      decider: finder,
      ...(typeof said === 'string' ? { finding: said } : { finding: said[0], whichPart: said[1] }),
    })),
  )

const files = [
  ['case record', 'Case notes of the months complained about.', 'The case system.'],
  [
    'account of the complainant',
    'What the complainant said when they met the investigating officer.',
    'The complainant.',
  ],
] as const

const why: Readonly<Partial<Record<FindingValue, string>>> = {
  upheld: 'The notes of that time bear it out.',
  'partially upheld': 'The notes bear out that part of it, and not the rest.',
  'not upheld': 'The notes of that time show otherwise.',
  inconclusive: 'The notes say nothing of it, and the accounts differ.',
}

/** The investigating officer's findings, with the evidence each rests on. They become findings with the report. */
function investigated(on: Day, findings: Findings): readonly Step[] {
  const registered = files.map(([kind, what, whence]) =>
    step(on, investigatingOfficer, registerEvidence, { kind, what, whence }),
  )
  const worked = Object.entries(findings).map(([label, said]) =>
    step(on, investigatingOfficer, workOnPoint, state => ({
      pointId: pointIdOf(state, label),
      evidenceIds: [...state.investigation.evidence.keys()],
      analysis: 'The notes and the account were compared.',
      ...(typeof said === 'string' ? { finding: said } : { finding: said[0], whichPart: said[1] }),
      reasons: why[typeof said === 'string' ? said : said[0]],
    })),
  )
  return [...registered, ...worked]
}

export const found = (on: Day, finder: Finder, findings: Findings): readonly Step[] =>
  finder === 'investigating officer' ? investigated(on, findings) : recorded(on, finder, findings)

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
