import type { Day } from '#law/day.ts'
import { hasAccountEnded } from '../clocks/clocks.ts'
import { leftOffBy } from '../gates/left-off.ts'
import { hasStage, hasStep } from '../rounds.ts'
import type { ComplaintState, Round } from '../state.ts'
import { officeOf } from './holder.ts'
import { isOpen, type Task } from './task.ts'

/** Who has something to do now, for a list that cannot know what day it is. */
export interface Ball {
  readonly with: 'council' | 'complainant' | 'nobody'
  /** Ids of persons, and offices for what is nobody's in particular. */
  readonly holders: readonly string[]
  /** Those to whom something comes back once it has waited until `backOn`. */
  readonly backTo: readonly string[]
  readonly backOn: Day | null
}

/** What has to be sent only if something else does not happen in time is nobody's work until it is near. */
const IF_NEEDED = /-delay-notice$/

const keysOf = ({ holder }: Task): readonly string[] => {
  const office = officeOf(holder)
  return office === null ? holder.personIds : [office]
}

/** The answer is out, and what comes next is for the complainant to ask for. */
const mayBeAskedFor = (round: Round): boolean =>
  hasStep(round, 'stage 2 responded')
    ? !hasStage(round, 3) && !hasStep(round, 'stage 3 responded')
    : hasStep(round, 'stage 1 answered') && !hasStage(round, 2) && round.stage1Outcome !== 'resolved'

/** Who has to act next, from the tasks of a complaint. */
export function ballOf(state: ComplaintState, tasks: readonly Task[]): Ball {
  const open = tasks.filter(task => isOpen(task) && !IF_NEEDED.test(task.id))
  const waits = tasks.flatMap(task => (task.state.kind === 'waiting' ? [{ task, noted: task.state.noted }] : []))
  const until = waits.flatMap(({ noted }) => noted.until ?? [])
  const back = waits.filter(({ noted }) => noted.until !== null)
  const asks =
    !hasAccountEnded(state) &&
    leftOffBy(state) === null &&
    [...state.strands.values()].some(({ rounds }) => rounds.slice(-1).some(mayBeAskedFor))
  const forComplainant = asks || waits.some(({ noted }) => noted.on === 'the complainant')
  return {
    with: open.length > 0 ? 'council' : forComplainant ? 'complainant' : waits.length > 0 ? 'council' : 'nobody',
    holders: [...new Set(open.flatMap(keysOf))].sort(),
    backTo: [...new Set(back.flatMap(({ task }) => keysOf(task)))].sort(),
    backOn: until.toSorted((a, b) => a - b)[0] ?? null,
  }
}
