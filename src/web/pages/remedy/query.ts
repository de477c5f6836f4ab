import type { ComparisonQuery } from '#register/views/comparison.ts'
import { faultKind } from '#statement/fault-kinds/kinds.ts'
import type { Asked } from '../../site.ts'

const stages = { '1': 1, '2': 2, '3': 3 } as const
const isStage = (text: string): text is keyof typeof stages => Object.hasOwn(stages, text)

/** What to compare with, from the address; what it cannot mean is left out. */
export function comparisonAsked({ query }: Asked, otherwise: ComparisonQuery): ComparisonQuery {
  if (query.fault === undefined && query.stage === undefined && query.since === undefined) return otherwise
  const [fault, stage, since] = [query.fault ?? '', query.stage ?? '', query.since ?? '']
  return {
    faultKind: faultKind(fault) ? fault : '',
    stage: isStage(stage) ? stages[stage] : null,
    since: /^(?:19|20)\d\d$/.test(since) ? Number(since) : null,
  }
}
