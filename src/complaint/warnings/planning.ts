/**
 * Working days that steps usually need at the least. They are planning figures of this service and no law: short ones,
 * so that a forecast of lateness is right more often than it is wrong. Nothing is refused and no date moves by them.
 */
export const planned = {
  /** Stage 1: to speak to those concerned and write. */
  stage1Answer: 3,
  appointments: 3,
  statement: 5,
  investigation: 10,
  /** The independent person's report follows the investigating officer's. */
  independentReport: 2,
  adjudication: 3,
  panelReport: 2,
  stage3Response: 5,
} as const

/** By which working day of stage 2 a step is expected, where it is to be answered within the ordinary 25. */
export const expectedBy = { team: 5, statement: 10, notice: 20 } as const

/** By which working day after receipt stage 1 is expected to have been started, or to wait for a reason on record. */
export const stage1StartedBy = 3
