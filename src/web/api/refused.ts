import type { ResultOfOnce } from '#office/run.ts'
import type { CouncilResult } from '#office/run-for-council.ts'
import type { InputIssue, Refusal } from '#stream/refusal.ts'
import { type Mistake, pointerTo } from './body.ts'
import { type ApiAnswer, declined } from './route.ts'
import { sourceTold } from './told/values.ts'

const refusalTold = ({ rule, source, why, whatInstead }: Refusal) => ({
  rule,
  source: sourceTold(source),
  why,
  whatInstead,
})

export const mistaken = (errors: readonly Mistake[]): ApiAnswer => declined('invalid', undefined, { errors })

const mistakeOf = ({ field, message }: InputIssue): Mistake => ({
  pointer: field === '' ? '/input' : pointerTo('input', field),
  detail: message,
})

type NotDone = Exclude<ResultOfOnce | CouncilResult, { readonly kind: 'done' }>

/** Why nothing was recorded, as problem details. */
export function notRecorded(result: NotDone): ApiAnswer {
  switch (result.kind) {
    case 'invalid':
      return mistaken(result.issues.map(mistakeOf))
    case 'refused':
      return declined('refused-by-law', undefined, { refusals: result.refusals.map(refusalTold) })
    case 'not open':
      return declined('not-open', result.opensWhen, { opensWhen: result.opensWhen })
    case 'conflict':
      return declined('conflict', undefined, { expected: result.expected, found: result.found })
    case 'key reused':
      return declined('key-reused')
    case 'not found':
      return declined('not-found')
    case 'not allowed':
      return declined('not-allowed')
  }
}
