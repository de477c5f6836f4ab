import type { ComplaintState } from './state.ts'

/** Numbers run on from one stage to the next. */
export const nextNumber = (state: ComplaintState): number =>
  Math.max(0, ...[...state.recommendations.values()].map(({ number }) => number ?? 0)) + 1
