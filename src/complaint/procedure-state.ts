import { currentRound, hasStep } from './rounds.ts'
import type { ComplaintState, Round } from './state.ts'
import type { ProcedureState, Step, Strand } from './words.ts'

const byStep: readonly (readonly [Step, ProcedureState])[] = [
  ['stage 3 responded', 'stage 3 responded'],
  ['panel reported', 'stage 3 reported'],
  ['panel held', 'stage 3 held'],
  ['panel arranged', 'stage 3 arranged'],
  ['panel requested', 'stage 3 requested'],
  ['stage 2 responded', 'stage 2 responded'],
  ['investigating officer reported', 'stage 2 reports received'],
  ['delay notice sent', 'stage 2 delay notified'],
  ['independent person appointed', 'stage 2 investigating'],
  ['investigating officer appointed', 'stage 2 investigating'],
  ['statement of complaint settled', 'stage 2 investigating'],
  ['written record produced', 'stage 2 investigating'],
  ['stage 2 requested', 'stage 2 requested'],
  ['stage 1 answered', 'stage 1 unresolved'],
  ['stage 1 extended', 'stage 1 extended'],
  ['stage 1 started', 'stage 1 open'],
  ['received', 'received'],
]

function ofRound(round: Round): ProcedureState {
  // It ends with the council's answer to the second report, not with the report (PROCEDURE, T38).
  if (hasStep(round, 'supplementary review commissioned') && !hasStep(round, 'supplementary review answered'))
    return 'stage 3 supplementary'
  const found = byStep.find(([step]) => hasStep(round, step))?.[1] ?? 'nothing recorded'
  if (found === 'stage 1 unresolved' && round.stage1Outcome === 'resolved') return 'stage 1 resolved'
  if (found === 'stage 2 requested' && round.form === 'oral') return 'stage 2 recording'
  return found
}

/** Where a strand stands: the furthest step taken in the run under way, whatever came in between. */
export function procedureState(state: ComplaintState, strand: Strand = 'substance'): ProcedureState {
  if (state.closed) return 'closed'
  return ofRound(currentRound(state, strand))
}

/** 1, 2 or 3; null before stage 1 and where nothing is recorded. */
export function stageOf(state: ProcedureState): 1 | 2 | 3 | null {
  const [word, number] = state.split(' ')
  if (word !== 'stage') return null
  return number === '1' ? 1 : number === '2' ? 2 : number === '3' ? 3 : null
}
