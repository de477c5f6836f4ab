import type { SourceRef } from '#law/sources.ts'
import { livePoints } from '../points.ts'
import { currentRound, hasStage, hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'

/** No live point of the strand would be left without these; all of it where no point is known. */
export function leavesNothing(
  state: ComplaintState,
  pointIds: readonly string[],
  strand: Strand = 'substance',
): boolean {
  if (pointIds.length === 0) return true
  return livePoints(state, strand).every(({ id }) => pointIds.includes(id))
}

interface Taken {
  /** Which rule it is: to be spread into a guard. */
  readonly says: { readonly rule: string; readonly source: SourceRef }
  /** `whole` is the strand of which nothing would be left; null where something would. */
  on(state: ComplaintState, whole: Strand | null): { readonly why: string; readonly whatInstead: string } | null
}

/** From a request for stage 2 the council has to investigate. */
export const onceAskedForStage2: Taken = {
  says: {
    rule: 'A complaint that has reached stage 2 is not put outside the procedure as a whole',
    source: { key: 'REG', at: '17(1)' },
  },
  on: (state, whole) =>
    whole !== null && hasStage(currentRound(state, whole), 2)
      ? {
          why: 'Nothing of the complaint would be left, and stage 2 has been asked for: the council has to investigate.',
          whatInstead: 'Let stage 2 decide it, and say there what it cannot look at.',
        }
      : null,
}

/** The guidance, and decisions that hold councils to it: a complaint taken at stage 1 may go through every stage. */
export const onceTakenAtStage1: Taken = {
  says: {
    rule: 'A complaint taken at stage 1 may go all the way',
    source: { key: 'D', at: '20 012 689' },
  },
  on(state, whole) {
    if (whole === null) return null
    const round = currentRound(state, whole)
    const isAtStage1 = hasStage(round, 1) || hasStep(round, 'stage 1 answered')
    if (hasStage(round, 2) || !isAtStage1) return null
    return {
      why: 'Nothing of the complaint would be left, and stage 1 has started: from then on the person may go through every stage.',
      whatInstead: 'Answer it at stage 1, and say there what this procedure cannot look at and where it belongs.',
    }
  },
}
