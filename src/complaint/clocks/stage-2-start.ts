import type { Round } from '../state.ts'
import { possibleSpan } from './possible-span.ts'
import type { Start } from './start.ts'

/**
 * Regulation 17(4) and (5): stage 2 starts on the day the council receives the request or agrees to skip stage 1; for an
 * oral complaint on the day it produces the final written record. Nothing else moves it (docs/procedure.md, X1 and X2).
 */
export function stage2Start(round: Round): Start {
  if (round.form === 'oral')
    return possibleSpan(round, 'written record produced', 'the final written record of the oral complaint')
  const skipped = round.stage1Skipped && !round.restartedBy
  return possibleSpan(
    round,
    'stage 2 requested',
    skipped ? 'the agreement to skip stage 1' : 'the request for stage 2, as received',
  )
}
