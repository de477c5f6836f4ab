import type { Day } from '#law/day.ts'
import type { Milestone } from '../milestone.ts'

/** Somebody looked at a task and cannot finish it yet: for whom or what it waits, and until when it can. */
export interface WaitingNoted extends Milestone {
  readonly taskId: string
  readonly on: 'the complainant' | 'somebody else'
  readonly for: string
  readonly until: Day | null
}

export interface Assignment extends Milestone {
  readonly personId: string
}

/** Who looks after the complaint at the council, and what was looked at without being finished. */
export interface Desk {
  assigned: Assignment | null
  /** By the id of the task: the last note on each that still holds. */
  readonly waiting: Map<string, WaitingNoted>
}

export const emptyDesk = (): Desk => ({ assigned: null, waiting: new Map() })
