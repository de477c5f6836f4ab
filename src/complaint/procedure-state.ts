import { gateState } from './gates/gate-state.ts'
import { isReportIn } from './investigation/open.ts'
import { stage2Authors } from './investigation/state.ts'
import { currentRound, hasStep, isTurnedDown } from './rounds.ts'
import type { ComplaintState, Round } from './state.ts'
import type { ProcedureState, Step, Strand } from './words.ts'

const byStep: readonly (readonly [Step, ProcedureState])[] = [
  ['stage 3 responded', 'stage 3 responded'],
  ['panel reported', 'stage 3 reported'],
  ['panel held', 'stage 3 held'],
  ['panel arranged', 'stage 3 arranged'],
  ['panel requested', 'stage 3 requested'],
  ['stage 2 responded', 'stage 2 responded'],
  ['delay notice sent', 'stage 2 delay notified'],
  ['investigating officer reported', 'stage 2 investigating'],
  ['independent person reported', 'stage 2 investigating'],
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

/** The state of a run that was started again at a stage and has taken no step since (docs/procedure.md, T53). */
const begunAgain = { 1: 'stage 1 open', 2: 'stage 2 requested', 3: 'stage 3 requested' } as const

const furthest = (round: Round): ProcedureState =>
  byStep.find(([step]) => hasStep(round, step))?.[1] ??
  (round.restartedBy ? begunAgain[round.restartedBy.at] : 'nothing recorded')

/** What stage 2 has come to between the request and the response. */
function ofInvestigation(round: Round, found: ProcedureState): ProcedureState {
  // Both reports have to be in, in whichever order they came (T25), and neither sent back since (T26).
  if (stage2Authors.every(author => isReportIn(round, author))) return 'stage 2 reports received'
  // An oral complaint leaves this state by its final record and by nothing else (T21).
  return round.form === 'oral' && !hasStep(round, 'written record produced') ? 'stage 2 recording' : found
}

function ofRound(round: Round): ProcedureState {
  // It ends with the council's answer to the second report, not with the report (T38).
  if (hasStep(round, 'supplementary review commissioned') && !hasStep(round, 'supplementary review answered'))
    return 'stage 3 supplementary'
  const found = furthest(round)
  switch (found) {
    case 'stage 1 unresolved':
      return round.stage1Outcome === 'resolved' ? 'stage 1 resolved' : found
    case 'stage 2 requested':
    case 'stage 2 investigating':
    case 'stage 2 delay notified':
      return ofInvestigation(round, found)
    case 'stage 3 requested':
      // A late request that was turned down leaves the complaint answered at stage 2 (T29).
      return isTurnedDown(round) ? 'stage 2 responded' : found
    default:
      return found
  }
}

/** Where a strand stands: the furthest step taken in the run under way, whatever came in between. */
export function procedureState(state: ComplaintState, strand: Strand = 'substance'): ProcedureState {
  if (state.closed) return 'closed'
  const found = ofRound(currentRound(state, strand))
  return gateState(state, found) ?? found
}

/** 1, 2 or 3; null before stage 1 and where nothing is recorded. */
export function stageOf(state: ProcedureState): 1 | 2 | 3 | null {
  if (state === 'early referral') return 2
  const [word, number] = state.split(' ')
  if (word !== 'stage') return null
  return number === '1' ? 1 : number === '2' ? 2 : number === '3' ? 3 : null
}
