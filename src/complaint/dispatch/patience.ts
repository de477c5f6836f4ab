/** In minutes after each attempt that a server would not take yet. */
const PAUSES = [1, 5, 15, 60, 240, 480, 480, 480, 480]

/** When it is tried next, as an instant in milliseconds; null when it has been tried for long enough (about two days). */
export function nextTry(attempts: number, now: number): number | null {
  const minutes = PAUSES[attempts - 1]
  return minutes === undefined ? null : now + minutes * 60_000
}

/** No attempt takes longer, in milliseconds: one that began before that was cut off. */
const LONGEST_ATTEMPT = 10 * 60_000

export const wasCutOff = (tryingSince: number, now: number): boolean => now - tryingSince > LONGEST_ATTEMPT
