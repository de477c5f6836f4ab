import { setPoints } from '../points.ts'
import type { ComplaintState } from '../state.ts'

/** Takes back what was not accepted: of the points named, or of the whole complaint and every point of it. */
export function reopenGates(draft: ComplaintState, pointIds: readonly string[]): void {
  const { gates } = draft
  const ids = pointIds.length > 0 ? pointIds : [...draft.points.keys()]
  setPoints(draft, ids, 'live', 'out of scope')
  setPoints(draft, ids, 'live', 'late refused')
  for (const decision of draft.scopeDecisions)
    if (decision.pointId === null ? pointIds.length === 0 : ids.includes(decision.pointId)) decision.reconsidered = true
  if (pointIds.length > 0) return
  gates.enquiry = null
  gates.standings.splice(0, gates.standings.length, ...gates.standings.filter(({ standing }) => standing !== 'none'))
  for (const question of gates.interests) if (question.decided?.sufficient === false) question.decided = null
  const whole = gates.latenessDecisions.filter(decision => decision.considered || decision.pointIds.length > 0)
  gates.latenessDecisions.splice(0, gates.latenessDecisions.length, ...whole)
}
